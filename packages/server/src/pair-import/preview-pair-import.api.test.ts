import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addVolume } from '../testing/fixtures.ts'
import {
  outcomesOf,
  previewFile,
  previewPairImport,
  refusedFile,
  storedPairs,
  inputOf,
} from '../testing/pair-imports.ts'
import { countOf } from '../testing/catalog-imports.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

describe.each(databaseKinds)('the preview of a pairs file on %s', (kind) => {
  let app: TestApp
  let stored: string
  beforeAll(async () => {
    app = await startTestApp(kind)
    const pairs = [{ number: 'KNOWN-1', partnerNumber: 'K-1' }]
    stored = (await addVolume(app, { name: 'Known', pairs })).id
  })
  afterAll(() => app.close())

  test('accounts for every line, and saves nothing', async () => {
    const file = 'number1,number2,name\n\nA-1,B-1,Lyon\nA-2,B-2, LYON \nA-3,B-3\n known-1,K-1,Anything\nA-1,b-1\n'
    const report = await previewFile(app, file, { fileName: 'portal.csv' })
    expect(outcomesOf(report)).toEqual([
      '3 ADDED',
      '4 ADDED',
      '5 ADDED',
      '6 ALREADY_KNOWN',
      '7 REJECTED pair.repeated 1',
    ])
    expect(report).toMatchObject({
      id: null,
      saved: false,
      fileName: 'portal.csv',
      program: 'SELECT_ENTERPRISE',
      read: 5,
      added: 3,
      alreadyKnown: 1,
      rejected: 1,
      agreementsAdded: 2,
      separator: ',',
      hasHeader: true,
      importedAt: null,
      importedBy: null,
    })
    expect(report.lines.map(({ agreementId, agreementName }) => [agreementId, agreementName])).toEqual([
      [null, 'Lyon'],
      [null, 'Lyon'],
      [null, 'A-3 B-3'],
      [stored, 'Known'],
      [null, null],
    ])
    expect([await countOf(app, 'agreement'), await countOf(app, 'pair_import')]).toEqual([1, 0])
    expect(await storedPairs(app)).toHaveLength(1)
  })

  test('says of a problem what it is, where, and what to do', async () => {
    const { problems } = await previewFile(app, 'A-1,Bé-1,Lyon\nA-2\nA-12345678,B-1234567\nA-3,B-3,\nA-3,B-3,x:y')
    expect(problems).toEqual([
      {
        line: 1,
        column: 2,
        value: 'Bé-1',
        code: 'text.not-ascii',
        message:
          'It has é (U+00E9) as character 2; only unaccented letters, digits and plain signs are possible here. Replace it.',
        found: 'é (U+00E9)',
        position: 2,
        limit: null,
        otherLine: null,
        agreementId: null,
        fix: null,
      },
      expect.objectContaining({
        line: 2,
        column: null,
        value: null,
        code: 'pair-line.cell-count',
        found: '1',
        limit: 3,
      }),
      expect.objectContaining({
        line: 3,
        column: 1,
        value: 'A-12345678',
        code: 'pair.too-long',
        found: '19',
        limit: 16,
      }),
      expect.objectContaining({ line: 5, column: 3, code: 'text.forbidden-character', found: ':', position: 2 }),
      expect.objectContaining({ line: 5, column: 1, code: 'pair.repeated', otherLine: 4, found: 'A-3, B-3' }),
    ])
  })

  test.each([
    ['é', 'é (U+00E9)'],
    ['契', '契 (U+5951)'],
    ['🏢', '🏢 (U+1F3E2)'],
    ['１', '１ (U+FF11)'],
    ['\u00a0', '\u00a0 (U+00A0)'],
    ['\u200b', '\u200b (U+200B)'],
    ['\u202e', '\u202e (U+202E)'],
  ])('%j is refused in every cell, with its code and its place', async (character, found) => {
    const { problems } = await previewFile(app, `${character}A,B${character},ab${character}`)
    const code = 'text.not-ascii'
    expect(problems.map((each) => [each.code, each.column, each.position, each.found])).toEqual([
      [code, 1, 1, found],
      [code, 2, 2, found],
      [code, 3, 3, found],
    ])
  })

  test('control characters are refused in every cell but for NUL, which no text has', async () => {
    for (const character of ['\u0001', '\u0007', '\u000b', '\f', '\u001b', '\u007f']) {
      const { problems } = await previewFile(app, `${character}A,${character}B,C${character}`)
      expect(problems.map(({ code, position }) => [code, position])).toEqual([
        ['text.hidden-character', 1],
        ['text.hidden-character', 1],
        ['text.hidden-character', 2],
      ])
    }
    expect((await refusedFile(app, 'A,B\0')).violations).toMatchObject([{ rule: 'pair-file.not-text' }])
  })

  test('a nameless line whose numbers cannot be a name is asked for one, unless its pair is known', async () => {
    expect(outcomesOf(await previewFile(app, 'A/1,B-1\nA/1,B-2,Lyon\nA-1,B:2,\n'))).toEqual([
      '1 REJECTED pair-line.name-needed 3',
      '2 ADDED',
      '3 REJECTED pair-line.name-needed 3',
    ])
  })

  test('the annotated file is read as what it is of', async () => {
    const file = '=1+1,-1,@x\n-1,=B1,x\nA"1,B1,"say ""x"""\nA-1;B-1,C,D,E\n'
    const first = await previewFile(app, file)
    const { annotatedCsv } = first
    expect(annotatedCsv.split('\r\n').slice(0, 3)).toEqual([
      'number1,number2,name,problem',
      expect.stringMatching(/^'=1\+1,'-1,'@x,"?Column 3: It has @ as character 1/),
      "'-1,'=B1,x,",
    ])
    const again = await previewFile(app, annotatedCsv)
    expect(again.hasHeader).toBe(true)
    expect(again.lines.map(({ cells, outcome }) => [cells, outcome])).toEqual(
      first.lines.map(({ cells, outcome }) => [cells, outcome]),
    )
    expect((await previewFile(app, again.annotatedCsv)).annotatedCsv).toBe(again.annotatedCsv)
  })

  test('a file name has at most 128 characters, and is no path and no trick', async () => {
    expect(await previewFile(app, 'A,B', { fileName: `${'é'.repeat(124)}.csv` })).toMatchObject({ added: 1 })
    for (const fileName of ['', 'x'.repeat(129), '../a.csv', 'a\\b.csv', 'a\0.csv', 'a\u0007.csv', 'a\u202ecsv.exe']) {
      expect((await refusedFile(app, 'A,B', { fileName })).violations).toMatchObject([{ field: 'fileName' }])
    }
  })

  test.each([
    ['nothing', '', 'pair-file.empty'],
    ['a picture', '\u2030PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0', 'pair-file.not-text'],
    ['something compressed', '\u001f\u2039\b\0\0\0\0\0\0\u0003', 'pair-file.not-text'],
    ['a quote left open', 'A,B\n"A2,B2\n', 'pair-file.quote-open'],
    ['5,001 pairs', 'A,B\n'.repeat(5_001), 'list.too-long'],
  ])('%s is refused, at the content', async (_, content, rule) => {
    const { code, violations } = await refusedFile(app, content)
    expect([code, ...violations]).toEqual(['BAD_USER_INPUT', expect.objectContaining({ field: 'content', rule })])
  })

  test('is for who may change agreements', async () => {
    const input = inputOf('A,B')
    expect((await app.refused(previewPairImport, { input }, 'READER')).code).toBe('FORBIDDEN')
    expect((await app.refused(previewPairImport, { input }, 'HELPDESK')).code).toBe('FORBIDDEN')
    expect((await app.refused(previewPairImport, { input }, null)).code).toBe('UNAUTHENTICATED')
  })
})
