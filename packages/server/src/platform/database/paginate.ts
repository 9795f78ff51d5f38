import type { Page, PageInput } from '@entitle/schema/shared/page'
import { pageSize } from '@entitle/schema/shared/page.rules'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { invalid } from '../errors.ts'

interface Order<T extends ObjectLiteral> {
  /** Puts a page in its order, with the joins that only this needs: they are not counted through. */
  sort: (query: SelectQueryBuilder<T>) => void
  /** Whether that order was asked for: no walk takes one. */
  asked: boolean
  /** Whether finding what matches is dear: then a page is counted in the same reading, asked or not. */
  dear?: boolean
}

/**
 * One page of a list query. A page by `skip` keeps the order of the query, which must end in an id, or pages overlap; a
 * walk by `after` goes by ids instead, so that what others write meanwhile moves nothing.
 */
export function paginate<T extends ObjectLiteral & { id: number }>(
  query: SelectQueryBuilder<T>,
  page: PageInput | null | undefined,
  order: Order<T> = { sort: () => undefined, asked: false },
): Promise<Page<T>> {
  const { skip = 0, take = pageSize, after } = page ?? {}
  return typeof after === 'string' ? walk(query, after, take, order.asked) : pageOf(query, skip, take, order)
}

async function pageOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  skip: number,
  take: number,
  { sort, dear }: Order<T>,
): Promise<Page<T>> {
  // offset and limit, not skip and take: those run a DISTINCT of ids first, for joins to many that a list has not.
  const part = query.clone().offset(skip).limit(take)
  sort(part)
  if (dear) part.addSelect('COUNT(*) OVER ()', 'counted')
  const { entities: items, raw } = await part.getRawAndEntities<{ counted?: number | string }>()
  const counted = totalBy(items.length, skip, take) ?? raw[0]?.counted
  return { items, totalItems: async () => Number(counted ?? (await query.getCount())), nextCursor: null }
}

// A page that is not full is the last one; only an empty one does not say how many came before it.
function totalBy(items: number, skip: number, take: number): number | undefined {
  return items < take && (items > 0 || skip === 0) ? skip + items : undefined
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
