import * as v from 'valibot'
import { purchaseRules } from '../agreement/purchase.rules.ts'
import { purchaseTextLimit } from '../agreement/purchase.values.ts'
import { optionalLineRules } from '../shared/text.rules.ts'
import { violationOf } from '../shared/violation.rules.ts'
import { readCost } from './register-number.rules.ts'
import type { Reading } from './register-reading.rules.ts'
import { type PurchaseField, purchaseFields, type RegisterField } from './register.values.ts'

/** A purchase as a line has it. */
export interface PurchaseValues {
  orderNumber: string | null
  reseller: string | null
  purchasedOn: string | null
  quantity: number
  unitCost: string | null
  currency: string | null
}

/** Whether a column is one of a purchase. */
export const isPurchaseField = (field: RegisterField): field is PurchaseField =>
  purchaseFields.some((each) => each === field)

const lineRules = optionalLineRules(purchaseTextLimit) as v.GenericSchema<string, string | null>

/** The purchase of a line, as many licenses as the agreement has where it says nothing else; null: the line has none. */
export function readPurchase(reading: Reading, licenseCount: number | null | undefined): PurchaseValues | null {
  if (purchaseFields.every((field) => !reading.raw[field] && reading.raw[field] !== 0)) return null
  const cost = costOf(reading)
  const given = {
    orderNumber: reading.ruled('ORDER_NUMBER', lineRules) ?? null,
    reseller: reading.ruled('RESELLER', lineRules) ?? null,
    purchasedOn: reading.date('PURCHASED_ON') ?? null,
    // Many registers have one number, which is both what was bought and what there is.
    quantity: reading.whole('QUANTITY') ?? licenseCount ?? 1,
    ...cost,
  }
  const { success, output, issues } = v.safeParse(purchaseRules, given)
  if (success) return output as PurchaseValues
  for (const issue of issues) {
    const { field, rule } = violationOf(issue)
    // Where there is no column of currencies, it is the cost that lacks one.
    const column = field === 'currency' && reading.has('CURRENCY') ? 'CURRENCY' : 'UNIT_COST'
    reading.violations.push({ field: column, rule, params: { found: reading.text(column) ?? '' } })
  }
  return null
}

function costOf(reading: Reading): Pick<PurchaseValues, 'unitCost' | 'currency'> {
  const cell = reading.raw['UNIT_COST'] ?? null
  const said = reading.text('CURRENCY') ?? null
  if (cell === null) return { unitCost: null, currency: said }
  const cost =
    typeof cell === 'number' ? { amount: String(cell), currency: null } : readCost(cell, reading.terms.decimalMark)
  if (cost) return { unitCost: cost.amount, currency: said ?? cost.currency ?? reading.terms.currency ?? null }
  reading.broken('UNIT_COST', 'number.unreadable')
  return { unitCost: null, currency: null }
}
