import { annotatedPairCsv } from '@entitle/schema/pair-import/pair-csv-text.rules'
import { describe, expect, test } from 'vitest'
import { readPairFile } from './read-pair-file.ts'

const read = (content: string, separator: ',' | ';' | '\t' | null = null) => readPairFile(content, separator)
const linesOf = async (content: string) => (await read(content)).lines.map(({ line, cells }) => [line, ...cells])
const brokenBy = (content: string) =>
  read(content).then(
    () => [],
    ({ code, violations }) => [code, ...violations],
  )

describe('a file', () => {
  test.each([
    ['two columns', 'A1,B1\nA2,B2\n', ',', false],
    ['a byte order mark', '\ufeffA1,B1\nA2,B2', ',', false],
    ['CRLF', 'A1,B1\r\nA2,B2\r\n', ',', false],
    ['CR', 'A1,B1\rA2,B2\r', ',', false],
    ['quotes', '"A1","B1"\n"A2","B2"\n', ',', false],
    ['blanks around cells', ' A1 ,\tB1\nA2\t , B2 \n', ',', false],
    ['blanks around quotes', 'A1, "B1"\n"A2" , " B2 "\n', ',', false],
    ['semicolons', 'A1;B1\nA2;B2\n', ';', false],
    ['tabs', 'A1\tB1\nA2\tB2\n', '\t', false],
  ] as const)('with %s has its pairs', async (_, content, separator, hasHeader) => {
    const lines = [
      { line: 1, cells: ['A1', 'B1'] },
      { line: 2, cells: ['A2', 'B2'] },
    ]
    expect(await read(content)).toEqual({ separator, hasHeader, lines })
  })

  test.each([
    'number1,number2',
    'NUMBER1, Number2 ,name',
    '\ufeff\r\n\r\n"number1","number2","name","problem"',
    'number1,number2,name,,',
  ])('with the header %j begins after it', async (header) =>
    expect(await read(`${header}\nA1,B1`)).toMatchObject({ hasHeader: true, lines: [{ cells: ['A1', 'B1'] }] }),
  )

  test.each(['number1', 'number2,number1', 'number1,number2,title', 'Agreement number,Enrollment number'])(
    'has its first line %j for one of pairs',
    async (first) => expect((await read(`${first}\nA1,B1`, ',')).lines).toHaveLength(2),
  )

  test('has a header in its first line alone', async () =>
    expect(await linesOf('A1,B1\nnumber1,number2\n')).toEqual([
      [1, 'A1', 'B1'],
      [2, 'number1', 'number2'],
    ]))

  test('is read by the separator that is asked for', async () =>
    expect((await read('A1;B1,C\n', ',')).lines).toEqual([{ line: 1, cells: ['A1;B1', 'C'] }]))
})

describe('lines', () => {
  test('have two columns or three, or what there is of them', async () =>
    expect(await linesOf('A1,B1\nA2,B2,Lyon\nA3,B3,,\nA4,B4,Lyon,France\nA5\n')).toEqual([
      [1, 'A1', 'B1'],
      [2, 'A2', 'B2', 'Lyon'],
      [3, 'A3', 'B3'],
      [4, 'A4', 'B4', 'Lyon', 'France'],
      [5, 'A5'],
    ]))

  test('are counted as in the file, those that are blank and those within quotes too', async () =>
    expect(await linesOf('\r\nA1,B1\r\n , ,\r\n\r\n"A2","two\r\nthree\nfour\rfive",Lyon\r\n\t\r\nA3,B3')).toEqual([
      [2, 'A1', 'B1'],
      [5, 'A2', 'two\r\nthree\nfour\rfive', 'Lyon'],
      [10, 'A3', 'B3'],
    ]))

  test.each([
    ['"Lyon, ""A"""', 'Lyon, "A"'],
    ['12" screens', '12" screens'],
    ['"Lyon" East', '"Lyon" East'],
    ['\u00a0Lyon\u00a0', '\u00a0Lyon\u00a0'],
    ["'=1+1", '=1+1'],
    ["'-1", '-1'],
    ["'@x", '@x'],
    ["'Lyon", "'Lyon"],
    ['=1+1', '=1+1'],
  ])('have the cell %j as %j', async (written, cell) => {
    expect(await linesOf(`A1,B1,${written}\n`)).toEqual([[1, 'A1', 'B1', cell]])
  })
})

describe('an annotated file', () => {
  const lines = [
    { line: 2, cells: ['=1+1', '-1', '@x'] },
    { line: 5, cells: ['A2', 'B2'] },
    { line: 6, cells: ['A3', 'B3', 'two\nlines'] },
    { line: 7, cells: ['A4', 'B4', 'Lyon', 'France'] },
    { line: 8, cells: ['A5'] },
  ]

  test.each([',', ';', '\t'] as const)('by %j is read as the file that it is of', async (separator) => {
    const annotated = annotatedPairCsv(lines, separator, (line) => (line === 5 ? '' : 'It has "1"; no, 2, of them.'))
    expect(annotated).not.toMatch(/(^|[,;\t\n"])[=+\-@]/)
    const found = await read(annotated)
    expect(found).toMatchObject({ separator, hasHeader: true })
    expect(found.lines.map(({ cells }) => cells)).toEqual(lines.map(({ cells }) => cells))
  })

  test('may have been saved by a spreadsheet, which gives all lines the same length', async () => {
    const saved = 'number1,number2,name,problem,\nA1,B1,,,\nA2,B2,Lyon,France,Too many\nA3,B3,Lyon,Wrong,\n'
    expect((await read(saved)).lines.map(({ cells }) => cells)).toEqual([
      ['A1', 'B1'],
      ['A2', 'B2', 'Lyon', 'France'],
      ['A3', 'B3', 'Lyon'],
    ])
  })
})

const pairs = (count: number) => Array.from({ length: count }, (_, n) => `A${n},B${n}`).join('\n')

describe('as a whole', () => {
  test.each([1, 5_000])('%i pairs are read', async (count) =>
    expect((await read(`number1,number2\n\n${pairs(count)}\n`)).lines).toHaveLength(count),
  )

  test.each([
    ['no line', '\ufeff', 'pair-file.empty', {}],
    ['no pair', 'number1,number2\n\n , \n""\n', 'pair-file.empty', {}],
    ['5,001 pairs', pairs(5_001), 'list.too-long', { limit: 5_000, found: '5001' }],
    ['a long line', `A1,B1\n\n${'x'.repeat(2_001)}\n`, 'pair-file.line-too-long', { limit: 2_000, found: '3' }],
    [
      'a line of many cells',
      `A1,B1\nA2${',B'.repeat(1_500)}\n`,
      'pair-file.line-too-long',
      { limit: 2_000, found: '2' },
    ],
    ['a very long line', `A1,B1\n${'x'.repeat(20_000)}\n`, 'pair-file.line-too-long', { limit: 2_000, found: '2' }],
    ['a quote left open at its end', 'A1,B1\n\nA2,"B2\nA3,B3\n', 'pair-file.quote-open', { found: '3' }],
    ['a quote that the next one ends', 'A1,"B1\nA2,"B2"\n', 'pair-file.quote-open', { found: '1' }],
    ['a quote left open for long', `A1,B1\n"A2,B2\n${pairs(5_000)}\n`, 'pair-file.quote-open', { found: '2' }],
  ])('%s is refused', async (_, content, rule, params) => {
    expect(await brokenBy(content)).toEqual(['BAD_USER_INPUT', { field: 'content', rule, params }])
  })

  test('a line of 2,000 characters is read, also once it is annotated', async () => {
    const line = `A1,B1,${'é'.repeat(1_994)}`
    const annotated = annotatedPairCsv((await read(line)).lines, ',', () => 'é'.repeat(1_000))
    expect((await read(annotated)).lines[0]?.cells).toEqual(line.split(','))
  })
})

// Each of these takes a moment, or minutes where something tries every place of a long text from every other.
test.each([
  ['a line of 10 MB', 'x'.repeat(10_000_000), 'pair-file.line-too-long'],
  ['a million commas', `A1${','.repeat(1_000_000)}B1`, 'pair-file.line-too-long'],
  ['a million commas and nothing else', ','.repeat(1_000_000), 'pair-file.empty'],
  ['a million blank lines', '\n'.repeat(1_000_000), 'pair-file.empty'],
  ['a quote before 2 MB', `"${'x,y\n'.repeat(500_000)}`, 'pair-file.quote-open'],
  ['2 MB of quotes', '"'.repeat(2_000_000), 'pair-file.line-too-long'],
  ['a line with blanks in the middle', `a,b${' '.repeat(4_000)}c\n`.repeat(250), 'pair-file.line-too-long'],
  ['half a million pairs of other lengths', 'a,b\nc\n'.repeat(250_000), 'list.too-long'],
])('%s: refused', async (_, content, rule) => {
  expect(await brokenBy(content)).toMatchObject(['BAD_USER_INPUT', { rule }])
})

test('others are answered while a long file is read', async () => {
  let turns = 0
  const over = new AbortController()
  const others = (async () => {
    for (; !over.signal.aborted; turns++) await new Promise((resolve) => setImmediate(resolve))
  })()
  await brokenBy('a,b\n'.repeat(250_000))
  over.abort()
  await others
  expect(turns).toBeGreaterThan(50) // a turn for each 16 KB
})
