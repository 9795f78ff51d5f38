import type { AgreementFilter, AgreementSort } from '@entitle/schema/agreement/agreement-list.inputs'
import type { Purchase } from '@entitle/schema/agreement/purchase'
import { In, IsNull } from 'typeorm'
import type { Context } from '../platform/context.ts'
import type { SqlValue } from '../platform/database/database.ts'
import { sortAgreements } from './agreement-sort.query.ts'
import { pairCounts } from './agreement-pair.query.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { agreementsMatching, agreementsOf, withStatus } from './agreement.query.ts'
import { purchasesOf } from './purchase.query.ts'

/** Which agreements are to be written down, in which order. */
export interface Wanted {
  filter: AgreementFilter
  sort: readonly AgreementSort[]
  /** Only these of them. */
  ids?: readonly number[] | undefined
}

/** The ids of the agreements that are wanted, in their order, at most `limit`. Looked for where it holds nobody up. */
export async function agreementIdsInOrder(
  ctx: Context,
  { filter, sort, ids }: Wanted,
  limit: number,
): Promise<number[]> {
  const query = agreementsMatching(ctx, filter).select('agreement.id', 'id')
  if (ids) query.andWhere('agreement.id IN (:...wanted)', { wanted: ids })
  sortAgreements(query, sort)
  const [sql, values] = query.limit(limit).getQueryAndParameters()
  const rows = await ctx.database.scan<{ id: number }>(sql, values as SqlValue[])
  return rows.map(({ id }) => id)
}

/** An agreement to be written down, with what belongs to it. */
export type ExportedAgreement = StoredAgreement & { purchases: readonly ExportedPurchase[]; pairCount: number }

export type ExportedPurchase = Omit<Purchase, 'id'>

/** Some agreements in the order of the ids given; also those that were deleted since these were looked for. */
export async function agreementsById(ctx: Context, ids: readonly number[]): Promise<ExportedAgreement[]> {
  const found = await agreementsOf(ctx).where('agreement.id IN (:...ids)', { ids }).getMany()
  const [purchases, pairs] = [await purchasesOf(ctx, ids), await pairCounts(ctx, ids)]
  const today = ctx.today()
  const byId = new Map(found.map((each) => [each.id, withStatus(each, today)]))
  return ids.flatMap((id) => {
    const own = { purchases: purchases.get(id) ?? [], pairCount: pairs.get(id) ?? 0 }
    const agreement = byId.get(id)
    return agreement ? Object.assign(agreement, own) : []
  })
}

/** Which of some agreements there are not, or not any more. */
export async function missingAgreements({ em }: Context, ids: readonly number[]): Promise<number[]> {
  const where = { id: In(ids), deletedAt: IsNull() }
  const found = await em.find(AgreementEntity, { select: { id: true }, where })
  const known = new Set(found.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}
