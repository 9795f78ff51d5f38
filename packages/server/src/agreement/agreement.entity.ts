import { Agreement } from '@entitle/schema/agreement/agreement'
import { StoredProductTitle } from '../catalog/product-title.entity.ts'
import { StoredPublisher } from '../catalog/publisher.entity.ts'
import { StoredLicenseGroup } from '../group/license-group.entity.ts'
import { id, instant, integer, key, localDate, manyToOne, optional, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { conflict } from '../platform/errors.ts'

/** An agreement of either kind as it is stored, with the keys and the details that not everybody sees. */
export class StoredAgreement extends Agreement {
  declare group: StoredLicenseGroup | null
  declare publisher: StoredPublisher | null
  declare productTitle: StoredProductTitle | null
  nameKey: string
  searchKey: string
  /** Null: Unassigned Agreements. */
  groupId: number | null
  publisherId: number | null
  productTitleId: number | null
  /** May hold registration keys: read by who has `agreement.read-details`, and only when asked for. */
  details: string | null
  /** The act that deleted it, with others perhaps; null where it is not deleted. */
  deletionId: string | null
}

// What a list filters and sorts by besides: one index holds it all, and most lists are found in it alone.
const listed = [
  'groupId',
  'kind',
  'program',
  'licenseCount',
  'startDate',
  'endDate',
  'noticeDate',
  'createdAt',
] as const

export const AgreementEntity = defineEntity(StoredAgreement, {
  table: 'agreement',
  computed: ['status'],
  columns: {
    id: id(),
    version: integer(),
    kind: text(),
    name: text(),
    nameKey: key(),
    searchKey: key(),
    groupId: optional(integer()),
    publisherId: optional(integer()),
    productTitleId: optional(integer()),
    licenseCount: optional(integer()),
    metric: text(),
    startDate: optional(localDate()),
    endDate: optional(localDate()),
    noticeDate: optional(localDate()),
    externalReference: optional(key()),
    program: optional(text()),
    details: optional(text()),
    createdAt: instant(),
    updatedAt: instant(),
    deletedAt: optional(instant()),
    deletionId: optional(text()),
  },
  relations: {
    group: manyToOne(StoredLicenseGroup, 'group', true),
    publisher: manyToOne(StoredPublisher, 'publisher', true),
    productTitle: manyToOne(StoredProductTitle, 'productTitle', true),
  },
  unique: {
    agreement_name: {
      columns: ['nameKey'],
      where: 'deleted_at IS NULL',
      refusal: () =>
        conflict('agreement.name-taken', {}, [{ field: 'name', rule: 'agreement.name-taken', params: {} }]),
    },
    agreement_external_reference: {
      columns: ['externalReference'],
      where: 'deleted_at IS NULL AND external_reference IS NOT NULL',
      refusal: () =>
        conflict('agreement.external-reference-taken', {}, [
          { field: 'externalReference', rule: 'agreement.external-reference-taken', params: {} },
        ]),
    },
  },
  indexes: {
    agreement_search: { columns: ['searchKey', 'id', 'publisherId', 'productTitleId', 'deletedAt', ...listed] },
    agreement_group: { columns: ['groupId'] },
    agreement_publisher: { columns: ['publisherId'] },
    agreement_product_title: { columns: ['productTitleId'] },
    agreement_end_date: { columns: ['endDate'] },
    agreement_updated_at: { columns: ['updatedAt'] },
    agreement_deleted_at: { columns: ['deletedAt'], where: 'deleted_at IS NOT NULL' },
    agreement_deletion: { columns: ['deletionId'], where: 'deletion_id IS NOT NULL' },
  },
})
