import { Purchase } from '@entitle/schema/agreement/purchase'
import { id, integer, localDate, manyToOne, optional, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { StoredAgreement } from './agreement.entity.ts'

/** A purchase as it is stored. Those of a deleted agreement stay with it, and go when it is purged. */
export class StoredPurchase extends Purchase {
  agreement: StoredAgreement
  agreementId: number
}

export const PurchaseEntity = defineEntity(StoredPurchase, {
  table: 'purchase',
  columns: {
    id: id(),
    agreementId: integer(),
    orderNumber: optional(text()),
    reseller: optional(text()),
    purchasedOn: optional(localDate()),
    quantity: integer(),
    // Exact, and in the one form of Decimal: 19 digits are more than a 64-bit integer has, and SQLite has no decimals.
    unitCost: optional(text()),
    currency: optional(text()),
  },
  relations: { agreement: manyToOne(StoredAgreement, 'agreement') },
  indexes: { purchase_agreement: { columns: ['agreementId', 'id'] } },
})
