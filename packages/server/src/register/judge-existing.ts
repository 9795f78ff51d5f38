import { endBeforeStart, endsAfterStart } from '@entitle/schema/agreement/agreement.rules'
import { isPurchaseField } from '@entitle/schema/register/register-purchase.rules'
import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import type { RegisterField } from '@entitle/schema/register/register.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Identified, IdentifiedAgreement } from '../agreement/agreements-identified.service.ts'
import { type AgreementDifference, compareAgreement } from './compare-agreement.ts'
import { comparePurchases, purchaseKeys } from './compare-purchases.ts'
import { type Draft, isRight, refuse } from './register-draft.ts'
import type { Groups } from './register-groups.ts'

/** Beside what an agreement that is there is judged. */
export interface Beside {
  identified: Identified
  groups: Groups
  input: RegisterImportInput
}

/** Judges what a file says of an agreement that is there: equal is harmless, else it is changed, or rejected. */
export function judgeExisting(draft: Draft, current: IdentifiedAgreement, { identified, groups, input }: Beside): void {
  draft.outcome = 'UNCHANGED'
  if (!isRight(draft)) return
  if (draft.publisherId !== current.publisherId && draft.productTitleId === current.productTitleId) {
    return refuse(draft, { field: 'PUBLISHER', rule: 'product-title.of-another-publisher', params: {} })
  }
  const differences = compareAgreement(draft, current, groups)
  const purchases = purchaseDifference(draft, identified.purchases.get(current.id) ?? [], input)
  if (differences.length === 0 && !purchases) return
  if (input.onExisting !== 'UPDATE') {
    for (const difference of differences) refuseDifference(draft, current, difference)
    if (purchases)
      refuse(draft, { field: purchases.field, rule: 'agreement.differs', params: { id: String(current.id) } })
    return
  }
  draft.outcome = 'CHANGED'
  for (const { change } of differences) Object.assign(draft.change.given, change)
  if (purchases) {
    draft.change.purchases = purchases.purchases
    draft.purchasesAdded = purchases.added
    draft.purchasesRemoved = purchases.removed
  }
  refuseTaken(draft, current, identified)
}

function refuseDifference(draft: Draft, current: IdentifiedAgreement, { field, stored }: AgreementDifference): void {
  const params = { id: String(current.id), ...(stored !== null && { found: stored }) }
  refuse(draft, { field, rule: 'agreement.differs', params })
}

/** What the file says else of purchases, and the column at which it is told; null: nothing else, or nothing at all. */
function purchaseDifference(draft: Draft, stored: Parameters<typeof comparePurchases>[1], input: RegisterImportInput) {
  const fields = input.columns.map(({ field }) => field).filter(isPurchaseField)
  const [field] = fields
  if (!field) return null
  const inFile = draft.lines.flatMap(({ purchase }) => purchase ?? [])
  const difference = comparePurchases(inFile, stored, purchaseKeys(fields))
  return difference.added + difference.removed > 0 ? { ...difference, field: field as RegisterField } : null
}

/** What it is changed to must be right as a whole, and free. */
function refuseTaken(draft: Draft, current: IdentifiedAgreement, { byName, byReference }: Identified): void {
  const next = { ...current, ...draft.change.given }
  if (!endsAfterStart(next)) refuse(draft, { field: 'END_DATE', rule: endBeforeStart, params: {} })
  const ofName = byName.get(nameKey(next.name))
  if (ofName && ofName.id !== current.id) {
    const params = { found: ofName.name, id: String(ofName.id) }
    refuse(draft, { field: 'NAME', rule: 'agreement.name-taken', params })
  }
  const ofReference = next.externalReference === null ? undefined : byReference.get(next.externalReference)
  if (ofReference && ofReference.id !== current.id) {
    const params = { found: ofReference.name, id: String(ofReference.id) }
    refuse(draft, { field: 'EXTERNAL_REFERENCE', rule: 'agreement.external-reference-taken', params })
  }
}
