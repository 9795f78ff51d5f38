import { expect, test } from 'vitest'
import { readDecimal } from './decimal.ts'
import { formatDecimal, formatMoney, formatSigned } from './format.ts'

test.each([
  ['en', '1,234.50', '1234.50'],
  ['en', '1 234.5', '1234.50'],
  ['en', '12', '12.00'],
  ['en', ' 12.5 ', '12.50'],
  ['en', '-1', '-1.00'],
  ['en', '1,234,567', '1234567.00'],
  ['fr', '1 234,50', '1234.50'],
  ['fr', '1\u202f234\u00a0567,5', '1234567.50'],
  ['fr', '1234,5', '1234.50'],
  ['fr', '12.5', '12.50'],
  ['fr', '1,234', '1.234'],
] as const)('%s: %s is %s', (language, typed, decimal) => {
  expect(readDecimal(typed, language)).toBe(decimal)
})

test.each([
  ['en', '1,5'],
  ['en', '12,34.50'],
  ['en', '1.234,50'],
  ['fr', '1,234.50'],
  ['fr', '1 23,50'],
  ['fr', '1.234,50'],
  ['en', ''],
  ['en', '1e3'],
  ['en', 'NaN'],
  ['en', '$12'],
  ['en', '0.00001'],
  ['en', '1.'],
] as const)('%s: %j is no number', (language, typed) => {
  expect(readDecimal(typed, language)).toBeNull()
})

test.each([
  ['en', '1234.50', '1,234.50'],
  ['fr', '1234.50', '1\u202f234,50'],
  ['en', '0.0125', '0.0125'],
  ['en', '999999999999999.9999', '999,999,999,999,999.9999'],
] as const)('%s writes %s as %s, and reads it again', (language, decimal, written) => {
  expect(formatDecimal(decimal, language)).toBe(written)
  expect(readDecimal(written, language)).toBe(decimal)
})

test.each([
  ['en', '1234.50', 'EUR', '€1,234.50'],
  ['fr', '1234.50', 'EUR', '1\u202f234,50\u00a0€'],
  ['en', '0.0125', 'USD', '$0.0125'],
  ['en', '5000.00', 'JPY', '¥5,000'],
  ['en', '214748364700000000000.0001', 'EUR', '€214,748,364,700,000,000,000.0001'],
  ['en', '1.00', 'QQQ', 'QQQ\u00a01.00'],
] as const)('%s writes %s %s as %s', (language, amount, currency, written) => {
  expect(formatMoney(amount, currency, language)).toBe(written)
})

test('a difference has a sign', () => {
  expect([2, 0, -1200].map((difference) => formatSigned(difference, 'en'))).toEqual(['+2', '0', '−1,200'])
})
