import { aliasLimit } from '@entitle/schema/catalog/catalog.rules'

/** The label of each alias of a form, by its path. */
export const aliasLabels = Object.fromEntries(
  Array.from({ length: aliasLimit + 1 }, (_, index) => [`aliases.${index}`, 'catalog.alias' as const]),
)
