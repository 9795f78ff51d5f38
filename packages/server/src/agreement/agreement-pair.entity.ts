import { AgreementPair } from '@entitle/schema/agreement/agreement-pair'
import { id, instant, integer, key, manyToOne, optional, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { conflict } from '../platform/errors.ts'
import { StoredAgreement } from './agreement.entity.ts'

/** An agreement number pair as it is stored. */
export class StoredAgreementPair extends AgreementPair {
  agreement: StoredAgreement
  agreementId: number
  pairKey: string
  /** Where it came from; null: it was typed. */
  importId: number | null
  /** Its line in that file. */
  importLine: number | null
  /** As of its agreement: a pair is unique among those that are not deleted. */
  deletedAt: Date | null
}

export const AgreementPairEntity = defineEntity(StoredAgreementPair, {
  table: 'agreement_pair',
  columns: {
    id: id(),
    agreementId: integer(),
    number: text(),
    partnerNumber: text(),
    pairKey: key(),
    status: text(),
    checkedAt: optional(instant()),
    message: optional(text()),
    importId: optional(integer()),
    importLine: optional(integer()),
    deletedAt: optional(instant()),
  },
  relations: { agreement: manyToOne(StoredAgreement, 'agreement') },
  unique: {
    agreement_pair_key: {
      columns: ['pairKey'],
      where: 'deleted_at IS NULL',
      refusal: () => conflict('pair.taken', {}, [{ field: 'pairs', rule: 'pair.taken', params: {} }]),
    },
  },
  indexes: {
    agreement_pair_agreement: { columns: ['agreementId', 'id'] },
    agreement_pair_status: { columns: ['status', 'agreementId'] },
    agreement_pair_import: { columns: ['importId'], where: 'import_id IS NOT NULL' },
  },
})
