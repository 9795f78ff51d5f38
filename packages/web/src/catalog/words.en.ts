import type { LicenseRequired } from '@entitle/schema/catalog/license-required.values'
import { careWords } from './care.words.en.ts'
import { importWords } from './import.words.en.ts'
import { requestWords } from './request.words.en.ts'

const licenseRequiredWords = {
  'catalog.license-required.YES': 'Required',
  'catalog.license-required.NO': 'Not required',
  'catalog.license-required.UNKNOWN': 'Unknown',
  'catalog.license-required.YES-text': 'Reports say when more is installed than licensed.',
  'catalog.license-required.NO-text': 'Free to use in a company, or a part of something else.',
  'catalog.license-required.UNKNOWN-text': 'Nobody has said yet. An agreement that names it makes it required.',
  'catalog.license-set.YES':
    '{count} product title requires a license now | {count} product titles require a license now',
  'catalog.license-set.NO':
    '{count} product title requires no license now | {count} product titles require no license now',
  'catalog.license-set.UNKNOWN':
    'Whether {count} product title requires a license is open now | Whether {count} product titles require a license is open now',
} as const satisfies Record<
  `catalog.license-required.${LicenseRequired | `${LicenseRequired}-text`}` | `catalog.license-set.${LicenseRequired}`,
  string
>

export const catalogWords = {
  ...licenseRequiredWords,
  ...importWords,
  ...careWords,
  ...requestWords,
  'catalog.title': 'Catalog',
  'catalog.publisher': 'Publisher',
  'catalog.product-title': 'Product title',
  'catalog.product-titles': 'Product titles',
  'catalog.category': 'Category',
  'catalog.category-help': 'What sort of software it is, such as Office suite.',
  'catalog.license-required': 'License required',
  'catalog.name': 'Name',
  'catalog.alias': 'Other name',
  'catalog.aliases': 'Other names',
  'catalog.aliases-help': 'One a line. A search finds the publisher by them too.',
  'catalog.also-called': 'Also called: {names}',
  'catalog.user-defined': 'User-defined',
  'catalog.publishers-caption': 'Publishers and how many product titles each has',
  'catalog.titles-caption': 'Product titles of this publisher',
  'catalog.search-publishers': 'Search publishers',
  'catalog.search-titles': 'Search product titles',
  'catalog.publisher-count': '{count} publisher | {count} publishers',
  'catalog.publisher-count-over': 'More than {count} publishers',
  'catalog.title-count': '{count} product title | {count} product titles',
  'catalog.title-count-over': 'More than {count} product titles',
  'catalog.titles-of': '{count} product title of {name} | {count} product titles of {name}',
  'catalog.more': '{shown} of {total} are shown. Search by part of a name to find the others.',
  'catalog.more-than': '{shown} of more than {total} are shown. Search by part of a name to find the others.',
  'catalog.no-publisher': 'No publisher contains “{typed}”',
  'catalog.no-publisher-text': 'Other names of publishers have been searched too.',
  'catalog.no-title': 'No product title contains “{typed}”',
  'catalog.no-title-text': 'Other names of this publisher’s titles have been searched too.',
  'catalog.empty': 'The catalog is empty',
  'catalog.empty-text': 'It names the publishers and product titles that agreements are made for.',
  'catalog.no-titles': 'No product title yet',
  'catalog.no-titles-text': 'Agreements can be made for titles of the catalog only.',
  'catalog.publisher-gone': 'There is no such publisher',
  'catalog.publisher-gone-text': 'The link may be incomplete, or it was merged into another.',
  'catalog.to-publishers': 'Show the catalog',
  'catalog.add-publisher': 'Add publisher',
  'catalog.add-publisher-text': 'It is marked user-defined, and requests for it are answered.',
  'catalog.add-title': 'Add product title',
  'catalog.add-title-text': 'For {publisher}. It is marked user-defined, and requests for it are answered.',
  'catalog.add-named': 'Add “{name}”',
  'catalog.added-toast': '{name} added to the catalog',
  'catalog.taken': 'The catalog has this already: {name}',
  'catalog.open-named': 'Open {name}',
  'catalog.chosen': 'Chosen',
  'catalog.choose': 'Choose {name}',
  'catalog.choose-all': 'Choose the title shown | Choose all {count} shown',
  'catalog.chosen-count': '{count} chosen | {count} chosen',
  'catalog.choose-hint': 'Choose titles to say whether they need a license.',
} as const
