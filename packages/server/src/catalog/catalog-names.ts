import { searchKey, wordKey } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'

/** What has a usual name and others: a publisher, a product title. */
export interface Named {
  name: string
  aliases: string[]
}

/** What is compared of one name. */
export interface NameKeys {
  position: number
  nameKey: string
  searchKey: string
  wordKey: string
}

/** What is compared of each name of a thing, the usual one first. */
export function keysOf({ name, aliases }: Named): NameKeys[] {
  return [name, ...aliases].map((each, position) => {
    const search = searchKey(each)
    return { position, nameKey: nameKey(each), searchKey: search, wordKey: wordKey(search) }
  })
}

/** Those of some aliases that a thing is not called yet, each once. */
export function newAliases({ name, aliases }: Named, given: readonly string[]): string[] {
  const known = new Set([name, ...aliases].map(nameKey))
  return given.filter((alias) => {
    const key = nameKey(alias)
    return !known.has(key) && known.add(key)
  })
}
