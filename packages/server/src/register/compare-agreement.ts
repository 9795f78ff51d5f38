import type { RegisterField } from '@entitle/schema/register/register.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { IdentifiedAgreement } from '../agreement/agreements-identified.service.ts'
import type { Draft } from './register-draft.ts'
import { groupNameOf, type Groups } from './register-groups.ts'

/** Something that a file says else of an agreement than what is stored. */
export interface AgreementDifference {
  field: RegisterField
  change: Partial<IdentifiedAgreement>
  /** What is stored, in words; null: nothing, or a secret. */
  stored: string | null
}

type Plain = 'startDate' | 'endDate' | 'noticeDate' | 'externalReference' | 'details'

// What an empty cell clears.
const clearable: readonly [RegisterField, Plain][] = [
  ['START_DATE', 'startDate'],
  ['END_DATE', 'endDate'],
  ['NOTICE_DATE', 'noticeDate'],
  ['EXTERNAL_REFERENCE', 'externalReference'],
  ['DETAILS', 'details'],
]

/**
 * What a file says else of an agreement that is there. What it has no column for is the same, and so is an empty cell where
 * something is needed.
 */
export function compareAgreement(draft: Draft, current: IdentifiedAgreement, groups: Groups): AgreementDifference[] {
  const { name, licenseCount, metric } = draft.values
  const differences: AgreementDifference[] = []
  const differs = (field: RegisterField, change: Partial<IdentifiedAgreement>, stored: string | number | null) =>
    void differences.push({ field, change, stored: stored === null ? null : String(stored) })
  if (name && name !== current.name) differs('NAME', { name }, current.name)
  if (draft.publisherId !== current.publisherId) {
    differs('PUBLISHER', { publisherId: draft.publisherId }, null)
  }
  if (draft.productTitleId !== current.productTitleId) {
    differs('PRODUCT_TITLE', { productTitleId: draft.productTitleId }, null)
  }
  if (licenseCount && licenseCount !== current.licenseCount) {
    differs('LICENSE_COUNT', { licenseCount }, current.licenseCount)
  }
  if (metric && metric !== current.metric) differs('METRIC', { metric }, current.metric)
  for (const [field, key] of clearable) {
    const value = draft.values[key]
    if (value === undefined || value === current[key]) continue
    differs(field, { [key]: value }, key === 'details' ? null : current[key])
  }
  const group = groupNameOf(draft, groups)
  if (group === undefined) return differences
  const groupId = group === null ? null : (groups.byName.get(nameKey(group))?.id ?? 0) // 0: one that is to be made
  if (groupId === current.groupId) return differences
  differs('GROUP', {}, nameOfGroup(current.groupId, groups))
  return differences
}

function nameOfGroup(id: number | null, { byName }: Groups): string | null {
  return id === null ? null : ([...byName.values()].find((group) => group.id === id)?.name ?? null)
}
