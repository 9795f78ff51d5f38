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
  const fitting = computed(() => {
    // Read once: what is reactive is dear to read 5,000 times for each letter.
    const [wanted, rule, judged] = [show.value, kind.value, verdicts.value]
    const fits = ({ outcome, violations }: PairVerdict) =>
      (wanted === 'ALL' || outcome === wanted) && (rule === null || violations.some((each) => each.rule === rule))
    return new Set(rows.value.filter(({ line }) => fits(judged.get(line) ?? leftOut)).map(({ line }) => line))
  })
  const apply = () => void (staying.value = fitting.value)
  watch([show, kind], apply, { immediate: true, flush: 'sync' })
  watch(fitting, (now) => {
    const found = [...now].filter((line) => !staying.value.has(line))
    if (found.length > 0) staying.value = new Set([...staying.value, ...found])
  })

  const shown = computed(() => {
    const [stay, fit] = [staying.value, fitting.value]
    return rows.value.filter(({ line }) => stay.has(line) || fit.has(line))
  })
  return {
    show,
    kind,
    // In an order that no correction changes; the chosen kind is there to be given up, though no line is left of it.
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
