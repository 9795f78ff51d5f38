import { In, IsNull } from 'typeorm'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { notFound } from '../platform/errors.ts'
import { inParts } from '../platform/in-parts.ts'
import { type NewPair, storePairs } from './agreement-pair.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { auditOf } from './audit-of.ts'
import { pairInWords } from './store-volume-agreements.service.ts'

/** Adds pairs to agreements that are there, each of which changes and is on the audit log. That all fits was asked before. */
export async function appendPairs(
  own: TransactionContext,
  pairs: readonly (NewPair & { agreementId: number })[],
): Promise<void> {
  const ofAgreement = Map.groupBy(pairs, ({ agreementId }) => agreementId)
  for await (const ids of inParts([...ofAgreement.keys()])) {
    const changes = (await changed(own, ids)).map((agreement) => {
      const before = auditOf(agreement)
      const addedPairs = ofAgreement.get(agreement.id)?.map(pairInWords)
      return { id: agreement.id, before, after: { ...before, addedPairs } }
    })
    await own.recordEach('agreement.update', 'agreement', changes)
  }
  await storePairs(own, pairs)
}

async function changed({ em, now }: TransactionContext, ids: readonly number[]): Promise<StoredAgreement[]> {
  const where = { id: In(ids), deletedAt: IsNull() }
  const update = em.createQueryBuilder().update(AgreementEntity)
  await update
    .set({ updatedAt: now(), version: () => 'version + 1' })
    .where(where)
    .execute()
  // Read once they are held: one that was deleted until then takes no pair any more.
  const agreements = await em.findBy(AgreementEntity, where)
  const known = new Set(agreements.map(({ id }) => id))
  const missing = ids.find((id) => !known.has(id))
  if (missing !== undefined) throw notFound('agreement', missing)
  return agreements
}
