import type { Rejection } from '../lib/rejection.ts'
import type { Selected } from './bulk.graphql.ts'

/** How many agreements a selection is of, as they were seen. */
export function sizeOf({ ids, expected }: Selected): number {
  return ids?.length ?? expected ?? 0
}

/** The selection without those that a refusal says are gone; null when that is not why it was refused. */
export function withoutGone(selected: Selected, rejection: Rejection | null): Selected | null {
  const gone = new Set(goneOf(rejection).map(({ id }) => id))
  if (gone.size === 0 || !selected.ids) return null
  return { ids: selected.ids.filter((id) => !gone.has(id)) }
}

/** Those that a refusal says are gone, with what they were called. */
export function goneOf(rejection: Rejection | null): { id: string; name: string }[] {
  const violations = (rejection?.violations ?? []).filter(({ rule }) => rule === 'selection.gone')
  return violations.map(({ params }) => ({ id: params.id ?? '', name: params.subject ?? '' }))
}
