import type { updateVolumeAgreementRules } from '@entitle/schema/agreement/volume-agreement.rules'
import type * as v from 'valibot'
import type { AgreementState } from './agreement.graphql.ts'
import { type AgreementEdit, editOf } from './agreement-edit.ts'
import { type AgreementValues, termsOf } from './agreement-form.ts'
import { type PairRows, countOf, pairsIn, rowsOf } from './pair-rows.ts'

/** A change of a volume licensing agreement under way. */
export interface VolumeEdit extends AgreementEdit {
  /** To be added. */
  pairs: PairRows
  /** Ids of pairs to be removed. */
  removed: readonly string[]
}

export type VolumeChangeInput = v.InferOutput<ReturnType<typeof updateVolumeAgreementRules>>

export function volumeEditOf(agreement: AgreementState): VolumeEdit {
  return { ...editOf(agreement), pairs: rowsOf([]), removed: [] }
}

/** What the rules check, of what is in the form and of what was seen. */
export function changeInputOf(values: AgreementValues & Partial<VolumeEdit>) {
  const { name, pairs = [], removed = [] } = values
  return {
    name,
    ...termsOf(values),
    addPairs: countOf(pairs) > 0 ? pairsIn(pairs) : null,
    removePairIds: removed.length > 0 ? [...removed] : null,
  }
}
