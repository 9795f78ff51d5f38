import type { PurchaseInput } from '@entitle/schema/agreement/purchase.inputs'
import { requireLicenses } from '../catalog/catalog.service.ts'
import { replaceAll } from '../platform/database/insert-all.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { AgreementEntity, StoredAgreement } from './agreement.entity.ts'
import { auditOf } from './audit-of.ts'
import { changeOf } from './change-of.ts'
import { purchaseInWords } from './purchase-in-words.ts'
import { purchasesOf } from './purchase.query.ts'
import { removePurchases, samePurchases, storePurchases } from './purchase.service.ts'

/** What becomes of an agreement for other software. */
export interface SoftwareAgreementChange {
  /** As it is stored, read since the turn was taken. */
  current: StoredAgreement
  /** Left out: stays; null: cleared. */
  given: Partial<StoredAgreement>
  /** The whole new list; left out: stays. */
  purchases?: readonly PurchaseInput[] | null | undefined
}

/**
 * Changes agreements for other software, each on the audit log, and says what they are now. The caller has the turn
 * (`takeAgreementTurn`) since before it read them, and asked whether all is free.
 */
export async function changeSoftwareAgreements(
  own: TransactionContext,
  changes: readonly SoftwareAgreementChange[],
  action: 'agreement.update' | 'register.import' = 'agreement.update',
): Promise<StoredAgreement[]> {
  const next = changes.map(({ current, given }) => nextOf(current, given, own.now()))
  await replaceAll(own.em, AgreementEntity, next)
  const told = await changePurchases(own, changes)
  const titles = changes.flatMap(({ current }, n) => {
    const title = next[n]?.productTitleId ?? null
    return title === null || title === current.productTitleId ? [] : [title]
  })
  await requireLicenses(own, titles)
  const entries = changes.map(({ current }, n) => {
    const { id } = current
    const { before, after } = told.get(id) ?? {}
    return {
      id,
      before: { ...auditOf(current), ...(before && { purchases: before }) },
      after: { ...auditOf(next[n] as StoredAgreement), ...(after && { purchases: after }) },
    }
  })
  await own.recordEach(action, 'agreement', entries)
  return next
}

function nextOf(current: StoredAgreement, given: Partial<StoredAgreement>, now: Date): StoredAgreement {
  const version = current.version + 1
  return Object.assign(new StoredAgreement(), current, changeOf(given), { version, updatedAt: now })
}

/** What purchases were and are, in words, of the agreements whose purchases changed. */
async function changePurchases(
  own: TransactionContext,
  changes: readonly SoftwareAgreementChange[],
): Promise<Map<number, { before: string[]; after: string[] }>> {
  const given = changes.flatMap(({ current: { id }, purchases }) =>
    purchases === undefined ? [] : [{ id, purchases: purchases ?? [] }],
  )
  const stored = await purchasesOf(
    own,
    given.map(({ id }) => id),
  )
  // Those that stay as they are keep their ids.
  const changed = given.filter(({ id, purchases }) => !samePurchases(stored.get(id) ?? [], purchases))
  await removePurchases(
    own,
    changed.map(({ id }) => id),
  )
  await storePurchases(
    own,
    changed.flatMap(({ id, purchases }) => purchases.map((purchase) => ({ ...purchase, agreementId: id }))),
  )
  const told = changed.map(({ id, purchases }) => {
    const before = (stored.get(id) ?? []).map(purchaseInWords)
    return [id, { before, after: purchases.map(purchaseInWords) }] as const
  })
  return new Map(told)
}
