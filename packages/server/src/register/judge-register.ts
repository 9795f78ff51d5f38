import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import type { RegisterField } from '@entitle/schema/register/register.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { agreementsIdentified, type Identified } from '../agreement/agreements-identified.service.ts'
import type { Context } from '../platform/context.ts'
import { inParts } from '../platform/in-parts.ts'
import { parseId } from '../platform/parse-id.ts'
import { judgeExisting } from './judge-existing.ts'
import { judgeNew } from './judge-new.ts'
import { type Groups, groupsOf } from './register-groups.ts'
import { type Draft, firstOf, isRight, refuse } from './register-draft.ts'
import { resolveNames, type UnknownNames } from './resolve-names.ts'

/** A register beside what is stored. */
export interface Judged {
  drafts: Draft[]
  unknown: UnknownNames
  groups: Groups
}

/** Says of each agreement of a register what becomes of it, beside what is stored (product.md rules 11 to 15). */
export async function judgeRegister(ctx: Context, drafts: Draft[], input: RegisterImportInput): Promise<Judged> {
  const identified = await agreementsIdentified(ctx, identitiesOf(drafts))
  await findCurrent(drafts, identified)
  const unknown = await resolveNames(ctx, drafts, input)
  const groups = await groupsOf(ctx, input)
  for await (const part of inParts(drafts, 200)) {
    for (const draft of part) {
      if (draft.current) judgeExisting(draft, draft.current, { identified, groups, input })
      else judgeNew(draft, input)
      conclude(draft)
    }
  }
  return { drafts, unknown, groups }
}

function identitiesOf(drafts: readonly Draft[]) {
  return {
    ids: drafts.flatMap(({ values: { id } }) => (id ? [parseId(id)] : [])),
    references: drafts.flatMap(({ values: { externalReference } }) => externalReference ?? []),
    names: drafts.flatMap(({ values: { name } }) => name ?? []),
  }
}

/** Finds the agreement that is there: by id, or else by reference, or else by name. */
async function findCurrent(drafts: readonly Draft[], identified: Identified): Promise<void> {
  const taken = new Map<number, Draft>()
  for await (const part of inParts(drafts)) for (const draft of part) findOne(draft, identified, taken)
}

function findOne(draft: Draft, { byId, byReference, byName }: Identified, taken: Map<number, Draft>): void {
  const { id, externalReference, name } = draft.values
  const found = id
    ? byId.get(parseId(id))
    : ((externalReference ? byReference.get(externalReference) : undefined) ??
      (name ? byName.get(nameKey(name)) : undefined))
  if (id && !found) refuse(draft, { field: 'ID', rule: 'agreement.unknown', params: { found: id } })
  if (!found) return
  const byReferenceOf = externalReference && found.externalReference === externalReference
  const field: RegisterField = id ? 'ID' : byReferenceOf ? 'EXTERNAL_REFERENCE' : 'NAME'
  const other = taken.get(found.id)
  if (other) {
    refuse(draft, { field, rule: 'register-line.repeated', params: { line: firstOf(other).row.number } })
  } else if (found.kind !== 'OTHER_SOFTWARE') {
    const params = { found: found.name, id: String(found.id) }
    refuse(draft, { field, rule: 'agreement.not-other-software', params })
  } else {
    taken.set(found.id, draft)
    draft.current = found
  }
}

/** All lines of an agreement are right, or none is taken: half of its purchases would be another agreement. */
function conclude(draft: Draft): void {
  if (isRight(draft)) return
  draft.outcome = 'REJECTED'
  const wrong = draft.lines.find(({ violations }) => violations.length > 0)
  for (const { violations } of draft.lines) {
    if (violations.length > 0 || !wrong) continue
    violations.push({ field: 'line', rule: 'register-line.other-line', params: { line: wrong.row.number } })
  }
}
