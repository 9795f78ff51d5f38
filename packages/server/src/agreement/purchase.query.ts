import type { Context } from '../platform/context.ts'
import { inParts } from '../platform/in-parts.ts'
import { PurchaseEntity, type StoredPurchase } from './purchase.entity.ts'

/** The purchases of some agreements, each in their order; one that has none has an empty list. */
export async function purchasesOf(
  { em }: Pick<Context, 'em'>,
  agreementIds: readonly number[],
): Promise<Map<number, StoredPurchase[]>> {
  const found = new Map<number, StoredPurchase[]>(agreementIds.map((id) => [id, []]))
  for await (const ids of inParts(agreementIds)) {
    const query = em.createQueryBuilder(PurchaseEntity, 'purchase').where('purchase.agreementId IN (:...ids)', { ids })
    for (const purchase of await query.orderBy('purchase.id').getMany()) found.get(purchase.agreementId)?.push(purchase)
  }
  return found
}
