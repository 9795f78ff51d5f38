import type { PurchaseInput } from '@entitle/schema/agreement/purchase.inputs'

/** A purchase on the audit log, on one line and in no language: `10 × 12.50 EUR · #PO-17 · SoftwareOne · 2026-03-01`. */
export function purchaseInWords(purchase: PurchaseInput): string {
  const { quantity, unitCost, currency, orderNumber, reseller, purchasedOn } = purchase
  const cost = unitCost ? `${quantity} × ${unitCost} ${currency}` : String(quantity)
  return [cost, orderNumber && `#${orderNumber}`, reseller, purchasedOn].filter(Boolean).join(' · ')
}
