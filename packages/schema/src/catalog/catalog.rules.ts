import * as v from 'valibot'
import { type Sent, takeRules } from '../shared/page.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { searchRules } from '../shared/search-key.rules.ts'
import { givenNameRules, optionalLineRules } from '../shared/text.rules.ts'
import type {
  AddProductTitleArgs,
  AddPublisherArgs,
  RequestCatalogEntryArgs,
  SearchProductTitlesArgs,
  SearchPublishersArgs,
  SetLicenseRequiredArgs,
} from './catalog.inputs.ts'
import { licenseRequiredValues } from './license-required.values.ts'

export const categoryLimit = 100
export const aliasLimit = 50
/** How many things a caller may name one by one in a bulk act. */
export const bulkLimit = 1000

/** How many matches a search gives when nothing is said. */
export const matchCount = 20
/** A search counts its matches up to here: an exact number of a thousand and more helps nobody, and is dear. */
export const countLimit = 1001

const key = (rule: RuleKey) => rule

export const searchPublishersRules = v.object({
  search: searchRules,
  first: v.nullish(takeRules, matchCount),
}) satisfies v.GenericSchema<Sent<SearchPublishersArgs>, SearchPublishersArgs>

export const searchProductTitlesRules = v.object({
  ...searchPublishersRules.entries,
  publisherId: v.string(),
}) satisfies v.GenericSchema<Sent<SearchProductTitlesArgs>, SearchProductTitlesArgs>

/** The other names of a publisher or product title. */
export const aliasesRules = v.pipe(v.array(givenNameRules), v.maxLength(aliasLimit, key('list.too-long')))

export const addPublisherRules = v.object({
  name: givenNameRules,
  aliases: v.nullish(aliasesRules),
}) satisfies v.GenericSchema<AddPublisherArgs>

export const addProductTitleRules = v.object({
  publisherId: v.pipe(v.string(key('choice.required')), v.nonEmpty(key('choice.required'))),
  name: givenNameRules,
  category: optionalLineRules(categoryLimit),
  licenseRequired: v.nullish(v.picklist(licenseRequiredValues, key('choice.unknown'))),
}) satisfies v.GenericSchema<AddProductTitleArgs>

export const requestCatalogEntryRules = v.object({
  publisherName: givenNameRules,
  productTitle: optionalLineRules(256),
}) satisfies v.GenericSchema<RequestCatalogEntryArgs>

export const setLicenseRequiredRules = v.object({
  productTitleIds: v.pipe(
    v.array(v.string()),
    v.minLength(1, key('list.empty')),
    v.maxLength(bulkLimit, key('list.too-long')),
  ),
  value: v.picklist(licenseRequiredValues, key('choice.unknown')),
}) satisfies v.GenericSchema<SetLicenseRequiredArgs>

/** One line of a catalog file: publisher, title, category, license required, aliases (product.md §6). */
export const catalogLineRules = v.object({
  publisher: givenNameRules,
  title: optionalLineRules(256),
  category: optionalLineRules(categoryLimit),
  licenseRequired: v.pipe(
    v.nullish(v.string(), ''),
    v.trim(),
    v.toUpperCase(),
    v.transform((text) => (text === '' ? 'UNKNOWN' : text)),
    v.picklist(licenseRequiredValues, key('choice.unknown')),
  ),
  aliases: aliasesRules,
})

export type CatalogLine = v.InferOutput<typeof catalogLineRules>

/** The columns of a catalog file, by the names of its header line; the first is required. */
export const catalogColumns = ['publisher', 'title', 'category', 'license_required', 'aliases'] as const
export type CatalogColumn = (typeof catalogColumns)[number]

/** What stands between the aliases in a cell of a catalog file. */
export const aliasSeparator = '|'
