import { aliasLimit } from '@entitle/schema/catalog/catalog.rules'
import type { UpdatePublisherInput } from '@entitle/schema/catalog/catalog-change.inputs'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { invalid } from '../platform/errors.ts'
import { type Named, newAliases } from './catalog-names.ts'

/**
 * The names of a thing after a change. Its old name becomes an alias unless told otherwise: files and inventories go on
 * calling it so.
 */
export function changeNames(thing: Named, input: UpdatePublisherInput): Named {
  const name = input.name ?? thing.name
  const kept = input.keepOldName === false ? [] : [thing.name]
  const aliases = newAliases({ name, aliases: [] }, [...(input.aliases ?? thing.aliases), ...kept])
  if (aliases.length <= aliasLimit) return { name, aliases }
  const params = { found: String(aliases.length), limit: aliasLimit }
  throw invalid([{ field: 'aliases', rule: 'list.too-long', params }])
}

/** What is stored of the names of a thing, besides what a search compares of each. */
export const storedNames = ({ name, aliases }: Named) => ({
  name,
  aliases,
  nameKey: nameKey(name),
  searchKey: searchKey(name),
})
