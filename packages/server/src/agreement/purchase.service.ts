import type { PurchaseInput } from '@entitle/schema/agreement/purchase.inputs'
import { In } from 'typeorm'
import { insertAll } from '../platform/database/insert-all.ts'
import { nextIds } from '../platform/database/next-id.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { inParts } from '../platform/in-parts.ts'
import { PurchaseEntity, StoredPurchase } from './purchase.entity.ts'

/** A purchase to be stored, with its agreement. */
export interface NewPurchase extends PurchaseInput {
  agreementId: number
}

/** Stores purchases of agreements that are there; those of one agreement stay in the order in which they are given. */
export async function storePurchases(own: TransactionContext, purchases: readonly NewPurchase[]): Promise<void> {
  if (purchases.length === 0) return // as of most agreements: nothing to ask a database for
  const ids = await nextIds(own, 'purchase', purchases.length)
  await insertAll(
    own.em,
    PurchaseEntity,
    purchases.map((purchase, n) => purchaseOf(ids[n] as number, purchase)),
  )
}

/** Removes all purchases of some agreements. */
export async function removePurchases({ em }: TransactionContext, agreementIds: readonly number[]): Promise<void> {
  for await (const ids of inParts(agreementIds)) await em.delete(PurchaseEntity, { agreementId: In(ids) })
}

/** Whether two lists of purchases say the same, in the same order. */
export function samePurchases(some: readonly PurchaseInput[], others: readonly PurchaseInput[]): boolean {
  return JSON.stringify(some.map(whatItSays)) === JSON.stringify(others.map(whatItSays))
}

function whatItSays({ quantity, unitCost, currency, orderNumber, reseller, purchasedOn }: PurchaseInput) {
  return [quantity, ...[unitCost, currency, orderNumber, reseller, purchasedOn].map((value) => value ?? null)]
}

function purchaseOf(id: number, purchase: NewPurchase): StoredPurchase {
  const { agreementId, quantity, orderNumber = null, reseller = null, purchasedOn = null } = purchase
  const { unitCost = null, currency = null } = purchase
  const row = { id, agreementId, orderNumber, reseller, purchasedOn, quantity, unitCost, currency }
  return Object.assign(new StoredPurchase(), row)
}
