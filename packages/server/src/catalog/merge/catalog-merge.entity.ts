import { CatalogMerge } from '@entitle/schema/catalog/catalog-merge'
import { id, instant, integer, optional, strings, text } from '../../platform/database/columns.ts'
import { defineEntity } from '../../platform/database/define-entity.ts'

/** A merge as it is stored, with all that undoing it takes. */
export class StoredCatalogMerge extends CatalogMerge {
  /** The merge of their publishers that two titles of the same name were merged by; null: it was asked for by itself. */
  partOfId: number | null
  /** What went, as it was stored: JSON. */
  gone: string
  /** The names that what stayed has by this merge; some of them by others too, but none by itself. */
  given: string[]
  /** What the title that stayed was by itself: JSON. */
  own: string
  /** The titles that followed as they were: JSON. */
  titleIds: string
  /** The requests that it answered: JSON. */
  requestIds: string
}

export const CatalogMergeEntity = defineEntity(StoredCatalogMerge, {
  table: 'catalog_merge',
  columns: {
    id: id(),
    partOfId: optional(integer()),
    kind: text(),
    at: instant(),
    by: text(),
    fromId: integer(),
    fromName: text(),
    intoId: integer(),
    intoName: text(),
    publisherName: text(),
    gone: text(),
    given: strings(),
    own: text(),
    titleIds: text(),
    titlesMoved: integer(),
    titlesMerged: strings(),
    requestIds: text(),
    agreementsMoved: integer(),
    undoneAt: optional(instant()),
    undoneBy: optional(text()),
    agreementsElsewhere: optional(integer()),
  },
  indexes: {
    catalog_merge_from: { columns: ['kind', 'fromId'] },
    catalog_merge_into: { columns: ['kind', 'intoId'] },
    catalog_merge_part: { columns: ['partOfId'] },
  },
})

/** That an agreement followed a merge. Kept when the agreement is gone for good. */
export class MergedAgreement {
  mergeId: number
  agreementId: number
}

export const MergedAgreementEntity = defineEntity(MergedAgreement, {
  table: 'catalog_merge_agreement',
  withoutRowid: true,
  columns: { mergeId: { ...integer(), primary: true }, agreementId: { ...integer(), primary: true } },
})
