import type { MergeArgs } from '@entitle/schema/catalog/catalog-change.inputs'
import type { CatalogMergePreview } from '@entitle/schema/catalog/catalog-merge'
import { titleCountsOf } from '../catalog.service.ts'
import type { Context } from '../../platform/context.ts'
import { combineNames } from './combine.ts'
import { findTwins, thePublishersToMerge, titlesTold } from './merge-publishers.service.ts'
import { theTitlesToMerge } from './merge-titles.service.ts'
import { refuseTooManyNames } from './refuse-too-many-names.ts'

/** What merging two publishers would do; refused as that would be. */
export async function previewPublisherMerge(ctx: Context, args: MergeArgs): Promise<CatalogMergePreview> {
  const { from, into } = await thePublishersToMerge(ctx, args)
  const names = combineNames(into, from)
  refuseTooManyNames(names)
  const twins = await findTwins(ctx, from.id, into.id)
  for (const twin of twins) refuseTooManyNames(combineNames(twin.into, twin.from))
  const titleCount = (await titleCountsOf(ctx, [from.id])).get(from.id) ?? 0
  return {
    ...names,
    agreementsMoved: await agreementsOf(ctx, 'publisher_id', from.id),
    titlesMoved: titleCount - twins.length,
    titlesMerged: twins.slice(0, titlesTold).map((twin) => twin.into.name),
  }
}

/** What merging two product titles would do; refused as that would be. */
export async function previewProductTitleMerge(ctx: Context, args: MergeArgs): Promise<CatalogMergePreview> {
  const { from, into } = await theTitlesToMerge(ctx, args)
  const names = combineNames(into, from)
  refuseTooManyNames(names)
  const agreementsMoved = await agreementsOf(ctx, 'product_title_id', from.id)
  return { ...names, agreementsMoved, titlesMoved: 0, titlesMerged: [] }
}

async function agreementsOf(ctx: Context, column: 'publisher_id' | 'product_title_id', id: number): Promise<number> {
  const [row] = await ctx.database.scan<{ count: number }>(
    `SELECT CAST(count(*) AS integer) AS count FROM agreement WHERE ${column} = ?`,
    [id],
  )
  return row?.count ?? 0
}
