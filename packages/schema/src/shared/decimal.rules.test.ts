import * as v from 'valibot'
import { expect, test } from 'vitest'
import { amountRules, canonicalDecimal } from './decimal.rules.ts'
import { violationOf } from './violation.rules.ts'

test.each([
  ['1234.50', '1234.50'],
  ['1234.5', '1234.50'],
  ['1234', '1234.00'],
  ['01234.5000', '1234.50'],
  ['0.0125', '0.0125'],
  ['0.1200', '0.12'],
  ['000', '0.00'],
  ['-0', '0.00'],
  ['-0.0000', '0.00'],
  ['-12.5', '-12.50'],
  ['999999999999999.9999', '999999999999999.9999'],
  ['0'.repeat(30) + '1', '1.00'],
])('%s is written %s, and stays so', (text, canonical) => {
  expect(canonicalDecimal(text)).toBe(canonical)
  expect(canonicalDecimal(canonical)).toBe(canonical)
})

test.each([
  '',
  ' 1',
  '1 ',
  '1.',
  '.5',
  '+1',
  '--1',
  '1,5',
  '1.234,50',
  '1,234.50',
  '1e3',
  '1e400',
  'NaN',
  'Infinity',
  '0x10',
  '1_000',
  '\u06611',
  '\uff11',
  '\u200f1.50',
  '1.50\u202c',
  '1\u00a0234',
  '1\n',
  '1000000000000000',
  '0.00001',
  '1.23456',
  '9'.repeat(100_000),
])('%j is no decimal', (text) => {
  expect(canonicalDecimal(text)).toBeNull()
})

function broken(value: unknown) {
  const { issues = [] } = v.safeParse(amountRules, value)
  return issues.map(violationOf)
}

test('an amount is made canonical; text that is none, a float and less than nothing are refused', () => {
  expect(v.parse(amountRules, '0012.5')).toBe('12.50')
  expect(v.parse(amountRules, '-0')).toBe('0.00')
  expect(broken('1,5')).toMatchObject([{ rule: 'decimal.malformed', params: { found: '1,5' } }])
  expect(broken(12.5)).toMatchObject([{ rule: 'decimal.malformed' }])
  expect(broken('-0.01')).toMatchObject([{ rule: 'number.too-small', params: { limit: 0, found: '-0.01' } }])
})
