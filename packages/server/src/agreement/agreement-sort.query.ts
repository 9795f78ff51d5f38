import type { AgreementSort } from '@entitle/schema/agreement/agreement-list.inputs'
import { type AgreementSortField, agreementKinds } from '@entitle/schema/agreement/agreement.values'
import type { SelectQueryBuilder } from 'typeorm'
import { statusRank } from './agreement-filter.query.ts'
import type { StoredAgreement } from './agreement.entity.ts'

interface Order {
  by: string
  /** What it is a part of, called as in `by`. */
  of?: [relation: string, alias: string]
  /** Whether it may be missing: what is missing sorts as smallest. */
  optional?: true
}

const orders: Record<AgreementSortField, Order> = {
  NAME: { by: 'agreement.searchKey' },
  KIND: { by: `CASE agreement.kind WHEN '${agreementKinds[0]}' THEN 0 ELSE 1 END` },
  STATUS: { by: statusRank },
  GROUP: { by: 'licenseGroup.searchKey', of: ['agreement.group', 'licenseGroup'], optional: true },
  PUBLISHER: { by: 'publisher.searchKey', of: ['agreement.publisher', 'publisher'], optional: true },
  PRODUCT_TITLE: { by: 'productTitle.searchKey', of: ['agreement.productTitle', 'productTitle'], optional: true },
  LICENSE_COUNT: { by: 'agreement.licenseCount', optional: true },
  START_DATE: { by: 'agreement.startDate', optional: true },
  END_DATE: { by: 'agreement.endDate', optional: true },
  CREATED_AT: { by: 'agreement.createdAt' },
  DELETED_AT: { by: 'agreement.deletedAt', optional: true },
}

/** Sorts alike on both databases: keys by their bytes, and equal ones by their ids. By name when nothing is said. */
export function sortAgreements(query: SelectQueryBuilder<StoredAgreement>, sort: readonly AgreementSort[]): void {
  const wanted: readonly AgreementSort[] = sort.length > 0 ? sort : [{ field: 'NAME' }]
  for (const { field, direction: asked } of wanted) {
    const { by, of, optional } = orders[field]
    if (of && !query.expressionMap.aliases.some(({ name }) => name === of[1])) query.leftJoin(...of)
    const direction = asked ?? 'ASC'
    if (optional) query.addOrderBy(by, direction, direction === 'ASC' ? 'NULLS FIRST' : 'NULLS LAST')
    else query.addOrderBy(by, direction)
  }
  query.addOrderBy('agreement.id')
}
