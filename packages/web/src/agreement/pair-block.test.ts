import { expect, test } from 'vitest'
import { blockOf, pasted } from './pair-block.ts'
import { type PairRows, rowsOf } from './pair-rows.ts'

const pair = (number: string, partnerNumber = number) => ({ number, partnerNumber })
const blank = pair('')
const written = (rows: PairRows) => rows.map(({ number, partnerNumber }) => `${number}|${partnerNumber}`)

test.each([
  [
    'A\tB\r\nC\tD\r\n',
    [
      ['A', 'B'],
      ['C', 'D'],
    ],
  ],
  [
    'A,B\nC,D',
    [
      ['A', 'B'],
      ['C', 'D'],
    ],
  ],
  [
    'A ; B\rC ; D',
    [
      ['A', 'B'],
      ['C', 'D'],
    ],
  ],
  ['"A","B"', [['A', 'B']]],
  ['A\tB', [['A', 'B']]],
  ['A\n\nB\n', [['A'], ['B']]],
  ['number1,number2\nA,B', [['A', 'B']]],
  [
    'A\tB\tContoso, Lyon\nC\tD\tContoso, Lyon',
    [
      ['A', 'B', 'Contoso, Lyon'],
      ['C', 'D', 'Contoso, Lyon'],
    ],
  ],
])('%j is a block', (text, block) => {
  expect(blockOf(text)).toEqual(block)
})

test.each(['', '01-07001', '01-07001\r\n', 'with blanks'])('%j is no block', (text) => {
  expect(blockOf(text)).toBeNull()
})

test('pairs go into blank rows, and push those that are not further down', () => {
  const block = [
    ['A', 'B'],
    ['C', 'D'],
  ]
  const { rows } = pasted(rowsOf([pair('1'), blank, pair('2')]), 1, 'number', block, 'OPEN')
  expect(written(rows)).toEqual(['1|1', 'A|B', 'C|D', '2|2'])
})

test('pairs that are pasted into a pair go below it', () => {
  const { rows } = pasted(rowsOf([pair('1'), pair('2')]), 0, 'number', [['A', 'B']], 'OPEN')
  expect(written(rows)).toEqual(['1|1', 'A|B', '2|2'])
})

test('a single column goes down the column it is pasted into', () => {
  const block = [['X'], ['Y'], ['Z']]
  const { rows } = pasted(rowsOf([pair('1', ''), pair('2', '')]), 0, 'partnerNumber', block, 'OPEN')
  expect(written(rows)).toEqual(['1|X', '2|Y', '|Z'])
})

test('under Open Value a single column is both', () => {
  const { rows } = pasted(rowsOf([]), 0, 'number', [['X'], ['Y']], 'OPEN_VALUE')
  expect(written(rows)).toEqual(['X|X', 'Y|Y'])
})

const lines = (count: number) => Array.from({ length: count }, (_, n) => [`B${n}`, `B${n}`])

test('what has no room is left out, and counted', () => {
  const given = rowsOf(Array.from({ length: 4_999 }, (_, n) => pair(`A${n}`)))
  expect(pasted(given, 4_998, 'number', lines(3), 'OPEN')).toMatchObject({ taken: 1, leftOut: 2 })
  expect(pasted(given, 4_998, 'number', lines(3), 'OPEN').rows).toHaveLength(5_000)
  expect(pasted(rowsOf([]), 0, 'number', lines(5_000), 'OPEN')).toMatchObject({ taken: 5_000, leftOut: 0 })
  expect(pasted(rowsOf([]), 0, 'number', lines(5_001), 'OPEN')).toMatchObject({ taken: 5_000, leftOut: 1 })
  expect(
    pasted(
      rowsOf([]),
      0,
      'number',
      lines(5_001).map(([text = '']) => [text]),
      'OPEN',
    ).leftOut,
  ).toBe(1)
})
