import { type AliasLine, aliasColumns, inventoryAliasColumns } from '@entitle/schema/catalog/catalog-alias.rules'
import { aliasLimit } from '@entitle/schema/catalog/catalog.rules'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { takeTurn } from '../platform/database/take-turn.ts'
import { aliasShelf, type AliasShelf } from './alias-shelf.ts'
import { type CatalogFileKind, fileKind } from './catalog-file-kind.ts'
import { isRight, isWrong, readAliasLine } from './catalog-line.ts'
import { type Named, newAliases } from './catalog-names.ts'
import type { Books, Outcome } from './import-publishers.ts'
import type { StoredPublisher } from './publisher.entity.ts'
import { updateProductTitle } from './store-product-titles.ts'
import { updateAliases } from './store-publishers.ts'

/** A file of aliases: it says how else things of the catalog are called, and adds none. */
export const aliasFile: CatalogFileKind = fileKind({
  columns: {
    known: [...aliasColumns, ...inventoryAliasColumns],
    needed: [['publisher', 'alias'], ['catalog_publisher']],
  },
  read: readAliasLine,
  place: placeAliases,
  act: 'catalog.import-aliases',
})

/** Gives aliases as lines say; what of a line is right is done, what is not is told. */
async function placeAliases(
  own: Books,
  lines: readonly (AliasLine | Violation[])[],
): Promise<(Outcome | Violation[])[]> {
  await takeTurn(own, 'catalog')
  const shelf = await aliasShelf(own, lines.filter(isRight))
  const outcomes = lines.map((line) => (isWrong(line) ? line : place(shelf, line)))
  for (const [publisher, known] of shelf.publishersBefore) await updateAliases(own, publisher, known)
  for (const [title, known] of shelf.titlesBefore) await updateProductTitle(own, title, {}, known)
  return outcomes
}

function place(shelf: AliasShelf, line: AliasLine): Outcome | Violation[] {
  const publisher = shelf.publishers.get(nameKey(line.publisher))
  if (!publisher) return [broken('publisher', 'publisher.unknown', line.publisher)]
  const done = [placeOfPublisher(shelf, publisher, line), placeOfTitle(shelf, publisher, line)]
  const violations = done.filter((each) => typeof each === 'object')
  if (violations.length > 0) return violations
  return done.includes(true) ? 'updated' : 'unchanged'
}

/** Whether a publisher is called otherwise now, or why it cannot be. */
function placeOfPublisher(shelf: AliasShelf, publisher: StoredPublisher, line: AliasLine): boolean | Violation {
  const [field, alias] = ['publisherAlias', line.publisherAlias]
  if (!alias) return false
  const holder = shelf.publishers.get(nameKey(alias))
  if (holder && holder !== publisher) return broken(field, 'publisher.name-taken', holder.name)
  if (isFull(publisher, alias)) return tooMany(field)
  shelf.publishers.set(nameKey(alias), publisher)
  return give(publisher, alias, shelf.publishersBefore)
}

/** The same of a title. */
function placeOfTitle(shelf: AliasShelf, { id }: StoredPublisher, line: AliasLine): boolean | Violation {
  const [field, alias] = ['titleAlias', line.titleAlias]
  if (!line.title) return false
  const title = shelf.titleCalled(id, line.title)
  if (!title) return broken('title', 'product-title.unknown', line.title)
  if (!alias) return false
  const holder = shelf.titleNamed(id, alias)
  if (holder && holder !== title) return broken(field, 'product-title.name-taken', holder.name)
  if (isFull(title, alias)) return tooMany(field)
  shelf.callTitle(title, alias)
  return give(title, alias, shelf.titlesBefore)
}

/** Gives a thing an alias, unless it is called so already, and remembers how many it had. */
function give<T extends Named>(thing: T, alias: string, before: Map<T, number>): boolean {
  const fresh = newAliases(thing, [alias])
  if (fresh.length > 0 && !before.has(thing)) before.set(thing, thing.aliases.length)
  thing.aliases.push(...fresh)
  return fresh.length > 0
}

const isFull = (thing: Named, alias: string) => thing.aliases.length + newAliases(thing, [alias]).length > aliasLimit

const broken = (field: string, rule: RuleKey, found: string): Violation => ({ field, rule, params: { found } })

const tooMany = (field: string): Violation => ({ field, rule: 'list.too-long', params: { limit: aliasLimit } })
