import type { RegisterObstacle, RegisterReport } from '@entitle/schema/register/register-report'
import type { RegisterOutcome } from '@entitle/schema/register/register.values'
import { groupLimit } from '@entitle/schema/group/license-group.values'
import { requireLicensableSoftware } from '../agreement/software-agreement.service.ts'
import type { Context } from '../platform/context.ts'
import { conflict, DomainError } from '../platform/errors.ts'
import type { Judged } from './judge-register.ts'
import { missingGroups } from './register-groups.ts'

/** What a register comes to, in numbers. */
export type RegisterCounts = Pick<
  RegisterReport,
  | 'read'
  | 'added'
  | 'changed'
  | 'unchanged'
  | 'rejected'
  | 'agreementsAdded'
  | 'agreementsChanged'
  | 'groupsAdded'
  | 'purchasesAdded'
  | 'purchasesRemoved'
>

/** Counts lines, agreements, groups and purchases: every line is accounted for. */
export function countsOfRegister({ drafts, groups }: Judged): RegisterCounts {
  const of = (outcome: RegisterOutcome) => drafts.filter((draft) => draft.outcome === outcome)
  const lines = (outcome: RegisterOutcome) => of(outcome).reduce((sum, draft) => sum + draft.lines.length, 0)
  const stored = [...of('ADDED'), ...of('CHANGED')]
  return {
    read: drafts.reduce((sum, draft) => sum + draft.lines.length, 0),
    added: lines('ADDED'),
    changed: lines('CHANGED'),
    unchanged: lines('UNCHANGED'),
    rejected: lines('REJECTED'),
    agreementsAdded: of('ADDED').length,
    agreementsChanged: of('CHANGED').length,
    groupsAdded: missingGroups(stored, groups),
    purchasesAdded: stored.reduce((sum, { purchasesAdded }) => sum + purchasesAdded, 0),
    purchasesRemoved: stored.reduce((sum, { purchasesRemoved }) => sum + purchasesRemoved, 0),
  }
}

/** Why a register cannot be imported as a whole (product.md rules 13 and 15). */
export async function obstaclesTo(
  ctx: Context,
  { groups }: Judged,
  { agreementsAdded, groupsAdded }: RegisterCounts,
): Promise<RegisterObstacle[]> {
  const obstacles: DomainError[] = []
  if (agreementsAdded > 0) {
    try {
      await requireLicensableSoftware(ctx)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      obstacles.push(error)
    }
  }
  if (groups.byName.size + groupsAdded.length > groupLimit) {
    obstacles.push(conflict('group.limit-reached', { limit: groupLimit }))
  }
  return obstacles.map(({ code, message }) => ({ code, message }))
}
