import type { CatalogLine } from '@entitle/schema/catalog/catalog.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { takeTurn } from '../platform/database/take-turn.ts'
import { placeProductTitles, type Told } from './import-product-titles.ts'
import { type Books, type Outcome, placePublishers } from './import-publishers.ts'

/** Nothing told yet: what the import of a file begins with. */
export const nothingTold = (): Told => ({ category: new Set(), licenseRequired: new Set() })

/**
 * Adds what lines of a catalog file name and brings up to date what is there; says of each line what it did, or which
 * rules it breaks, by itself or beside what is stored. The same lines once more change nothing.
 */
export async function importLines(
  own: Books,
  lines: readonly (CatalogLine | Violation[])[],
  told: Told,
): Promise<(Outcome | Violation[])[]> {
  await takeTurn(own, 'catalog')
  return placeProductTitles(own, await placePublishers(own, lines), told)
}
