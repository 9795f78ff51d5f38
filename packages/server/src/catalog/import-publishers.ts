import { aliasLimit, type CatalogLine } from '@entitle/schema/catalog/catalog.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { In } from 'typeorm'
import { nextIds } from '../platform/database/next-id.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { isRight, isWrong } from './catalog-line.ts'
import { newAliases } from './catalog-names.ts'
import { PublisherEntity, PublisherKeyEntity, type StoredPublisher } from './publisher.entity.ts'
import { insertPublishers, makePublisher, updateAliases } from './store-publishers.ts'

/** Where an import writes: any transaction. */
export type Books = Pick<TransactionContext, 'database' | 'em'>

/** What a line of a catalog file did to the catalog. */
export type Outcome = 'added' | 'updated' | 'unchanged'

/** A line with the publisher that it is about. */
export interface Placed {
  line: CatalogLine
  publisher: StoredPublisher
  outcome: Outcome
}

/**
 * The publisher of each line, by its name or an alias, made where there is none. Aliases in a line without a title are the
 * publisher's; when another publisher is called so, the line is refused.
 */
export async function placePublishers(
  own: Books,
  lines: readonly (CatalogLine | Violation[])[],
): Promise<(Placed | Violation[])[]> {
  const shelf: Shelf = {
    called: await publishersByName(own, lines.filter(isRight).flatMap(namesIn)),
    added: new Set(),
    aliasesBefore: new Map(),
  }
  const placed = lines.map((line) => (isWrong(line) ? line : place(shelf, line)))
  const ids = await nextIds(own, 'publisher', shelf.added.size)
  for (const publisher of shelf.added) publisher.id = ids.shift() ?? 0
  await insertPublishers(own, [...shelf.added])
  for (const [publisher, known] of shelf.aliasesBefore) await updateAliases(own, publisher, known)
  return placed
}

interface Shelf {
  /** By the key of each of their names. */
  called: Map<string, StoredPublisher>
  added: Set<StoredPublisher>
  /** How many aliases those had that were given more. */
  aliasesBefore: Map<StoredPublisher, number>
}

function place(shelf: Shelf, line: CatalogLine): Placed | Violation[] {
  const { called, added, aliasesBefore } = shelf
  const given = line.title ? [] : line.aliases
  const found = called.get(nameKey(line.publisher))
  const holder = given.map((alias) => called.get(nameKey(alias))).find((each) => each && each !== found)
  if (holder) return [{ field: 'aliases', rule: 'publisher.name-taken', params: { found: holder.name } }]
  const publisher = found ?? makePublisher(0, { name: line.publisher, aliases: [] }, false)
  const aliases = newAliases(publisher, given)
  const known = publisher.aliases.length
  if (known + aliases.length > aliasLimit) {
    return [{ field: 'aliases', rule: 'list.too-long', params: { limit: aliasLimit } }]
  }
  if (!found) added.add(publisher)
  else if (aliases.length > 0 && !added.has(found) && !aliasesBefore.has(found)) aliasesBefore.set(found, known)
  publisher.aliases.push(...aliases)
  for (const name of [line.publisher, ...aliases]) called.set(nameKey(name), publisher)
  const outcome = aliases.length > 0 ? 'updated' : 'unchanged'
  return { line, publisher, outcome: found ? outcome : 'added' }
}

const namesIn = ({ publisher, title, aliases }: CatalogLine) => (title ? [publisher] : [publisher, ...aliases])

/** The publishers that have one of some names, be it as an alias, by the key of each of these. */
export async function publishersByName({ em }: Books, names: readonly string[]): Promise<Map<string, StoredPublisher>> {
  const keys = await em.findBy(PublisherKeyEntity, { nameKey: In([...new Set(names.map(nameKey))]) })
  const publishers = await em.findBy(PublisherEntity, { id: In(keys.map(({ publisherId }) => publisherId)) })
  const byId = new Map(publishers.map((publisher) => [publisher.id, publisher]))
  return new Map(
    keys.flatMap(({ nameKey: key, publisherId }) => {
      const publisher = byId.get(publisherId)
      return publisher ? [[key, publisher]] : []
    }),
  )
}
