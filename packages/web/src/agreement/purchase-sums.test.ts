import { expect, test } from 'vitest'
import { boughtIn, costOf, totalsOf } from './purchase-sums.ts'

const purchases = [
  { quantity: 3, unitCost: '0.10', currency: 'EUR' },
  { quantity: 2_147_483_647, unitCost: '999999999999999.9999', currency: 'USD' },
  { quantity: 1, unitCost: '0.0001', currency: 'EUR' },
  { quantity: 5, unitCost: null, currency: null },
]

test('quantities are added, those without a cost too', () => {
  expect(boughtIn(purchases)).toBe(2_147_483_656)
  expect(boughtIn([])).toBe(0)
})

test('costs are exact, and added for each currency on its own', () => {
  expect(purchases.map(costOf)).toEqual(['0.3000', '2147483646999999999785251.6353', '0.0001', null])
  expect(totalsOf(purchases)).toEqual([
    { currency: 'EUR', total: '0.3001' },
    { currency: 'USD', total: '2147483646999999999785251.6353' },
  ])
})
