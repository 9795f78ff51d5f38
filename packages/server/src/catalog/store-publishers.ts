import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { insertAll } from '../platform/database/insert-all.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { keysOf, type Named, newAliases } from './catalog-names.ts'
import { PublisherEntity, type PublisherKey, PublisherKeyEntity, StoredPublisher } from './publisher.entity.ts'

/** A publisher to be inserted. */
export function makePublisher(id: number, { name, aliases }: Named, userDefined: boolean): StoredPublisher {
  const given = newAliases({ name, aliases: [] }, aliases)
  const keys = { nameKey: nameKey(name), searchKey: searchKey(name) }
  return Object.assign(new StoredPublisher(), { id, version: 1, name, aliases: given, userDefined, ...keys })
}

/** Inserts publishers, and what a search compares of them. */
export async function insertPublishers({ em }: Pick<TransactionContext, 'em'>, publishers: StoredPublisher[]) {
  await insertAll(em, PublisherEntity, publishers)
  await insertAll(em, PublisherKeyEntity, publishers.flatMap(rowsOf))
}

/** Writes down the aliases that a publisher was given; `known` is how many it had before. */
export async function updateAliases(
  { em }: Pick<TransactionContext, 'em'>,
  publisher: StoredPublisher,
  known: number,
): Promise<void> {
  const { id, aliases } = publisher
  // A new version: who is editing the aliases as they were would take these away again.
  await em.update(PublisherEntity, id, { aliases, version: () => 'version + 1' })
  await insertAll(em, PublisherKeyEntity, rowsOf(publisher).slice(1 + known))
}

/** Writes down what a search compares of a publisher whose names are not as before. */
export async function rewritePublisherKeys(
  { em }: Pick<TransactionContext, 'em'>,
  publisher: StoredPublisher,
): Promise<void> {
  await em.delete(PublisherKeyEntity, { publisherId: publisher.id })
  await insertAll(em, PublisherKeyEntity, rowsOf(publisher))
}

/** Removes a publisher that has neither titles nor agreements any more. */
export async function removePublisher({ em }: Pick<TransactionContext, 'em'>, id: number): Promise<void> {
  await em.delete(PublisherKeyEntity, { publisherId: id })
  await em.delete(PublisherEntity, { id })
}

function rowsOf(publisher: StoredPublisher): PublisherKey[] {
  return keysOf(publisher).map((keys) => ({ publisherId: publisher.id, ...keys }))
}
