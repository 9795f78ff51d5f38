import type { AliasLine } from '@entitle/schema/catalog/catalog-alias.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { In } from 'typeorm'
import { publishersByName, type Books } from './import-publishers.ts'
import { ProductTitleEntity, ProductTitleKeyEntity, type StoredProductTitle } from './product-title.entity.ts'
import type { StoredPublisher } from './publisher.entity.ts'

/** What lines of aliases name of the catalog. */
export interface AliasShelf {
  /** By the key of each of their names. */
  publishers: Map<string, StoredPublisher>
  /** The title of a publisher that has a name or, if just one has it so, an alias. */
  titleCalled(publisherId: number, name: string): StoredProductTitle | undefined
  /** The title of a publisher that has a name as its own. */
  titleNamed(publisherId: number, name: string): StoredProductTitle | undefined
  /** Says that a title is called so too from now on. */
  callTitle(title: StoredProductTitle, name: string): void
  /** How many aliases those had that were given more. */
  publishersBefore: Map<StoredPublisher, number>
  titlesBefore: Map<StoredProductTitle, number>
}

/** Looks up what lines of aliases name. */
export async function aliasShelf(own: Books, lines: readonly AliasLine[]): Promise<AliasShelf> {
  const given = lines.flatMap(({ publisher, publisherAlias }) => [publisher, publisherAlias ?? publisher])
  const publishers = await publishersByName(own, given)
  const titles = await titlesByName(own, [...publishers.values()], lines)
  const called = (publisherId: number, name: string) => titles.get(keyOf(publisherId, nameKey(name))) ?? []
  const titleNamed: AliasShelf['titleNamed'] = (publisherId, name) =>
    called(publisherId, name).find((title) => title.nameKey === nameKey(name))
  return {
    publishers,
    titleNamed,
    titleCalled(publisherId, name) {
      const all = called(publisherId, name)
      return titleNamed(publisherId, name) ?? (all.length === 1 ? all[0] : undefined)
    },
    callTitle(title, name) {
      const all = called(title.publisherId, name)
      if (!all.includes(title)) titles.set(keyOf(title.publisherId, nameKey(name)), [...all, title])
    },
    publishersBefore: new Map(),
    titlesBefore: new Map(),
  }
}

const keyOf = (publisherId: number, key: string) => `${publisherId} ${key}`

async function titlesByName(
  { em }: Books,
  publishers: readonly StoredPublisher[],
  lines: readonly AliasLine[],
): Promise<Map<string, StoredProductTitle[]>> {
  const names = lines.flatMap(({ title, titleAlias }) => [title ?? '', titleAlias ?? ''])
  const keys = await em.findBy(ProductTitleKeyEntity, {
    publisherId: In([...new Set(publishers.map(({ id }) => id))]),
    nameKey: In([...new Set(names.map(nameKey))]),
  })
  const found = await em.findBy(ProductTitleEntity, { id: In([...new Set(keys.map((key) => key.productTitleId))]) })
  const byId = new Map(found.map((title) => [title.id, title]))
  const byName = new Map<string, StoredProductTitle[]>()
  for (const key of keys) {
    const title = byId.get(key.productTitleId)
    const called = keyOf(key.publisherId, key.nameKey)
    if (title) byName.set(called, [...(byName.get(called) ?? []), title])
  }
  return byName
}
