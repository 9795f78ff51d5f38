import { aliasLimit, type CatalogLine } from '@entitle/schema/catalog/catalog.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { In } from 'typeorm'
import { nextIds } from '../platform/database/next-id.ts'
import { isRight, isWrong } from './catalog-line.ts'
import { newAliases } from './catalog-names.ts'
import type { Books, Outcome, Placed } from './import-publishers.ts'
import { ProductTitleEntity, ProductTitleKeyEntity, type StoredProductTitle } from './product-title.entity.ts'
import { insertProductTitles, makeProductTitle, type News, updateProductTitle } from './store-product-titles.ts'

/**
 * The titles whose category, or need of a license, a file has told already, by their keys. What it tells first counts: so
 * that the same file, read again, changes nothing even where it contradicts itself.
 */
export type Told = Record<'category' | 'licenseRequired', Set<string>>

type TitleLine = Placed & { line: { title: string } }

/** Adds and updates the product titles of lines, in their order. */
export async function placeProductTitles(
  own: Books,
  lines: readonly (Placed | Violation[])[],
  told: Told,
): Promise<(Outcome | Violation[])[]> {
  const shelf = await shelfOf(own, lines.filter(isRight).filter(hasTitle), told)
  const outcomes = lines.map((line) => {
    if (isWrong(line)) return line
    return hasTitle(line) ? place(shelf, line) : line.outcome
  })
  const ids = await nextIds(own, 'product_title', shelf.added.size)
  for (const title of shelf.added) title.id = ids.shift() ?? 0
  await insertProductTitles(own, [...shelf.added])
  for (const [title, { news, known }] of shelf.changed) await updateProductTitle(own, title, news, known)
  return outcomes
}

interface Shelf {
  named: Map<string, StoredProductTitle>
  /** By the key of an alias; several titles of a publisher may share one. */
  alsoCalled: Map<string, StoredProductTitle[]>
  added: Set<StoredProductTitle>
  /** What is new of those that were there, and how many aliases they had. */
  changed: Map<StoredProductTitle, { news: News; known: number }>
  told: Told
}

const hasTitle = (placed: Placed): placed is TitleLine => Boolean(placed.line.title)

const keyOf = (publisherId: number, name: string) => `${publisherId} ${nameKey(name)}`

function place(shelf: Shelf, { line, publisher }: TitleLine): Outcome | Violation[] {
  const key = keyOf(publisher.id, line.title)
  const title = shelf.named.get(key)
  if (title) return update(shelf, title, line, newsOf(shelf.told, key, title, line))
  const [alias, ...others] = shelf.alsoCalled.get(key) ?? []
  // Another spelling of a title says what that title is called, and nothing else about it.
  if (alias) return others.length > 0 ? 'unchanged' : update(shelf, alias, line, {})
  add(shelf, key, publisher.id, line)
  return 'added'
}

function add(shelf: Shelf, key: string, publisherId: number, line: TitleLine['line']): void {
  const { title: name, category = null, licenseRequired, aliases } = line
  const title = makeProductTitle(0, { publisherId, name, category, licenseRequired, aliases, userDefined: false })
  newsOf(shelf.told, key, title, line)
  shelf.named.set(key, title)
  shelf.added.add(title)
  noteAliases(shelf, title, title.aliases)
}

function update(shelf: Shelf, title: StoredProductTitle, line: CatalogLine, news: News): Outcome | Violation[] {
  const aliases = newAliases(title, line.aliases)
  const known = title.aliases.length
  if (known + aliases.length > aliasLimit) {
    return [{ field: 'aliases', rule: 'list.too-long', params: { limit: aliasLimit } }]
  }
  if (aliases.length === 0 && Object.keys(news).length === 0) return 'unchanged'
  if (!shelf.added.has(title)) {
    const before = shelf.changed.get(title)
    shelf.changed.set(title, { news: { ...before?.news, ...news }, known: before?.known ?? known })
  }
  Object.assign(title, news)
  title.aliases.push(...aliases)
  noteAliases(shelf, title, aliases)
  return 'updated'
}

/** What a line tells that is new. What it leaves empty or calls unknown stays, and so does what people here defined. */
function newsOf(told: Told, key: string, title: StoredProductTitle, line: CatalogLine): News {
  const { category, licenseRequired } = line
  const news: News = {}
  if (category && !told.category.has(key)) {
    told.category.add(key)
    if (category !== title.category) news.category = category
  }
  if (licenseRequired !== 'UNKNOWN' && !told.licenseRequired.has(key)) {
    told.licenseRequired.add(key)
    if (licenseRequired !== title.licenseRequired) news.licenseRequired = licenseRequired
  }
  return title.userDefined ? {} : news
}

function noteAliases({ alsoCalled }: Shelf, title: StoredProductTitle, aliases: readonly string[]): void {
  for (const alias of aliases) {
    const key = keyOf(title.publisherId, alias)
    alsoCalled.set(key, [...(alsoCalled.get(key) ?? []), title])
  }
}

async function shelfOf({ em }: Books, lines: readonly TitleLine[], told: Told): Promise<Shelf> {
  const wanted = new Set(lines.map(({ line, publisher }) => keyOf(publisher.id, line.title)))
  const keys = await em.findBy(ProductTitleKeyEntity, {
    publisherId: In([...new Set(lines.map(({ publisher }) => publisher.id))]),
    nameKey: In([...new Set(lines.map(({ line }) => nameKey(line.title)))]),
  })
  const meant = keys.filter(({ publisherId, nameKey: key }) => wanted.has(`${publisherId} ${key}`))
  const titles = await em.findBy(ProductTitleEntity, { id: In(meant.map(({ productTitleId }) => productTitleId)) })
  const shelf: Shelf = { named: new Map(), alsoCalled: new Map(), added: new Set(), changed: new Map(), told }
  for (const title of titles) {
    shelf.named.set(`${title.publisherId} ${title.nameKey}`, title)
    noteAliases(shelf, title, title.aliases)
  }
  return shelf
}
