import { isPurchaseField, type PurchaseValues } from '@entitle/schema/register/register-purchase.rules'
import type { PurchaseField, RegisterField } from '@entitle/schema/register/register.values'

/** What a file makes of the purchases of an agreement. */
export interface PurchaseDifference {
  /** Those of the file; what it has no column for is as stored. */
  purchases: PurchaseValues[]
  added: number
  removed: number
}

const keyOf: Readonly<Record<PurchaseField, keyof PurchaseValues>> = {
  ORDER_NUMBER: 'orderNumber',
  RESELLER: 'reseller',
  PURCHASED_ON: 'purchasedOn',
  QUANTITY: 'quantity',
  UNIT_COST: 'unitCost',
  CURRENCY: 'currency',
}

/** Which of a purchase a file speaks of: a cost says its currency too. */
export function purchaseKeys(fields: readonly RegisterField[]): (keyof PurchaseValues)[] {
  const keys = fields.filter(isPurchaseField).map((field) => keyOf[field])
  return keys.includes('unitCost') ? [...new Set<keyof PurchaseValues>([...keys, 'currency'])] : keys
}

/** Finds for each purchase of a file the stored one that is the same in all that the file speaks of, in whatever order. */
export function comparePurchases(
  file: readonly PurchaseValues[],
  stored: readonly PurchaseValues[],
  keys: readonly (keyof PurchaseValues)[],
): PurchaseDifference {
  const identity = (purchase: PurchaseValues) => JSON.stringify(keys.map((key) => purchase[key]))
  const unused = Map.groupBy(stored, identity)
  let added = 0
  const purchases = file.map((purchase) => {
    const same = unused.get(identity(purchase))?.shift()
    if (!same) added++
    return same ? valuesOf(same) : purchase
  })
  return { purchases, added, removed: stored.length - (file.length - added) }
}

function valuesOf({ orderNumber, reseller, purchasedOn, quantity, unitCost, currency }: PurchaseValues) {
  return { orderNumber, reseller, purchasedOn, quantity, unitCost, currency }
}
