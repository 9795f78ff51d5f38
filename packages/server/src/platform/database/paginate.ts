import type { Page, PageInput } from '@entitle/schema/shared/page'
import { pageSize } from '@entitle/schema/shared/page.rules'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { invalid } from '../errors.ts'

/**
 * One page of a list query. A page by `skip` keeps the order of the query, which must end in an id, or pages overlap; a
 * walk by `after` goes by ids instead, so that what others write meanwhile moves nothing.
 */
export function paginate<T extends ObjectLiteral & { id: number }>(
  query: SelectQueryBuilder<T>,
  page: PageInput | null | undefined,
  sorted = false,
): Promise<Page<T>> {
  const { skip = 0, take = pageSize, after } = page ?? {}
  return typeof after === 'string' ? walk(query, after, take, sorted) : pageOf(query, skip, take)
}

async function pageOf<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, skip: number, take: number) {
  // offset and limit, not skip and take: those run a DISTINCT of ids first, for joins to many that a list has not.
  const items = await query.clone().offset(skip).limit(take).getMany()
  return { items, totalItems: () => query.getCount(), nextCursor: null }
}

async function walk<T extends ObjectLiteral & { id: number }>(
  query: SelectQueryBuilder<T>,
  after: string,
  take: number,
  sorted: boolean,
): Promise<Page<T>> {
  if (sorted) throw invalid([{ field: 'sort', rule: 'page.walk-from-start', params: {} }])
  const part = query.clone().andWhere(`${query.alias}.id > :after`, { after: Number(after || 0) })
  const found = await part
    .orderBy(`${query.alias}.id`)
    .limit(take + 1)
    .getMany()
  const items = found.slice(0, take)
  const last = items.at(-1)
  const nextCursor = found.length > take && last ? String(last.id) : null
  return { items, totalItems: () => query.getCount(), nextCursor }
}
