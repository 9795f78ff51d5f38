import { ruleKeys } from '@entitle/schema/shared/rule-key.values'
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
export function usePairFilter({ rows, verdicts, counts, broken }: UsePairLines): UsePairFilter {
  const show = ref<PairShow>(counts.value.REJECTED > 0 ? 'REJECTED' : 'ALL')
  const kind = ref<string | null>(null)
  const staying = shallowRef<ReadonlySet<number>>(new Set())

  const verdictFor = (row: PairRow) => verdicts.value.get(row.line) ?? leftOut
  function fits(row: PairRow): boolean {
    const { outcome, violations } = verdictFor(row)
    if (show.value !== 'ALL' && outcome !== show.value) return false
    return kind.value === null || violations.some(({ rule }) => rule === kind.value)
  }

  const fitting = computed(() => new Set(rows.value.filter(fits).map(({ line }) => line)))
  const apply = () => void (staying.value = fitting.value)
  watch([show, kind], apply, { immediate: true, flush: 'sync' })
  watch(fitting, (now) => {
    const found = [...now].filter((line) => !staying.value.has(line))
    if (found.length > 0) staying.value = new Set([...staying.value, ...found])
  })

  const shown = computed(() => rows.value.filter(({ line }) => staying.value.has(line) || fitting.value.has(line)))
  return {
    show,
    kind,
    // In an order that no correction changes. The kind that is chosen is there to be given up, though its last line has just been corrected.
    kinds: computed(() =>
      ruleKeys
        .filter((rule) => broken.value.has(rule) || rule === kind.value)
        .map((rule) => ({ rule, count: broken.value.get(rule) ?? 0 })),
    ),
    shown,
    passed: computed(() => shown.value.length - fitting.value.size),
    apply,
    verdictFor,
  }
}

const leftOut: PairVerdict = { outcome: 'LEFT_OUT', violations: [], agreementId: null, agreementName: null }
