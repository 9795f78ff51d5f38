import * as v from 'valibot'
import type { RuleKey } from './rule-key.values.ts'

/** Longest text that a search takes, in code points. */
export const searchLimit = 100

const key = (rule: RuleKey) => rule

/** Text to look for: at most 100 code points, since a longer one is a mistake and dear to look for. */
export const searchRules = v.pipe(
  v.string(),
  v.check((text) => [...text].length <= searchLimit, key('text.too-long')),
  v.check((text) => !text.includes('\0'), key('text.hidden-character')), // PostgreSQL takes no such text at all
)

/**
 * What a search compares and a list is sorted by: without accents and case, blanks collapsed, and nothing else removed,
 * so that `C++` and `%` can be looked for (product.md rule 12).
 */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/**
 * The same with a blank before each place that follows neither a letter nor a digit, so that "at the start of a word" is
 * a plain `contains` of the two word keys.
 */
export function wordKey(key: string): string {
  return key.replace(/(?<![\p{L}\p{N}])(?=[^])/gu, ' ')
}
