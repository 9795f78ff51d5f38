import type { PurchaseInput } from '@entitle/schema/agreement/purchase.inputs'
import type { AgreementState } from './agreement.graphql.ts'

/** A purchase as the fields of a form hold it. */
export interface PurchaseRow {
  orderNumber: string
  reseller: string
  purchasedOn: string | null
  quantity: number | null
  /** As the API writes it, or what was typed where that is no number. */
  unitCost: string
  currency: string
}

/** Never changed in place: what somebody saw, and what others saved, share the same rows. */
export type PurchaseRows = readonly PurchaseRow[]

export function purchaseRowOf(purchase: AgreementState['purchases'][number]): PurchaseRow {
  const { orderNumber, reseller, purchasedOn, quantity, unitCost, currency } = purchase
  return {
    orderNumber: orderNumber ?? '',
    reseller: reseller ?? '',
    purchasedOn,
    quantity,
    unitCost: unitCost ?? '',
    currency: currency ?? '',
  }
}

/** One more row; what was bought before was mostly paid in the same currency. */
export function withOneMore(rows: PurchaseRows): PurchaseRows {
  const currency = rows.findLast((row) => row.currency !== '')?.currency ?? ''
  const row = { orderNumber: '', reseller: '', purchasedOn: null, quantity: null, unitCost: '', currency }
  return [...rows, row]
}

export function withChange(rows: PurchaseRows, at: number, change: Partial<PurchaseRow>): PurchaseRows {
  return rows.map((row, n) => (n === at ? { ...row, ...change } : row))
}

/** Whether nothing was entered in a row, apart from the currency that it may have begun with. */
export function isBlankPurchase({ orderNumber, reseller, purchasedOn, quantity, unitCost }: PurchaseRow): boolean {
  return !orderNumber.trim() && !reseller.trim() && !purchasedOn && quantity === null && !unitCost
}

/** What is sent, once the rules have found its quantity. */
type PurchaseSent = Omit<PurchaseInput, 'quantity'> & { quantity: number | undefined }

/** What is sent: rows left blank at the end are not, and a currency says nothing without a cost. */
export function purchasesIn(rows: PurchaseRows = []): PurchaseSent[] {
  const length = rows.findLastIndex((row) => !isBlankPurchase(row)) + 1
  return rows.slice(0, length).map(({ orderNumber, reseller, purchasedOn, quantity, unitCost, currency }) => ({
    orderNumber: orderNumber || null,
    reseller: reseller || null,
    purchasedOn,
    quantity: quantity ?? undefined,
    unitCost: unitCost || null,
    currency: (unitCost && currency) || null,
  }))
}
