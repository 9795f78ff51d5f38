import type { RequestCatalogEntryArgs } from '@entitle/schema/catalog/catalog.inputs'
import type { CatalogRequestStatus } from '@entitle/schema/catalog/catalog-request.values'
import type { Page, PageInput } from '@entitle/schema/shared/page'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { paginate } from '../platform/database/paginate.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { conflict, notFound } from '../platform/errors.ts'
import { parseId } from '../platform/parse-id.ts'
import { CatalogRequestEntity, type StoredCatalogRequest } from './catalog-request.entity.ts'
import { findInCatalog, findMetRequests } from './catalog-request.query.ts'

/** The requests to the catalog, newest first; with a status, those that have it. */
export function findCatalogRequests(
  ctx: Context,
  status: CatalogRequestStatus | null | undefined,
  page: PageInput | null | undefined,
): Promise<Page<StoredCatalogRequest>> {
  const query = ctx.em.createQueryBuilder(CatalogRequestEntity, 'request').orderBy('request.id', 'DESC')
  if (status) query.where('request.status = :status', { status })
  return paginate(query, page)
}

/** One request to the catalog; null when there is none of that id. */
export function findCatalogRequest({ em }: Context, id: string): Promise<StoredCatalogRequest | null> {
  return em.findOneBy(CatalogRequestEntity, { id: parseId(id) })
}

/** Says that the catalog lacks something. Asked again while it is open, the request there is stands for both. */
export function requestCatalogEntry(ctx: Context, args: RequestCatalogEntryArgs): Promise<StoredCatalogRequest> {
  const { publisherName, productTitle = null } = args
  const keys = { publisherNameKey: nameKey(publisherName), titleNameKey: nameKey(productTitle ?? '') }
  return inTransaction(ctx, 'catalog-request.add', async (own) => {
    await takeTurn(own, 'catalog')
    await refuseWhatIsThere(own, keys)
    const open = await own.em.findOneBy(CatalogRequestEntity, { status: 'OPEN', ...keys })
    const asked = { publisherName, productTitle }
    if (open) {
      await own.recordAs('catalog-request.repeat', 'catalog-request', open.id, asked, asked)
      return open
    }
    const request = own.em.create(CatalogRequestEntity, {
      id: await nextId(own, 'catalog_request'),
      ...asked,
      ...keys,
      status: 'OPEN',
      requestedBy: own.user?.name ?? 'system',
      createdAt: own.now(),
    })
    await own.em.insert(CatalogRequestEntity, request)
    await own.record('catalog-request', request.id, null, asked)
    return request
  })
}

/** Answers a request with no; refused when it was answered already. */
export function declineCatalogRequest(ctx: Context, id: string): Promise<StoredCatalogRequest> {
  return inTransaction(ctx, 'catalog-request.decline', async (own) => {
    await takeTurn(own, 'catalog')
    const request = await findCatalogRequest(own, id)
    if (!request) throw notFound('catalog request', id)
    if (request.status !== 'OPEN') throw conflict('catalog-request.answered')
    await answer(own, request, 'DECLINED')
    return { ...request, status: 'DECLINED' }
  })
}

/** Answers the open requests for what the catalog has by now, as a part of the act that added it; says which. */
export async function fulfilRequests(ctx: TransactionContext): Promise<number[]> {
  const ids = await findMetRequests(ctx)
  for (const id of ids) await answer(ctx, { id, status: 'OPEN' }, 'ADDED')
  return ids
}

/** Opens requests again that an act answered which is undone now, but for those whose answer is true all the same. */
export async function reopenRequests(ctx: TransactionContext, ids: readonly number[]): Promise<void> {
  const answered = await ctx.em.findBy(CatalogRequestEntity, { id: In(ids), status: 'ADDED' })
  for (const request of answered) {
    if (!(await findInCatalog(ctx, request))) await answer(ctx, request, 'OPEN')
  }
}

async function answer(
  ctx: TransactionContext,
  { id, status: before }: Pick<StoredCatalogRequest, 'id' | 'status'>,
  status: CatalogRequestStatus,
): Promise<void> {
  await ctx.em.update(CatalogRequestEntity, id, { status })
  await ctx.record('catalog-request', id, { status: before }, { status })
}

async function refuseWhatIsThere(
  ctx: TransactionContext,
  keys: Pick<StoredCatalogRequest, 'publisherNameKey' | 'titleNameKey'>,
): Promise<void> {
  const found = await findInCatalog(ctx, keys)
  if (!found) return
  const isTitle = keys.titleNameKey !== ''
  const rule: RuleKey & `${string}.name-taken` = isTitle ? 'product-title.name-taken' : 'publisher.name-taken'
  const params = { found: found.name, id: String(found.id) }
  throw conflict(rule, {}, [{ field: isTitle ? 'productTitle' : 'publisherName', rule, params }])
}
