import type { CatalogKind } from '@entitle/schema/catalog/catalog-merge.values'
import type { Page, PageInput } from '@entitle/schema/shared/page'
import { IsNull } from 'typeorm'
import type { Context } from '../../platform/context.ts'
import { paginate } from '../../platform/database/paginate.ts'
import { parseId } from '../../platform/parse-id.ts'
import { CatalogMergeEntity, type StoredCatalogMerge } from './catalog-merge.entity.ts'

/** The merges that were asked for, newest first; titles that their publishers took along are told of there. */
export function findCatalogMerges(
  { em }: Context,
  page: PageInput | null | undefined,
): Promise<Page<StoredCatalogMerge>> {
  const query = em.createQueryBuilder(CatalogMergeEntity, 'merge').where('merge.partOfId IS NULL')
  return paginate(query.orderBy('merge.id', 'DESC'), page)
}

/** One merge that was asked for; null when there is none of that id. */
export function findCatalogMerge({ em }: Context, id: string): Promise<StoredCatalogMerge | null> {
  return em.findOneBy(CatalogMergeEntity, { id: parseId(id), partOfId: IsNull() })
}

/** The merges into a thing that count today, oldest first. */
export function mergesInto({ em }: Context, kind: CatalogKind, intoId: number): Promise<StoredCatalogMerge[]> {
  return em.find(CatalogMergeEntity, { where: { kind, intoId, undoneAt: IsNull() }, order: { id: 'ASC' } })
}

/** The merge that took a thing out of the catalog, as it was asked for; null when none did. */
export async function mergeOf({ em }: Context, kind: CatalogKind, fromId: number): Promise<StoredCatalogMerge | null> {
  const merge = await em.findOneBy(CatalogMergeEntity, { kind, fromId, undoneAt: IsNull() })
  return merge?.partOfId ? em.findOneBy(CatalogMergeEntity, { id: merge.partOfId }) : merge
}
