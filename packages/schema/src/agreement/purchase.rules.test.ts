import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { violationOf } from '../shared/violation.rules.ts'
import { updateSoftwareAgreementRules } from './agreement.rules.ts'
import { purchaseListRules, purchaseRules } from './purchase.rules.ts'

function brokenBy(purchase: object) {
  const { issues = [] } = v.safeParse(purchaseRules, { quantity: 1, ...purchase })
  return issues.map(violationOf).map(({ field, rule }) => `${field} ${rule}`)
}

describe('one purchase', () => {
  test.each<[string, object]>([
    ['nothing but a quantity', {}],
    [
      'all of it',
      { orderNumber: 'PO-1', reseller: 'Heron', purchasedOn: '2026-03-01', unitCost: '12.5', currency: 'EUR' },
    ],
    ['what cost nothing', { unitCost: '0', currency: 'EUR' }],
    ['a currency that is no more', { unitCost: '1', currency: 'FRF' }],
    ['nulls', { orderNumber: null, reseller: null, purchasedOn: null, unitCost: null, currency: null }],
    ['the largest number of licenses', { quantity: 2_147_483_647 }],
    ['long names', { orderNumber: 'x'.repeat(256), reseller: 'é'.repeat(256) }],
  ])('%s is accepted', (_, purchase) => {
    expect(brokenBy(purchase)).toEqual([])
  })

  test.each<[string, object, string[]]>([
    ['no quantity', { quantity: null }, ['quantity number.required']],
    ['none bought', { quantity: 0 }, ['quantity number.too-small']],
    ['half of one', { quantity: 1.5 }, ['quantity number.whole']],
    ['too many', { quantity: 2_147_483_648 }, ['quantity number.too-large']],
    ['NaN', { quantity: Number.NaN }, ['quantity number.required']],
    ['a long order number', { orderNumber: 'x'.repeat(257) }, ['orderNumber text.too-long']],
    ['an override of direction', { reseller: 'a\u202eb' }, ['reseller text.hidden-character']],
    ['a day that is none', { purchasedOn: '2026-02-30' }, ['purchasedOn date.malformed']],
    ['a cost without currency', { unitCost: '1' }, ['currency purchase.currency-needed']],
    ['no cost, but a currency', { currency: 'EUR' }, ['unitCost purchase.cost-needed']],
    ['a negative cost', { unitCost: '-1', currency: 'EUR' }, ['unitCost number.too-small']],
    ['a comma', { unitCost: '1,5', currency: 'EUR' }, ['unitCost decimal.malformed']],
    ['a currency of four letters', { unitCost: '1', currency: 'EURO' }, ['currency currency.malformed']],
    ['a ligature', { unitCost: '1', currency: '\ufb01m' }, ['currency currency.malformed']],
    ['an empty currency', { unitCost: '1', currency: '' }, ['currency currency.malformed']],
  ])('%s is refused', (_, purchase, broken) => {
    expect(brokenBy(purchase)).toEqual(broken)
  })

  test('is trimmed and written one way', () => {
    const typed = { quantity: 1, orderNumber: ' PO-1 ', reseller: '  ', unitCost: '01.5', currency: ' eur ' }
    const kept = { quantity: 1, orderNumber: 'PO-1', reseller: null, unitCost: '1.50', currency: 'EUR' }
    expect(v.parse(purchaseRules, typed)).toEqual(kept)
  })
})

describe('the purchases of an agreement', () => {
  const of = (count: number) => Array.from({ length: count }, () => ({ quantity: 1 }))

  test('are at most 100, the same one twice if they like', () => {
    expect(v.safeParse(purchaseListRules, of(100)).success).toBe(true)
    const { issues = [] } = v.safeParse(purchaseListRules, of(101))
    expect(issues.map(violationOf)).toMatchObject([{ rule: 'list.too-long', params: { limit: 100, found: '101' } }])
  })

  test('say by their place which of them is wrong', () => {
    const purchases = [{ quantity: 1 }, { quantity: 0, unitCost: '1' }]
    const { issues = [] } = v.safeParse(updateSoftwareAgreementRules, { purchases })
    expect(issues.map((issue) => violationOf(issue).field)).toEqual(['purchases.1.quantity', 'purchases.1.currency'])
  })

  test('left out stay out; null is none', () => {
    expect(v.parse(updateSoftwareAgreementRules, {})).not.toHaveProperty('purchases')
    expect(v.parse(updateSoftwareAgreementRules, { purchases: null })).toEqual({ purchases: null })
  })
})
