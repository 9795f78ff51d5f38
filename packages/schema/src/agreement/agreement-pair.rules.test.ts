import * as v from 'valibot'
import { expect, test } from 'vitest'
import { pairLengthLimits } from '../settings/settings.values.ts'
import { violationOf } from '../shared/violation.rules.ts'
import { type PairNumbers, type PairTerms, pairKey, pairListRules, pairRules } from './agreement-pair.rules.ts'
import { volumePrograms } from './agreement-pair.values.ts'

const literal: PairTerms = { program: 'SELECT_ENTERPRISE', lengthLimit: 'PAIR_16' }
const lenient: PairTerms = { program: 'SELECT_ENTERPRISE', lengthLimit: 'NUMBER_16' }
const pair = (number: string, partnerNumber: string): PairNumbers => ({ number, partnerNumber })
const x = (length: number) => 'X'.repeat(length)

function brokenBy(schema: v.GenericSchema, input: unknown) {
  const { issues = [] } = v.safeParse(schema, input)
  return issues.map(violationOf).map(({ field, rule, params }) => [field, rule, params.found, params.limit])
}

test.each([
  [x(8), x(8), literal],
  [x(1), x(15), literal],
  ['01-07001', '01-07001', literal],
  [` ${x(8)} `, `\t${x(8)}`, literal],
  [x(16), x(16), lenient],
  [x(15), x(8), { ...lenient, program: 'OPEN' }],
  ['V0000001', 'v0000001', { ...literal, program: 'OPEN_VALUE' }],
  ['V000.0/1', '~"\' ,;', literal],
] as const)('%j and %j are a pair under %j', (number, partnerNumber, terms) => {
  expect(brokenBy(pairRules(terms), pair(number, partnerNumber))).toEqual([])
})

test.each([
  [x(8), x(9), literal, ['number', 'pair.too-long', '17', 16]],
  [x(16), x(1), literal, ['number', 'pair.too-long', '17', 16]],
  [x(15), x(8), { ...literal, program: 'OPEN' }, ['number', 'pair.open-too-long', '23', 16]],
  [x(17), x(1), lenient, ['number', 'text.too-long', '17', 16]],
  [x(1), x(17), lenient, ['partnerNumber', 'text.too-long', '17', 16]],
  ['', x(1), literal, ['number', 'text.required', '0', undefined]],
  [x(1), ' \t ', literal, ['partnerNumber', 'text.required', '0', undefined]],
  ['é1', x(1), literal, ['number', 'text.not-ascii', 'é', undefined]],
  ['e\u03011', x(1), literal, ['number', 'text.not-ascii', 'é', undefined]],
  ['１2', x(1), literal, ['number', 'text.not-ascii', '１', undefined]],
  ['1–2', x(1), literal, ['number', 'text.not-ascii', '–', undefined]],
  [x(1), '1\u0000', literal, ['partnerNumber', 'text.hidden-character', 'U+0000', undefined]],
  [x(1), '1\u200b2', literal, ['partnerNumber', 'text.hidden-character', 'U+200B', undefined]],
  ['123', '124', { ...literal, program: 'OPEN_VALUE' }, ['partnerNumber', 'pair.numbers-differ', '124', undefined]],
] as const)('%j and %j under %j break a rule', (number, partnerNumber, terms, broken) => {
  expect(brokenBy(pairRules(terms), pair(number, partnerNumber))).toEqual([broken])
})

test('a pair too long for Open Value that does not repeat its number hears of both', () => {
  const broken = brokenBy(pairRules({ ...literal, program: 'OPEN_VALUE' }), pair(x(9), x(8)))
  expect(broken.map(([, rule]) => rule)).toEqual(['pair.too-long', 'pair.numbers-differ'])
})

test('a pair with a number that cannot be one hears of that alone', () => {
  const broken = brokenBy(pairRules({ ...literal, program: 'OPEN_VALUE' }), pair(x(17), ''))
  expect(broken.map(([, rule]) => rule)).toEqual(['text.required'])
})

test('a pair is kept without the blanks around its numbers', () => {
  expect(v.parse(pairRules(literal), pair(' A1 ', '\tB2 '))).toEqual(pair('A1', 'B2'))
})

test.each(volumePrograms.flatMap((program) => pairLengthLimits.map((lengthLimit) => ({ program, lengthLimit }))))(
  'a number repeated in 8 characters is a pair under %j',
  (terms) => {
    expect(brokenBy(pairRules(terms), pair('01-07001', '01-07001'))).toEqual([])
  },
)

const numbered = (count: number) => Array.from({ length: count }, (_, n) => pair(`A${n}`, `B${n}`))

test.each([1, 5_000])('%i pairs are possible', (count) => {
  expect(brokenBy(pairListRules(literal), numbered(count))).toEqual([])
})

test.each([
  [0, ['', 'list.empty', '0', 1]],
  [5_001, ['', 'list.too-long', '5001', 5_000]],
] as const)('%i pairs are not', (count, broken) => {
  expect(brokenBy(pairListRules(literal), numbered(count))).toEqual([broken])
})

test('a pair that stands there already is named where it is repeated, ignoring case and blanks', () => {
  const pairs = [pair('a1', 'b1'), pair('b1', 'a1'), pair(' A1', 'B1 ')]
  expect(brokenBy(pairListRules(literal), pairs)).toEqual([['2.number', 'pair.repeated', 'A1, B1', undefined]])
})

test('a broken pair of a list is named by its place', () => {
  expect(brokenBy(pairListRules(literal), [pair('1', '2'), pair('', '3')])).toEqual([
    ['1.number', 'text.required', '0', undefined],
  ])
})

test('a key joins the numbers without mixing them up', () => {
  expect(pairKey(pair(' Ab', 'C '))).toBe(pairKey(pair('aB', 'c')))
  expect(pairKey(pair('ab', 'c'))).not.toBe(pairKey(pair('a', 'bc')))
})
