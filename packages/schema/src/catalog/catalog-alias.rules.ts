import * as v from 'valibot'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { givenNameRules, optionalLineRules } from '../shared/text.rules.ts'

/** The columns of a file of aliases: the other name of a title or, where that cell is empty, of the publisher. */
export const aliasColumns = ['publisher', 'title', 'alias'] as const

/** The columns of a file that says what inventories call the titles of the catalog, and their publishers. */
export const inventoryAliasColumns = [
  'arp_display_name',
  'arp_publisher',
  'catalog_publisher',
  'catalog_title',
] as const

export type AliasColumn = (typeof aliasColumns)[number] | (typeof inventoryAliasColumns)[number]

const alias = optionalLineRules(256)
const missing: RuleKey = 'text.required'

/** One line of a file of aliases, of either form. */
export const aliasLineRules = v.pipe(
  v.object({ publisher: givenNameRules, title: alias, titleAlias: alias, publisherAlias: alias }),
  v.forward(
    v.check(({ title, titleAlias, publisherAlias }) => Boolean((title && titleAlias) || publisherAlias), missing),
    ['titleAlias'],
  ),
)

export type AliasLine = v.InferOutput<typeof aliasLineRules>
