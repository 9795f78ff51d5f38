import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countOf } from '../testing/catalog-imports.ts'
import { add, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { importInput, importRegister, outcomesOf, preview, problemsIn, registerInput } from '../testing/registers.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { importUploadedRegister } from './import-register.ts'

const header = 'Agreement name;Publisher;Product title;License count'
const publisher = 'Éditions Réunies'

const stored = `query ($search: String!) { agreements(filter: { search: $search }, sort: [{ field: NAME }], page: { take: 20 }) { items {
  id name version licenseCount metric startDate endDate noticeDate externalReference details group { name } publisher { name }
  productTitle { name licenseRequired } purchases { orderNumber reseller purchasedOn quantity unitCost currency }
} } }`

interface Stored {
  id: string
  name: string
  version: number
  licenseCount: number
  purchases: { orderNumber: string | null; unitCost: string | null }[]
}

describe.each(databaseKinds)('the import of a register on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => new Date('2026-11-24T12:00:00Z') })
    await enrollDevice(app)
    title = await addTitle(app, publisher, 'CAD Pro')
  })
  afterAll(() => app.close())

  const agreements = async (search: string) =>
    (await app.get<{ agreements: { items: Stored[] } }>(stored, { search })).agreements.items

  test('adds agreements with their purchases, and the groups they name', async () => {
    const file = `${header};Metric;Start date;End date;Notice date;Group;Reference;Details;Order number;Reseller;Purchase date;Quantity;Unit cost\nFirst one;${publisher};CAD Pro;10;Par utilisateur;01/02/2026;31/01/2027;2026-12-01;Lyon;R-1;Key 1;PO-1;Otter;15/01/2026;4;€ 1 234,50\nFirst one;${publisher};CAD Pro;10;per user;01/02/2026;31/01/2027;2026-12-01;LYON;R-1;Key 1;PO-2;;;6;\nFirst two;${publisher};CAD Pro;1;;;;;;;;;;;;\n`
    const { status, kind: operation, resultUrl, done, total, report } = await importRegister(app, file)
    expect([status, operation, done, total]).toEqual(['SUCCEEDED', 'REGISTER_IMPORT', 3, 3])
    expect(resultUrl).toMatch(/\/registers\/\d+$/)
    expect(report).toMatchObject({ saved: true, read: 3, added: 3, agreementsAdded: 2, purchasesAdded: 2, rejected: 0 })
    expect(report).toMatchObject({ groupsAdded: ['Lyon'], importedBy: 'Test LICENSE_MANAGER', problemCount: 0 })
    const plain = {
      version: 1,
      publisher: { name: publisher },
      productTitle: { name: 'CAD Pro', licenseRequired: 'YES' },
    }
    expect(await agreements('First')).toEqual([
      {
        ...plain,
        id: expect.any(String),
        name: 'First one',
        licenseCount: 10,
        metric: 'PER_USER',
        startDate: '2026-02-01',
        endDate: '2027-01-31',
        noticeDate: '2026-12-01',
        externalReference: 'R-1',
        details: 'Key 1',
        group: { name: 'Lyon' },
        purchases: [
          {
            orderNumber: 'PO-1',
            reseller: 'Otter',
            purchasedOn: '2026-01-15',
            quantity: 4,
            unitCost: '1234.50',
            currency: 'EUR',
          },
          { orderNumber: 'PO-2', reseller: null, purchasedOn: null, quantity: 6, unitCost: null, currency: null },
        ],
      },
      expect.objectContaining({ ...plain, name: 'First two', metric: 'PER_DEVICE', group: null, purchases: [] }),
    ])
    const again = await importRegister(app, file)
    expect(again.report).toMatchObject({ saved: true, added: 0, unchanged: 3, rejected: 0, groupsAdded: [] })
    expect((await agreements('First')).map(({ version }) => version)).toEqual([1, 1])
  })

  test('each agreement is on the audit log, its details only as a digest', async () => {
    const [first] = await agreements('First one')
    const entries: { action: string; after: string; actor: string }[] = await app.application.database.reader.query(
      `SELECT action, actor, after FROM audit_entry WHERE noun = 'agreement' AND subject_id = ${first?.id}`,
    )
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([['register.import', 'Test LICENSE_MANAGER']])
    expect(entries[0]?.after).toContain('sha256:')
    expect(entries[0]?.after).not.toContain('Key 1')
  })

  test('with any problem nothing is saved, and the report says which', async () => {
    const file = `${header};Group\nAll one;${publisher};CAD Pro;1;Nowhere\nAll two;${publisher};CAD Pro;0;Nowhere\n`
    const { status, failures, report } = await importRegister(app, file)
    expect([status, failures.map(({ code }) => code)]).toEqual(['FAILED', ['register.lines-rejected']])
    expect(report).toMatchObject({ saved: false, read: 2, added: 1, rejected: 1, finishedAt: expect.any(String) })
    expect(problemsIn(report)).toEqual(['3 4 number.too-small 0'])
    expect(await agreements('All')).toEqual([])
    expect(
      (
        await app.get<{ licenseGroups: { items: { name: string }[] } }>('{ licenseGroups { items { name } } }')
      ).licenseGroups.items.map(({ name }) => name),
    ).not.toContain('Nowhere')
  })

  test('the lines that are right can be saved alone; those left out are told, and can be corrected', async () => {
    const file = `${header};Order number\nSome one;${publisher};CAD Pro;1;A\nSome two;${publisher};CAD Pro;0;B\nSome two;${publisher};CAD Pro;0;C\n`
    const { status, failures, report } = await importRegister(app, file, { mode: 'VALID_ONLY' })
    expect([status, failures.map(({ code }) => code)]).toEqual(['PARTIAL', ['register.lines-left-out']])
    expect(report).toMatchObject({ saved: true, read: 3, added: 1, rejected: 2, problemCount: 2 })
    expect(outcomesOf(report)).toEqual(['3 REJECTED number.too-small', '4 REJECTED number.too-small'])
    expect(report.annotatedCsv).toContain('Some two;')
    expect(report.annotatedCsv).not.toContain('Some one')
    const corrected = await importRegister(app, report.annotatedCsv.replaceAll('CAD Pro;0;', 'CAD Pro;2;'))
    expect(corrected.report).toMatchObject({ saved: true, read: 2, added: 2, agreementsAdded: 1 })
    expect((await agreements('Some')).map(({ name, purchases }) => [name, purchases.length])).toEqual([
      ['Some one', 1],
      ['Some two', 2],
    ])
  })

  test('an update changes what the file has a column for, and clears what its cells leave empty', async () => {
    const purchases = [
      { orderNumber: 'OLD', quantity: 1, unitCost: '5', currency: 'EUR' },
      { orderNumber: 'STAYS', quantity: 2, unitCost: '7', currency: 'EUR' },
    ]
    const before = await add(app, {
      name: 'Up one',
      ...title,
      licenseCount: 5,
      endDate: '2026-12-31',
      details: 'Secret',
      group: { newGroupName: 'Bordeaux' },
      purchases,
    })
    const file = `ID;Agreement name;End date;Group;Order number\n${before.id};Up renamed;;Nantes;STAYS\n${before.id};Up renamed;;Nantes;NEW\n`
    const { report } = await importRegister(app, file, { onExisting: 'UPDATE' })
    expect(report).toMatchObject({ saved: true, changed: 2, agreementsChanged: 1, groupsAdded: ['Nantes'] })
    expect(report).toMatchObject({ purchasesAdded: 1, purchasesRemoved: 1 })
    const [after] = await agreements('Up renamed')
    expect(after).toMatchObject({ id: before.id, version: 2, licenseCount: 5, endDate: null, details: 'Secret' })
    expect(after).toMatchObject({ group: { name: 'Nantes' }, productTitle: { name: 'CAD Pro' } })
    expect(after?.purchases.map(({ orderNumber, unitCost }) => [orderNumber, unitCost])).toEqual([
      ['STAYS', '7.00'],
      ['NEW', null],
    ])
  })

  test('a change may not take what another has, nor end before it starts', async () => {
    const one = await add(app, { name: 'Take one', ...title, licenseCount: 1, startDate: '2026-06-01' })
    await add(app, { name: 'Take two', ...title, licenseCount: 1, externalReference: 'TWO' })
    const file = `ID;Agreement name;Reference;End date\n${one.id};Take two;;2026-05-31\n`
    expect(problemsIn(await preview(app, file, { onExisting: 'UPDATE' }))).toEqual([
      '2 4 agreement.end-before-start',
      '2 2 agreement.name-taken Take two',
    ])
  })

  test('new agreements go to the group for all, unless their line names one', async () => {
    const file = `${header};Group\nPut one;${publisher};CAD Pro;1;\nPut two;${publisher};CAD Pro;1;Lyon\nPut three;${publisher};CAD Pro;1;Contrats non attribués\n`
    const { report } = await importRegister(app, file, { group: { newGroupName: 'For all' } })
    expect(report.groupsAdded).toEqual(['For all'])
    const found = (await agreements('Put')) as (Stored & { group: { name: string } | null })[]
    expect(found.map(({ name, group }) => [name, group?.name])).toEqual([
      ['Put one', 'For all'],
      ['Put three', 'For all'],
      ['Put two', 'Lyon'],
    ])
  })

  test('no device, no new agreements; and no more groups than there may be', async () => {
    const empty = await startTestApp(kind)
    try {
      await addTitle(empty, publisher, 'CAD Pro')
      const file = `${header}\nA;${publisher};CAD Pro;1\n`
      expect((await preview(empty, file)).obstacles).toMatchObject([{ code: 'agreement.no-managed-device' }])
      const { status, failures, report } = await importRegister(empty, file)
      expect([status, failures.map(({ code }) => code)]).toEqual(['FAILED', ['agreement.no-managed-device']])
      expect(report).toMatchObject({ saved: false, obstacles: [{ code: 'agreement.no-managed-device' }] })
      expect(await countOf(empty, 'agreement')).toBe(0)
    } finally {
      await empty.close()
    }
    const many = Array.from({ length: 501 }, (_, n) => `Many ${n};${publisher};CAD Pro;1;Group ${n}\n`).join('')
    const file = `${header};Group\n${many}`
    expect((await preview(app, file)).obstacles).toMatchObject([{ code: 'group.limit-reached' }])
  })

  test('an upload that is gone, or no register, ends the operation and its report', async () => {
    const input = await registerInput(app, `${header}\nA;${publisher};CAD Pro;1\n`)
    const { status, report } = await importInput(app, { ...input, headerLine: 2 })
    expect(status).toBe('FAILED')
    expect(report).toMatchObject({ saved: false, finishedAt: expect.any(String), read: 0 })
  })

  test('the work begun again after a crash does nothing more', async () => {
    await importRegister(app, `${header}\nTwice;${publisher};CAD Pro;1\n`)
    const { reader } = app.application.database
    const [operation] = await reader.query('SELECT input FROM operation ORDER BY id DESC LIMIT 1')
    const audited = await countOf(app, 'audit_entry')
    await importUploadedRegister({
      ctx: app.contextAs('LICENSE_MANAGER'),
      input: JSON.parse(operation?.input ?? '{}'),
      report: async () => undefined,
      fail: () => undefined,
    })
    expect(await countOf(app, 'audit_entry')).toBe(audited)
    expect(await agreements('Twice')).toHaveLength(1)
  })
})
