import type { SliceArgs } from '@entitle/schema/shared/slice-args'
import type { Context } from '../platform/context.ts'
import { AgreementPairEntity, type StoredAgreementPair } from './agreement-pair.entity.ts'

/** How many pairs each of some agreements has. */
export async function pairCounts({ em }: Context, agreementIds: readonly number[]): Promise<Map<number, number>> {
  const counts = em
    .createQueryBuilder(AgreementPairEntity, 'pair')
    .select('pair.agreementId', 'agreementId')
    .addSelect('COUNT(*)', 'count')
    .where('pair.agreementId IN (:...agreementIds)', { agreementIds })
    .groupBy('pair.agreementId')
  const rows = await counts.getRawMany<{ agreementId: number; count: string | number }>()
  return new Map(rows.map(({ agreementId, count }) => [agreementId, Number(count)]))
}

/** A part of the pairs of an agreement, in the order in which they were added. */
export function findPairs({ em }: Context, agreementId: number, slice: SliceArgs): Promise<StoredAgreementPair[]> {
  return em.find(AgreementPairEntity, { where: { agreementId }, order: { id: 'ASC' }, ...slice })
}
