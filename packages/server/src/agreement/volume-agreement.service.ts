import type {
  AddVolumeAgreementInput,
  UpdateVolumeAgreementInput,
} from '@entitle/schema/agreement/volume-agreement.inputs'
import type { Context } from '../platform/context.ts'
import type { StoredAgreement } from './agreement.entity.ts'

/** Adds a Microsoft volume licensing agreement with its pairs (product.md rules 1 to 4, 7, 10, 14). */
export function addVolumeAgreement(_ctx: Context, _input: AddVolumeAgreementInput): Promise<StoredAgreement> {
  throw new Error('to be written')
}

/** Changes what is given of a volume licensing agreement, pairs too; what is left out stays, null clears. */
export function updateVolumeAgreement(
  _ctx: Context,
  _id: number,
  _version: number,
  _input: UpdateVolumeAgreementInput,
): Promise<StoredAgreement> {
  throw new Error('to be written')
}
