import { describe, expect, test } from 'vitest'
import type { PairTerms } from '../agreement/agreement-pair.rules.ts'
import { forbiddenInNames } from '../shared/text.rules.ts'
import { checkPairLines, type PairCsvLine } from './pair-csv.rules.ts'

const terms: PairTerms = { program: 'SELECT_ENTERPRISE', lengthLimit: 'PAIR_16' }
const x = (length: number) => 'X'.repeat(length)

/** Lines of a file, numbered from 1. */
const linesOf = (...rows: string[][]): PairCsvLine[] => rows.map((cells, index) => ({ line: index + 1, cells }))

/** What the rules say of one line with these cells: field, rule, found, limit and place. */
function brokenBy(cells: string[], under = terms) {
  const [checked] = checkPairLines(linesOf(cells), under)
  return checked?.violations.map(({ field, rule, params: { found, limit, at } }) => [field, rule, found, limit, at])
}

describe('the cells of a line', () => {
  test.each([[['A-1', 'B-1']], [['A-1', 'B-1', 'Lyon']], [['A-1', 'B-1', '']], [['A-1', 'B-1', 'Lyon', '', ' ']]])(
    '%j are a pair',
    (cells) => expect(brokenBy(cells)).toEqual([]),
  )

  test.each([
    [['A-1'], '1'],
    [['A-1', 'B-1', 'Lyon', 'France'], '4'],
    [['A-1', 'B-1', '', 'France'], '4'],
    [['A-1', 'B-1', 'Lyon', '', 'France'], '5'],
  ])('%j are too few or too many', (cells, found) =>
    expect(brokenBy(cells)).toEqual([['line', 'pair-line.cell-count', found, 3, undefined]]),
  )
})

describe('the numbers', () => {
  test.each([
    [x(8), x(8), terms],
    [x(1), x(15), terms],
    [x(16), x(16), { ...terms, lengthLimit: 'NUMBER_16' }],
    ['01-07001', '01-07001', { ...terms, program: 'OPEN_VALUE' }],
  ] as const)('%j and %j are right under %j', (number, partnerNumber, under) =>
    expect(brokenBy([number, partnerNumber, 'Lyon'], under)).toEqual([]),
  )

  test.each([
    [x(8), x(9), terms, 'number', 'pair.too-long'],
    [x(17), x(1), { ...terms, lengthLimit: 'NUMBER_16' }, 'number', 'text.too-long'],
    [x(1), x(17), { ...terms, lengthLimit: 'NUMBER_16' }, 'partnerNumber', 'text.too-long'],
    [x(15), x(8), { ...terms, program: 'OPEN' }, 'number', 'pair.open-too-long'],
    ['01-07001', '01-07002', { ...terms, program: 'OPEN_VALUE' }, 'partnerNumber', 'pair.numbers-differ'],
    ['', 'B-1', terms, 'number', 'text.required'],
    ['A-1', '', terms, 'partnerNumber', 'text.required'],
  ] as const)('%j and %j are wrong under %j', (number, partnerNumber, under, field, rule) =>
    expect(brokenBy([number, partnerNumber, 'Lyon'], under)?.map(([where, what]) => [where, what])).toEqual([
      [field, rule],
    ]),
  )
})

describe('the characters', () => {
  test.each([
    ['Café', 'text.not-ascii', 'é (U+00E9)', 4],
    ['Cafe\u0301', 'text.not-ascii', '\u0301 (U+0301)', 5],
    ['契約', 'text.not-ascii', '契 (U+5951)', 1],
    ['Lyon 🏢', 'text.not-ascii', '🏢 (U+1F3E2)', 6],
    ['Lyon １', 'text.not-ascii', '１ (U+FF11)', 6],
    ['Lyon\u00a0', 'text.not-ascii', '\u00a0 (U+00A0)', 5],
    ['\u200bLyon', 'text.not-ascii', '\u200b (U+200B)', 1],
    ['\ufeffLyon', 'text.not-ascii', '\ufeff (U+FEFF)', 1],
    ['Ly\0on', 'text.hidden-character', 'U+0000', 3],
    ['Ly\u0007on', 'text.hidden-character', 'U+0007', 3],
    ['Ly\non', 'text.hidden-character', 'U+000A', 3],
    ['Ly\ton', 'text.hidden-character', 'U+0009', 3],
    ['Lyon\u007f', 'text.hidden-character', 'U+007F', 5],
  ])('%j has one that is not printable ASCII', (name, rule, found, at) => {
    expect(brokenBy(['A-1', 'B-1', name])).toEqual([['name', rule, found, undefined, at]])
    expect(brokenBy([name, 'B-1', 'Lyon'])).toEqual([['number', rule, found, undefined, at]])
    expect(brokenBy(['A-1', name, 'Lyon'])).toEqual([['partnerNumber', rule, found, undefined, at]])
  })

  test('of a name may not be one of the 25', () => {
    expect(forbiddenInNames).toHaveLength(25)
    for (const character of forbiddenInNames) {
      const expected = [['name', 'text.forbidden-character', character, undefined, 3]]
      expect(brokenBy(['A-1', 'B-1', `Ly${character}on`])).toEqual(expected)
    }
  })

  test.each([...'%,.?-_` aZ09'])('%j is allowed in a name', (character) =>
    expect(brokenBy(['A-1', 'B-1', `Ly${character}on`])).toEqual([]),
  )

  test('of numbers may be any printable ASCII, the 25 too', () =>
    expect(brokenBy([`~!@#$^&`, `*()=+[]{`, 'Lyon'])).toEqual([]))
})

describe('the name', () => {
  test('has at most 256 characters', () => {
    expect(brokenBy(['A-1', 'B-1', x(256)])).toEqual([])
    expect(brokenBy(['A-1', 'B-1', x(257)])).toEqual([['name', 'text.too-long', '257', 256, undefined]])
  })

  test('is made of the two numbers where there is none', () => {
    expect(checkPairLines(linesOf(['A-1', 'B-1'], [' A-2', 'B-2 ', '  ']), terms).map(({ name }) => name)).toEqual([
      'A-1 B-1',
      'A-2 B-2',
    ])
  })

  test('is asked for where the two numbers cannot be one', () =>
    expect(brokenBy(['A/1', 'B-1'])).toEqual([['name', 'pair-line.name-needed', '/', undefined, 2]]))

  test('is not asked for while the numbers are wrong', () =>
    expect(brokenBy(['A/1', ''])?.map(([field]) => field)).toEqual(['partnerNumber']))

  test('and the numbers are judged together', () =>
    expect(brokenBy(['', 'é', 'a:b'])?.map(([field, rule]) => [field, rule])).toEqual([
      ['partnerNumber', 'text.not-ascii'],
      ['name', 'text.forbidden-character'],
    ]))
})

describe('a pair twice in a file', () => {
  const repeats = (...rows: string[][]) =>
    checkPairLines(linesOf(...rows), terms).map(({ violations }) => violations.map(({ params }) => params.line))

  test('is wrong on its later lines, which name the first', () =>
    expect(repeats(['a-1', 'b-1'], ['A-2', 'B-2'], ['A-1', ' B-1 ', 'Lyon'], ['a-1', 'B-1'])).toEqual([
      [],
      [],
      [1],
      [1],
    ]))

  test('is only the two numbers in their order', () =>
    expect(repeats(['A', 'B'], ['B', 'A'], ['AB', ''].slice(0, 1), ['A', 'B2'])).toEqual([[], [], [undefined], []]))
})

test('line numbers are those of the file', () =>
  expect(
    checkPairLines(
      [
        { line: 3, cells: ['A', 'B'] },
        { line: 9, cells: ['A', 'B'] },
      ],
      terms,
    )[1]?.violations,
  ).toEqual([{ field: 'number', rule: 'pair.repeated', params: { found: 'A, B', line: 3 } }]))
