import type { RestoreAgreementsArgs } from '@entitle/schema/agreement/agreement-list.inputs'
import { In, MoreThan } from 'typeorm'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { conflict, notFound } from '../platform/errors.ts'
import { inParts } from '../platform/in-parts.ts'
import { parseId } from '../platform/parse-id.ts'
import { AgreementEntity } from './agreement.entity.ts'
import { agreementIds } from './agreement.query.ts'
import { keptSince } from './recently-deleted.ts'

/**
 * The ids of the deleted agreements that are to come back, each once: in the order in which they were named, which a
 * refusal says their place by. Refused when they are not as many as the caller has seen.
 */
export async function selectDeleted(own: TransactionContext, wanted: RestoreAgreementsArgs): Promise<number[]> {
  const { expected } = wanted
  const selected = await idsOf(own, wanted)
  if (typeof expected === 'number' && expected !== selected.length) {
    throw conflict('selection.changed', { expected, found: selected.length })
  }
  return selected
}

async function idsOf(own: TransactionContext, { ids, deletionId, matching }: RestoreAgreementsArgs): Promise<number[]> {
  if (matching) return agreementIds(own, { ...matching, deleted: true })
  if (typeof deletionId !== 'string') return idsOfThose(own, ids ?? [])
  const deleted = await agreementIds(own, { deleted: true, deletionId })
  if (deleted.length === 0) throw notFound('deletion', deletionId)
  return deleted
}

async function idsOfThose({ em, now }: TransactionContext, ids: readonly string[]): Promise<number[]> {
  const wanted = [...new Set(ids.map(parseId))]
  const deletedAt = MoreThan(new Date(keptSince(now())))
  const known = new Set<number>()
  for await (const part of inParts(wanted)) {
    const found = await em.find(AgreementEntity, { select: { id: true }, where: { id: In(part), deletedAt } })
    for (const { id } of found) known.add(id)
  }
  const missing = ids.find((id) => !known.has(parseId(id)))
  if (missing !== undefined) throw notFound('deleted agreement', missing)
  return wanted
}
