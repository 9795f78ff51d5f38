import type { PairTerms } from '@entitle/schema/agreement/agreement-pair.rules'
import { type ComputedRef, type Ref, computed, ref, watch } from 'vue'
import { blockOf, pasted } from './pair-block.ts'
import { type PairOwners, type PairProblems, judgeOf } from './pair-problems.ts'
import { type PairField, type PairRows, added, countOf, isBlank, placesOf, removed, typed } from './pair-rows.ts'

/** Rows on one page: as many as a screen paints at once without a pause. */
export const rowsOnPage = 50

/** What the last paste did. */
interface PasteResult {
  taken: number
  leftOut: number
}

export interface UsePairRows {
  page: Ref<number>
  /** Index of the first row of the page. */
  first: ComputedRef<number>
  shown: ComputedRef<PairRows>
  count: ComputedRef<number>
  problems: ComputedRef<PairProblems>
  /** How the last paste went; null after anything else. */
  paste: Readonly<Ref<PasteResult | null>>
  type: (at: number, field: PairField, text: string) => void
  /** Each of these says which row is to have the focus, and shows its page. */
  add: (after: number) => number
  remove: (at: number) => number
  /** Null where the text is no block. */
  insert: (at: number, field: PairField, text: string) => number | null
  /** The row of a pair that is sent, by its place among them. */
  show: (place: number) => number
  /** The next row with a problem. */
  nextProblem: (after: number) => number
}

/** The rows of pairs of a form, a page of them at a time, each change judged at once. */
export function usePairRows(rows: Ref<PairRows>, terms: () => PairTerms, owners: () => PairOwners): UsePairRows {
  const page = ref(1)
  const paste = ref<PasteResult | null>(null)
  const first = computed(() => (page.value - 1) * rowsOnPage)
  const judge = computed(() => judgeOf(terms()))
  const problems = computed(() => judge.value(rows.value, owners()))

  // The rows of the form follow only after a tick: what comes next goes by what was given.
  function change(next: PairRows): PairRows {
    rows.value = next
    paste.value = null
    return next
  }

  function showRow(at: number): number {
    page.value = Math.floor(at / rowsOnPage) + 1
    return at
  }

  watch(rows, ({ length }) => {
    page.value = Math.min(page.value, Math.ceil(length / rowsOnPage))
  })

  return {
    page,
    first,
    shown: computed(() => rows.value.slice(first.value, first.value + rowsOnPage)),
    count: computed(() => countOf(rows.value)),
    problems,
    paste,
    type: (at, field, text) => void change(typed(rows.value, at, field, text, terms().program)),
    add(after) {
      const next = rows.value[after + 1]
      // A blank one that is there already is as good.
      const { length } = next && isBlank(next) ? rows.value : change(added(rows.value, after + 1))
      return showRow(Math.min(after + 1, length - 1))
    },
    remove(at) {
      const { length } = change(removed(rows.value, at))
      return showRow(Math.min(at, length - 1))
    },
    insert(at, field, text) {
      const block = blockOf(text)
      if (!block) return null
      const { rows: next, ...result } = pasted(rows.value, at, field, block, terms().program)
      rows.value = next
      paste.value = result
      return showRow(Math.min(at, next.length - 1))
    },
    show: (place) => showRow(placesOf(rows.value).rows[place] ?? 0),
    nextProblem(after) {
      const wrong = [...problems.value.keys()]
      return showRow(wrong.find((index) => index > after) ?? wrong[0] ?? 0)
    },
  }
}
