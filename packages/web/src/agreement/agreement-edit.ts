import type { AgreementState } from './agreement.graphql.ts'
import { type AgreementMerge, mergeOf } from './agreement-changes.ts'
import { type AgreementValues, valuesOf } from './agreement-form.ts'

/** A change under way. All of it is in the draft, so that a reload neither loses input nor overwrites what nobody saw. */
export interface AgreementEdit extends AgreementValues {
  /** What the person saw when they typed. */
  seen: { version: number; values: AgreementValues }
  merge: AgreementMerge
}

export function editOf(agreement: AgreementState): AgreementEdit {
  const values = valuesOf(agreement)
  return { ...values, seen: { version: agreement.version, values }, merge: { conflicts: [], adopted: [] } }
}

/** Goes on from what somebody else has saved: takes over what only they changed, and keeps mine where both of us did. */
export function goOnFrom(stored: AgreementState, edit: AgreementEdit): void {
  const values = valuesOf(stored)
  const merge = mergeOf(edit, values, edit.seen.values)
  for (const adoption of merge.adopted) Object.assign(edit, adoption.values)
  edit.seen = { version: stored.version, values }
  edit.merge = {
    conflicts: joined(edit.merge.conflicts, merge.conflicts),
    adopted: joined(edit.merge.adopted, merge.adopted),
  }
}

// What was said of an earlier change stays, unless there is newer word of the same field.
function joined<Said extends { unit: string }>(before: readonly Said[], now: readonly Said[]): Said[] {
  return [...before.filter(({ unit }) => now.every((each) => each.unit !== unit)), ...now]
}
