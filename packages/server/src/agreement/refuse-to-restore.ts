import type { RestoreAgreementsArgs } from '@entitle/schema/agreement/agreement-list.inputs'
import { conflict } from '../platform/errors.ts'
import type { Taken } from './taken-meanwhile.ts'

/** Of ten thousand refused ones nobody reads more, and `taken` says how many there are. */
const mostTold = 100

/**
 * Refuses a restore: each name, reference and pair that is taken, at the place of its agreement where that was named one
 * by one, with who has it.
 */
export function refuseToRestore(
  taken: readonly Taken[],
  { ids, matching }: RestoreAgreementsArgs,
  selected: readonly number[],
): never {
  const place = new Map(selected.map((id, n) => [id, n]))
  const violations = taken.slice(0, mostTold).map(({ rule, agreement, holder, value }) => ({
    field: ids ? `ids.${place.get(agreement.id)}` : matching ? 'matching' : 'deletionId',
    rule,
    params: { found: holder.name, id: String(holder.id), subject: agreement.name, value },
  }))
  throw conflict('agreement.restore-refused', { taken: taken.length }, violations)
}
