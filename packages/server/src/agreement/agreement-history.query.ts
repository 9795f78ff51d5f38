import type { HistoryChange, HistoryEntry } from '@entitle/schema/audit/history'
import type { SliceArgs } from '@entitle/schema/shared/slice-args'
import { type EntitySchema, In } from 'typeorm'
import { historyOf, lastNames } from '../audit/audit.service.ts'
import { ProductTitleEntity } from '../catalog/product-title.entity.ts'
import { PublisherEntity } from '../catalog/publisher.entity.ts'
import { LicenseGroupEntity } from '../group/license-group.entity.ts'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'

type Names = Map<number, string>
type NamesOf = (ctx: Context, ids: readonly number[]) => Promise<Names>

// What the audit log knows by its id, and how people call it.
const named: Record<string, { field: string; namesOf: NamesOf }> = {
  groupId: { field: 'group', namesOf: namesEver(LicenseGroupEntity, 'group', 'group.delete') },
  publisherId: { field: 'publisher', namesOf: namesEver(PublisherEntity, 'publisher', 'publisher.merge') },
  productTitleId: {
    field: 'productTitle',
    namesOf: namesEver(ProductTitleEntity, 'product-title', 'product-title.merge'),
  },
}

/** What was done to an agreement, newest first, with the names that things have today, or had when they were deleted. */
export async function agreementHistory(ctx: Context, id: number, slice: SliceArgs): Promise<HistoryEntry[]> {
  const entries = await historyOf(ctx, 'agreement', id, slice)
  return Promise.all(entries.map((entry) => withNames(ctx, entry)))
}

async function withNames(ctx: Context, entry: HistoryEntry): Promise<HistoryEntry> {
  return { ...entry, changes: await Promise.all(entry.changes.map((change) => withName(ctx, change))) }
}

async function withName(ctx: Context, change: HistoryChange): Promise<HistoryChange> {
  const known = named[change.field]
  if (!known) return change
  const nameOf = async (id: string | null) => id && ((await load(ctx, known.namesOf, Number(id))) ?? id)
  const [before, after] = await Promise.all([nameOf(change.before), nameOf(change.after)])
  return { field: known.field, before, after }
}

/** The names of things, also of those that an act took away. */
function namesEver(entity: EntitySchema<{ id: number; name: string }>, noun: string, going: string): NamesOf {
  return async (ctx, ids) => {
    const names = await namesIn(ctx, entity, ids)
    const gone = ids.filter((id) => !names.has(id))
    return gone.length === 0 ? names : new Map([...names, ...(await lastNames(ctx, gone, noun, going))])
  }
}

async function namesIn<T extends { id: number; name: string }>(
  { em }: Context,
  entity: EntitySchema<T>,
  ids: readonly number[],
): Promise<Names> {
  const found = await em.find(entity, { select: { id: true, name: true }, where: { id: In(ids) } } as object)
  return new Map(found.map(({ id, name }) => [id, name]))
}
