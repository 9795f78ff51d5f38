import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inParts } from '../platform/in-parts.ts'
import { ProductTitleEntity, ProductTitleKeyEntity } from './product-title.entity.ts'
import { PublisherEntity, PublisherKeyEntity } from './publisher.entity.ts'

// Each part looks through the names of the publishers it asks for.
const namesAtOnce = 200

/** A name that a file has, of a product title of a publisher. */
export interface TitleOfPublisher {
  publisherId: number
  name: string
}

/** How a title of a publisher is looked up. */
export const titleKey = ({ publisherId, name }: TitleOfPublisher): string => `${publisherId} ${searchKey(name)}`

/**
 * The publishers that are called so, by the search keys of the names: whatever their case and accents, by name or alias.
 * A name that two have is nobody's, unless one of them has it letter for letter.
 */
export async function publishersCalled({ em }: Context, names: readonly string[]): Promise<Map<string, number>> {
  const found = new Found()
  for await (const part of inParts([...new Set(names)], namesAtOnce)) {
    const keys = await em.findBy(PublisherKeyEntity, { searchKey: In(part.map(searchKey)) })
    const exact = new Set(part.map(nameKey))
    for (const key of keys) found.add(key.searchKey, key.publisherId, exact.has(key.nameKey) ? 0 : 1)
  }
  return found.unambiguous()
}

/** The same for product titles, by their `titleKey`: the name of one counts before the alias of another. */
export async function titlesCalled({ em }: Context, titles: readonly TitleOfPublisher[]): Promise<Map<string, number>> {
  const wanted = new Map(titles.map((title) => [titleKey(title), title]))
  const found = new Found()
  const sorted = [...wanted.values()].toSorted((one, other) => one.publisherId - other.publisherId)
  for await (const part of inParts(sorted, namesAtOnce)) {
    const keys = await em.findBy(ProductTitleKeyEntity, {
      publisherId: In([...new Set(part.map(({ publisherId }) => publisherId))]),
      searchKey: In([...new Set(part.map(({ name }) => searchKey(name)))]),
    })
    const exact = new Set(part.map(({ publisherId, name }) => `${publisherId} ${nameKey(name)}`))
    for (const { publisherId, searchKey: key, nameKey: name, position, productTitleId } of keys) {
      const isAlias = position > 0 ? 1 : 0
      found.add(`${publisherId} ${key}`, productTitleId, exact.has(`${publisherId} ${name}`) ? isAlias : 2 + isAlias)
    }
  }
  return found.unambiguous()
}

/** Of some ids those that are publishers. */
export async function knownPublishers({ em }: Context, ids: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>()
  for await (const part of inParts(ids)) {
    for (const { id } of await em.find(PublisherEntity, { select: { id: true }, where: { id: In(part) } }))
      found.add(id)
  }
  return found
}

/** The publisher of each of some product titles that are there. */
export async function publishersOfTitles({ em }: Context, ids: readonly number[]): Promise<Map<number, number>> {
  const found = new Map<number, number>()
  for await (const part of inParts(ids)) {
    const titles = await em.find(ProductTitleEntity, {
      select: { id: true, publisherId: true },
      where: { id: In(part) },
    })
    for (const { id, publisherId } of titles) found.set(id, publisherId)
  }
  return found
}

/** What each key was found to mean, and how well; what several mean equally well is left open. */
class Found {
  readonly #best = new Map<string, { rank: number; ids: Set<number> }>()

  add(key: string, id: number, rank: number): void {
    const best = this.#best.get(key)
    if (!best || rank < best.rank) this.#best.set(key, { rank, ids: new Set([id]) })
    else if (rank === best.rank) best.ids.add(id)
  }

  unambiguous(): Map<string, number> {
    const clear = [...this.#best].flatMap(([key, { ids }]) => {
      const [id, ...more] = ids
      return id !== undefined && more.length === 0 ? [[key, id] as const] : []
    })
    return new Map(clear)
  }
}
