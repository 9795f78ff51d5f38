import { CatalogRequest } from '@entitle/schema/catalog/catalog-request'
import { id, instant, key, optional, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'

/** A request as it is stored, with the keys that tell whether the catalog has, or somebody asked for, the same. */
export class StoredCatalogRequest extends CatalogRequest {
  publisherNameKey: string
  /** Empty: the publisher itself is missing. */
  titleNameKey: string
}

export const CatalogRequestEntity = defineEntity(StoredCatalogRequest, {
  table: 'catalog_request',
  columns: {
    id: id(),
    publisherName: text(),
    productTitle: optional(text()),
    status: text(),
    requestedBy: text(),
    createdAt: instant(),
    publisherNameKey: key(),
    titleNameKey: key(),
  },
  indexes: { catalog_request_names: { columns: ['status', 'publisherNameKey', 'titleNameKey'] } },
})
