import type { MergeArgs } from '@entitle/schema/catalog/catalog-change.inputs'
import { setImmediate as answerOthers } from 'node:timers/promises'
import { takeAgreementTurn } from '../../agreement/agreement-turn.service.ts'
import { fulfilRequests } from '../catalog-request.service.ts'
import { thePublisher } from '../catalog.service.ts'
import { storedNames } from '../change-names.ts'
import { ProductTitleEntity, ProductTitleKeyEntity, type StoredProductTitle } from '../product-title.entity.ts'
import { PublisherEntity, type StoredPublisher } from '../publisher.entity.ts'
import { removePublisher, rewritePublisherKeys } from '../store-publishers.ts'
import { isMicrosoft } from '../update-catalog.ts'
import type { Context } from '../../platform/context.ts'
import { nextId } from '../../platform/database/next-id.ts'
import { takeTurn } from '../../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../../platform/database/transaction.ts'
import { invalid } from '../../platform/errors.ts'
import { CatalogMergeEntity, type StoredCatalogMerge } from './catalog-merge.entity.ts'
import { combineNames, namesGiven } from './combine.ts'
import { followMerge } from './follow-merge.service.ts'
import { mergeTitle } from './merge-titles.service.ts'
import { newMerge } from './new-merge.ts'
import { refuseTooManyNames } from './refuse-too-many-names.ts'

/** How many merged titles a merge tells by name. */
export const titlesTold = 1000

/**
 * Lets a publisher go into another, with its names, titles and agreements; a title that both have goes into the other's.
 * It can be undone.
 */
export function mergePublishers(ctx: Context, args: MergeArgs): Promise<StoredCatalogMerge> {
  return inTransaction(ctx, 'publisher.merge', async (own) => {
    // In this order, as who adds to the catalog what agreements need.
    await takeTurn(own, 'catalog')
    await takeAgreementTurn(own)
    const { from, into } = await thePublishersToMerge(own, args)
    const names = combineNames(into, from)
    refuseTooManyNames(names)
    const id = await nextId(own, 'catalog_merge')
    const twins = await findTwins(own, from.id, into.id)
    const parts = await mergeTwins(own, id, twins, into.name)
    const titleIds = await takeTitles(own, from.id, into.id)
    const moved = await followMerge(own, id, { publisherId: from.id }, { publisherId: into.id })
    await absorb(own, from, into, { ...into, ...storedNames(names), version: into.version + 1 })
    const merge = newMerge(own, {
      id,
      partOfId: null,
      kind: 'PUBLISHER',
      from,
      into,
      publisherName: into.name,
      given: namesGiven(into, from, []), // no two publishers share a name
      titleIds,
      titlesMerged: twins.slice(0, titlesTold).map((twin) => twin.into.name),
      agreementsMoved: parts.reduce((sum, { agreementsMoved }) => sum + agreementsMoved, moved),
    })
    await own.em.insert(CatalogMergeEntity, merge)
    const requestIds = JSON.stringify(await fulfilRequests(own))
    await own.em.update(CatalogMergeEntity, id, { requestIds })
    return { ...merge, requestIds }
  })
}

/** Two publishers that can be merged: Microsoft stays, whatever goes into it. */
export async function thePublishersToMerge(ctx: Context, { fromId, intoId }: MergeArgs) {
  const [from, into] = [await thePublisher(ctx, fromId), await thePublisher(ctx, intoId)]
  if (!isMicrosoft(from)) return { from, into }
  throw invalid([{ field: 'fromId', rule: 'publisher.microsoft', params: { found: from.name } }])
}

interface Twins {
  from: StoredProductTitle
  into: StoredProductTitle
}

/** The titles that two publishers both have, by their names. */
export async function findTwins({ em }: Context, fromId: number, intoId: number): Promise<Twins[]> {
  const [ours, theirs] = [
    await em.find(ProductTitleEntity, { where: { publisherId: fromId }, order: { searchKey: 'ASC', id: 'ASC' } }),
    await em.findBy(ProductTitleEntity, { publisherId: intoId }),
  ]
  const byName = new Map(theirs.map((title) => [title.nameKey, title]))
  return ours.flatMap((from) => {
    const into = byName.get(from.nameKey)
    return into ? [{ from, into }] : []
  })
}

async function mergeTwins(
  own: TransactionContext,
  mergeId: number,
  twins: readonly Twins[],
  publisherName: string,
): Promise<StoredCatalogMerge[]> {
  const parts: StoredCatalogMerge[] = []
  for (const { from, into } of twins) {
    parts.push(await mergeTitle(own, mergeId, from, into, publisherName))
    await answerOthers()
  }
  return parts
}

/** Gives all titles of a publisher to another; says which. */
async function takeTitles(own: TransactionContext, from: number, to: number): Promise<number[]> {
  const titles = await own.em.find(ProductTitleEntity, {
    select: { id: true, name: true },
    where: { publisherId: from },
    order: { id: 'ASC' },
  })
  const change = { publisherId: to, version: () => 'version + 1' }
  await own.em.update(ProductTitleEntity, { publisherId: from }, change)
  await own.em.update(ProductTitleKeyEntity, { publisherId: from }, { publisherId: to })
  const changes = titles.map(({ id, name }) => ({
    id,
    before: { name, publisherId: from },
    after: { name, publisherId: to },
  }))
  await own.recordEach('product-title.follow-merge', 'product-title', changes)
  return titles.map(({ id }) => id)
}

async function absorb(
  own: TransactionContext,
  from: StoredPublisher,
  into: StoredPublisher,
  next: StoredPublisher,
): Promise<void> {
  await removePublisher(own, from.id)
  await own.em.update(PublisherEntity, into.id, next)
  await rewritePublisherKeys(own, next)
  await own.record('publisher', from.id, namesOf(from), null)
  await own.recordAs('publisher.absorb', 'publisher', into.id, namesOf(into), namesOf(next))
}

/** What the audit log says of a publisher. */
export const namesOf = ({ name, aliases }: StoredPublisher): object => ({ name, aliases })
