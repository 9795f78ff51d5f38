/** Longest text that a search takes, in code points. */
export const searchLimit = 100

/**
 * What a search compares and a list is sorted by: without accents and case, blanks collapsed, and nothing else removed,
 * so that `C++` and `%` can be looked for (product.md rule 12).
 */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/**
 * The same with a blank before each word, so that "at the start of a word" is a plain `contains`: a word begins at a
 * letter or digit that follows neither.
 */
export function wordKey(key: string): string {
  return key.replace(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, ' ')
}
