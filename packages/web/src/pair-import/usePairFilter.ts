import { type ComputedRef, type Ref, computed, ref, shallowRef, watch } from 'vue'
import type { PairOutcome, PairRow, PairVerdict } from './pair-row.ts'
import type { UsePairLines } from './usePairLines.ts'

export type PairShow = PairOutcome | 'ALL'

/** Lines with the same problem. */
export interface PairProblemKind {
  rule: string
  count: number
}

export interface UsePairFilter {
  show: Ref<PairShow>
  /** The rule that the shown lines break; null: any. */
  kind: Ref<string | null>
  kinds: ComputedRef<readonly PairProblemKind[]>
  shown: ComputedRef<readonly PairRow[]>
  /** How many are shown that the filter would no longer find. */
  passed: ComputedRef<number>
  /** Filters again. */
  apply: () => void
  verdictFor: (row: PairRow) => PairVerdict
}

/** Which lines to show. One that has been corrected stays until the filter is applied again: nothing jumps away. */
export function usePairFilter({ rows, verdicts, counts }: UsePairLines): UsePairFilter {
  const show = ref<PairShow>(counts.value.REJECTED > 0 ? 'REJECTED' : 'ALL')
  const kind = ref<string | null>(null)
  const staying = shallowRef<ReadonlySet<number>>(new Set())

  const verdictFor = (row: PairRow) => verdicts.value.get(row.line) ?? leftOut
  function fits(row: PairRow): boolean {
    const { outcome, violations } = verdictFor(row)
    if (show.value !== 'ALL' && outcome !== show.value) return false
    return kind.value === null || violations.some(({ rule }) => rule === kind.value)
  }

  const fitting = () => rows.value.filter(fits).map(({ line }) => line)
  const apply = () => void (staying.value = new Set(fitting()))
  watch([show, kind], apply, { immediate: true, flush: 'sync' })
  watch(verdicts, () => (staying.value = new Set([...staying.value, ...fitting()])))

  const shown = computed(() => rows.value.filter((row) => staying.value.has(row.line) || fits(row)))
  return {
    show,
    kind,
    kinds: computed(() => kindsIn(verdicts.value, kind.value)),
    shown,
    passed: computed(() => shown.value.filter((row) => !fits(row)).length),
    apply,
    verdictFor,
  }
}

const leftOut: PairVerdict = { outcome: 'LEFT_OUT', violations: [], agreementId: null, agreementName: null }

// The kind that is chosen is there to be given up, though its last line has just been corrected.
function kindsIn(verdicts: ReadonlyMap<number, PairVerdict>, chosen: string | null): PairProblemKind[] {
  const counts = new Map<string, number>(chosen === null ? [] : [[chosen, 0]])
  for (const { violations } of verdicts.values())
    for (const rule of new Set(violations.map((each) => each.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => ({ rule, count })).toSorted((one, other) => other.count - one.count)
}
