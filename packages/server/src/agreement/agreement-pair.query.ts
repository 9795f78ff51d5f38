import type { Context } from '../platform/context.ts'
import { AgreementPairEntity, type StoredAgreementPair } from './agreement-pair.entity.ts'

const noService = 'No licensing service is configured.'

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

/** A part of the pairs of each of some agreements, in the order in which they were added. */
export async function pairsOf(
  { em }: Context,
  agreementIds: readonly number[],
  skip: number,
  take: number,
): Promise<Map<number, StoredAgreementPair[]>> {
  const ranked = em
    .createQueryBuilder(AgreementPairEntity, 'each')
    .select('each.id', 'id')
    .addSelect('row_number() OVER (PARTITION BY each.agreementId ORDER BY each.id)', 'place')
    .where('each.agreementId IN (:...agreementIds)')
  const pairs = await em
    .createQueryBuilder(AgreementPairEntity, 'pair')
    .where(`pair.id IN (SELECT id FROM (${ranked.getQuery()}) ranked WHERE place > :skip AND place <= :end)`)
    .setParameters({ agreementIds, skip, end: skip + take })
    .orderBy('pair.id')
    .getMany()
  const found = new Map<number, StoredAgreementPair[]>(agreementIds.map((id) => [id, []]))
  for (const pair of pairs) found.get(pair.agreementId)?.push(withReason(pair))
  return found
}

// Worked out here: once a service is configured, nothing that is stored says otherwise.
function withReason(pair: StoredAgreementPair): StoredAgreementPair {
  if (pair.status === 'PENDING' && pair.checkedAt === null) pair.message ??= noService
  return pair
}
