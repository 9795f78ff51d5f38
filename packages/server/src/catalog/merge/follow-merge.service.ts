import { setImmediate as answerOthers } from 'node:timers/promises'
import { In, IsNull, MoreThan } from 'typeorm'
import { AgreementEntity, type StoredAgreement } from '../../agreement/agreement.entity.ts'
import { insertAll } from '../../platform/database/insert-all.ts'
import type { TransactionContext } from '../../platform/database/transaction.ts'
import { MergedAgreementEntity } from './catalog-merge.entity.ts'

/** Which publisher an agreement is with, and for which of its titles. */
type Place = Partial<Pick<StoredAgreement, 'publisherId' | 'productTitleId'>>

/** Agreements, as far as a merge looks at them. */
type Follower = Pick<StoredAgreement, 'id' | 'name' | 'publisherId' | 'productTitleId'>

const select = { id: true, name: true, publisherId: true, productTitleId: true } as const

// Between two parts others are answered, which on SQLite wait for every statement.
const atOnce = 250

/** Lets all agreements in one place follow a merge to another, deleted ones too, so that they can be restored. */
export async function followMerge(own: TransactionContext, mergeId: number, from: Place, to: Place): Promise<number> {
  let moved = 0
  for (let last = 0; ;) {
    const where = { ...from, id: MoreThan(last) } as object
    const part = await own.em.find(AgreementEntity, { select, where, order: { id: 'ASC' }, take: atOnce })
    if (part.length === 0) return moved
    await place(own, 'agreement.follow-merge', part, to)
    const merged = part.map(({ id }) => ({ mergeId, agreementId: id }))
    await insertAll(own.em, MergedAgreementEntity, merged)
    moved += part.length
    last = part.at(-1)?.id ?? 0
    await answerOthers()
  }
}

/** Lets the agreements that followed a merge go back, but for those that are in another place by now. */
export async function followBack(own: TransactionContext, mergeId: number, from: Place, to: Place): Promise<void> {
  for (let last = 0; ;) {
    const where = { mergeId, agreementId: MoreThan(last) }
    const merged = await own.em.find(MergedAgreementEntity, { where, order: { agreementId: 'ASC' }, take: atOnce })
    if (merged.length === 0) return
    const ids = merged.map(({ agreementId }) => agreementId)
    await place(own, 'agreement.follow-undo', await find(own, { ...from, id: In(ids) }), to)
    last = ids.at(-1) ?? 0
    await answerOthers()
  }
}

/** Lets all agreements for some titles go where these went, also those that came to them since the merge. */
export async function followTitles(own: TransactionContext, titleIds: readonly number[], to: Place): Promise<void> {
  for (let last = 0; ;) {
    const where = { productTitleId: In(titleIds), id: MoreThan(last) }
    const part = await own.em.find(AgreementEntity, { select, where, order: { id: 'ASC' }, take: atOnce })
    if (part.length === 0) return
    await place(own, 'agreement.follow-undo', part, to)
    last = part.at(-1)?.id ?? 0
    await answerOthers()
  }
}

/** How many of the agreements that followed some merges are in a place. */
export async function countPlaced(
  { em }: TransactionContext,
  mergeIds: readonly number[],
  column: 'publisher_id' | 'product_title_id',
  id: number,
): Promise<number> {
  const [row]: { count: number }[] = await em.query(`
    SELECT CAST(count(*) AS integer) AS count FROM catalog_merge_agreement AS merged
    JOIN agreement ON agreement.id = merged.agreement_id
    WHERE merged.merge_id IN (${mergeIds.join(', ')}) AND agreement.${column} = ${id}`)
  return row?.count ?? 0
}

/** Whether an agreement for a title was added since: it makes the title need a license (product.md rule 27). */
export const isNamedSince = ({ em }: TransactionContext, productTitleId: number, at: Date): Promise<boolean> =>
  em.existsBy(AgreementEntity, { productTitleId, deletedAt: IsNull(), createdAt: MoreThan(at) })

const find = ({ em }: TransactionContext, where: object): Promise<Follower[]> =>
  em.find(AgreementEntity, { select, where, order: { id: 'ASC' } })

async function place(
  own: TransactionContext,
  action: 'agreement.follow-merge' | 'agreement.follow-undo',
  agreements: readonly Follower[],
  to: Place,
): Promise<void> {
  if (agreements.length === 0) return
  await own.em
    .createQueryBuilder()
    .update(AgreementEntity)
    .set({ ...to, updatedAt: own.now(), version: () => 'version + 1' })
    .where({ id: In(agreements.map(({ id }) => id)) })
    .execute()
  const changes = agreements.map(({ id, name, publisherId, productTitleId }) => ({
    id,
    before: { name, publisherId, productTitleId },
    after: { name, publisherId, productTitleId, ...to },
  }))
  await own.recordEach(action, 'agreement', changes)
}
