import { searchKey } from '@entitle/schema/shared/search-key.rules'
import type { SelectQueryBuilder } from 'typeorm'
import { contains } from '../platform/database/contains.ts'
import type { StoredAgreement } from './agreement.entity.ts'

// Each list of ids is made once for the whole query, not once for an agreement.
const places = [
  `agreement.search_key LIKE :anywhere ESCAPE '\\'`,
  `agreement.publisher_id IN (SELECT id FROM publisher WHERE search_key LIKE :anywhere ESCAPE '\\')`,
  `agreement.product_title_id IN (SELECT id FROM product_title WHERE search_key LIKE :anywhere ESCAPE '\\')`,
  // A key is both numbers with a newline between, which no search key has: it is found in one of them, never across.
  `agreement.id IN (SELECT agreement_id FROM agreement_pair WHERE pair_key LIKE :anywhere ESCAPE '\\')`,
]

/** Leaves only the agreements whose name, publisher, product title or one of whose pair numbers contains a text. */
export function filterAnywhere(query: SelectQueryBuilder<StoredAgreement>, text: string): void {
  query.andWhere(`(${places.join(' OR ')})`, { anywhere: contains(searchKey(text)) })
}
