import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { outcomesOf, preview, previewRegister, problemsIn, registerInput } from '../testing/registers.ts'

const header = 'Agreement name;Publisher;Product title;License count'

describe.each(databaseKinds)('the preview of a register on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  let stored: string
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => new Date('2026-11-24T12:00:00Z') })
    await enrollDevice(app)
    title = await addTitle(app, 'Éditions Réunies', 'CAD Pro')
    const dates = { startDate: '2026-01-01', endDate: '2026-12-31' }
    stored = (await add(app, { name: 'There', ...title, licenseCount: 5, ...dates, externalReference: 'R-1' })).id
    await addVolume(app, { name: 'Volume', pairs: [{ number: 'A-1', partnerNumber: 'B-1' }] })
  })
  afterAll(() => app.close())

  test('accounts for every line, and saves nothing', async () => {
    const file = `${header};Group;Order number;Quantity\nNew;EDITIONS REUNIES;cad pro;10;Lyon;PO-1;4\n\nNew;Éditions Réunies;CAD Pro;10;lyon;PO-2;6\nThere;Éditions Réunies;CAD Pro;5;;;\nOther;Nobody;CAD Pro;x;Paris;;\n`
    const report = await preview(app, file)
    expect(outcomesOf(report)).toEqual([
      '2 ADDED',
      '4 ADDED',
      '5 UNCHANGED',
      '6 REJECTED number.unreadable publisher.unknown',
    ])
    expect(report).toMatchObject({ id: null, saved: false, fileName: 'register.csv', finishedAt: null })
    expect(report).toMatchObject({ read: 4, added: 2, changed: 0, unchanged: 1, rejected: 1 })
    expect(report).toMatchObject({ agreementsAdded: 1, groupsAdded: ['Lyon'], purchasesAdded: 2, obstacles: [] })
    expect(report.lines[2]).toMatchObject({ agreementId: stored, agreementName: 'There' })
    const { agreements } = await app.get<{ agreements: { totalItems: number } }>('{ agreements { totalItems } }')
    expect(agreements.totalItems).toBe(2)
  })

  test('says of a problem where it is, what was found and what to do', async () => {
    const file = `${header};Start date;End date\nA:b;Éditions Réunies;CAD Pro;0;31/02/2026;\nB;Éditions Réunies;CAD Pro;1,5;01/03/2026;28/02/2026\n;Éditions Réunies;;3;;\nC;Éditions Réunies;CAD Pro;#N/A;;\n`
    const report = await preview(app, file)
    expect(problemsIn(report)).toEqual([
      '2 1 text.forbidden-character :',
      '2 4 number.too-small 0',
      '2 5 date.unreadable 31/02/2026',
      '3 4 number.whole 1.5',
      '3 6 agreement.end-before-start 28/02/2026',
      '4 1 text.required',
      '4 3 choice.required',
      '5 4 cell.error #N/A',
    ])
    expect(report.problems[2]).toMatchObject({ value: '31/02/2026', message: expect.stringContaining('2026-11-24') })
    expect(report.problemCounts[0]).toEqual({ code: expect.any(String), count: 1 })
  })

  test('suggests what a name that the catalog does not know may mean, and takes what is decided', async () => {
    const file = `${header}\nA;Editions Reunis;CAD Pro;1\nB;Editions Reunis;CAD Pro;1\nC;Éditions Réunies;CAD Pro 2026;1\n`
    const report = await preview(app, file)
    expect(report).toMatchObject({ unknownPublisherCount: 1, unknownProductTitleCount: 1, rejected: 3 })
    expect(report.unknownPublishers).toEqual([
      { name: 'Editions Reunis', lineCount: 2, suggestions: [{ name: 'Éditions Réunies' }] },
    ])
    expect(report.unknownProductTitles).toEqual([
      {
        name: 'CAD Pro 2026',
        lineCount: 1,
        publisher: { name: 'Éditions Réunies' },
        suggestions: [{ name: 'CAD Pro' }],
      },
    ])
    const { publisherId, productTitleId } = title
    const decided = await preview(app, file, {
      publishers: [{ name: 'EDITIONS REUNIS', publisherId }],
      productTitles: [{ publisherId, name: 'cad pro 2026', productTitleId }],
    })
    expect(decided).toMatchObject({ added: 3, rejected: 0, unknownPublisherCount: 0, unknownProductTitleCount: 0 })
  })

  test('an agreement that is there is rejected where it differs, or changed where that is wished', async () => {
    const file = `${header};End date\nthere;Éditions Réunies;CAD Pro;6;\n`
    const rejected = await preview(app, file)
    expect(problemsIn(rejected)).toEqual([
      '2 1 agreement.differs There',
      '2 4 agreement.differs 5',
      '2 5 agreement.differs 2026-12-31',
    ])
    expect(rejected.problems[0]?.agreementId).toBe(stored)
    expect(await preview(app, file, { onExisting: 'UPDATE' })).toMatchObject({ changed: 1, agreementsChanged: 1 })
  })

  test('lines of one agreement must agree, and all of them are left out with one', async () => {
    const file = `${header};Order number\nA;Éditions Réunies;CAD Pro;3;PO-1\nA;Éditions Réunies;CAD Pro;4;PO-2\nA;Éditions Réunies;CAD Pro;3;PO-3\n`
    const report = await preview(app, file)
    expect(outcomesOf(report)).toEqual([
      '2 REJECTED register-line.other-line',
      '3 REJECTED register-line.differs',
      '4 REJECTED register-line.other-line',
    ])
    expect(report.problems.map(({ otherLine }) => otherLine)).toEqual([3, 2, 3])
  })

  test('an id that is none, a volume agreement and a reference twice are problems of their line', async () => {
    const file = `ID;${header};Reference\n999;A;Éditions Réunies;CAD Pro;1;\n;Volume;Éditions Réunies;CAD Pro;1;\n;B;Éditions Réunies;CAD Pro;1;X\n;C;Éditions Réunies;CAD Pro;1;X\n`
    expect(problemsIn(await preview(app, file))).toEqual([
      '2 1 agreement.unknown 999',
      '3 2 agreement.not-other-software Volume',
      '4 - register-line.other-line',
      '5 2 register-line.differs',
    ])
  })

  test('corrections are taken instead of what the file has', async () => {
    const file = `${header}\nA;Éditions Réunies;CAD Pro;ten\n`
    const report = await preview(app, file, { corrections: [{ line: 2, column: 4, value: '10' }] })
    expect(report).toMatchObject({ added: 1, rejected: 0 })
    expect(report.lines[0]?.cells[3]).toBe('10')
  })

  test('the annotated file can be corrected and read again as it is', async () => {
    const file = `Our register\n\n${header};Details\n=A;Éditions Réunies;CAD Pro;ten;"a\nb"\nB;Éditions Réunies;CAD Pro;1;-x\n`
    const { annotatedCsv } = await preview(app, file)
    expect(annotatedCsv.split('\r\n')).toEqual([
      `${header};Details;problem`,
      expect.stringMatching(/^'=A;Éditions Réunies;CAD Pro;ten;"a\nb";"?Agreement name: .*License count: /),
      "B;Éditions Réunies;CAD Pro;1;'-x;",
      '',
    ])
    const corrected = await preview(app, annotatedCsv.replace("'=A", 'A').replace(';ten;', ';10;'))
    expect(corrected).toMatchObject({ read: 2, added: 2, rejected: 0 })
    expect(corrected.header).toEqual([...header.split(';'), 'Details'])
  })

  test('a cost says its currency, or the one for all is taken', async () => {
    const file = `${header};Purchase cost\nA;Éditions Réunies;CAD Pro;1;"€ 1 234,50"\nB;Éditions Réunies;CAD Pro;1;12\n`
    expect(problemsIn(await preview(app, file))).toEqual(['3 5 purchase.currency-needed 12'])
    expect(await preview(app, file, { currency: 'EUR' })).toMatchObject({ purchasesAdded: 2, rejected: 0 })
  })

  test('what is asked has rules too', async () => {
    const input = await registerInput(app, `${header}\nA;B;C;1\n`)
    const broken = async (more: object) =>
      (await app.refused(previewRegister, { input: { ...input, ...more } })).violations.map(
        ({ field, rule }) => `${field} ${rule}`,
      )
    const name = { position: 1, field: 'NAME' }
    expect(await broken({ columns: [] })).toEqual(['columns register.name-column-needed'])
    expect(await broken({ columns: [name, name] })).toEqual(['columns register.field-twice'])
    expect(await broken({ uploadId: '' })).toEqual(['uploadId choice.required'])
    expect(await broken({ currency: 'euro' })).toEqual(['currency currency.malformed'])
    expect((await app.refused(previewRegister, { input: { ...input, uploadId: '0' } })).code).toBe('upload.gone')
    expect((await app.refused(previewRegister, { input }, 'READER')).code).toBe('FORBIDDEN')
  })

  test.each([-1, 0, 6])('%d suggestions are not to be had', async (take) => {
    const input = await registerInput(app, `${header}\nA;B;C;1\n`)
    const asked = `query ($input: RegisterImportInput!, $take: Int) { previewRegisterImport(input: $input) {
      unknownPublishers { name suggestions(take: $take) { id } } } }`
    const { code, violations } = await app.refused(asked, { input, take })
    expect([code, violations.map(({ field }) => field)]).toEqual(['BAD_USER_INPUT', ['take']])
  })
})
