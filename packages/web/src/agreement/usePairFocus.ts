import { type Ref, nextTick, ref } from 'vue'
import type { PairField } from './pair-rows.ts'

export interface UsePairFocus {
  /** The row that has the focus; null where none has it. */
  current: Readonly<Ref<number | null>>
  /** The row that had it last. */
  last: Readonly<Ref<number>>
  /** Puts the focus on a number of a row that is about to be shown; on the first one unless another is named. */
  on: (row: number, field?: PairField) => void
  /** Where in the rows an event happened; null outside of their numbers. */
  placeOf: (event: Event) => { row: number; field: PairField } | null
  enter: (event: FocusEvent) => void
  leave: (event: FocusEvent) => void
}

/** Where in a list of pairs the person is; `left` hears which row they are done with. */
export function usePairFocus(list: Readonly<Ref<HTMLElement | null>>, left: (row: number) => void): UsePairFocus {
  const current = ref<number | null>(null)
  const last = ref(-1)

  function placeOf({ target }: Event) {
    const { row, number } = (target as HTMLElement).dataset
    return row === undefined ? null : { row: Number(row), field: number as PairField }
  }

  return {
    current,
    last,
    placeOf,
    on(row, field = 'number') {
      const find = () => list.value?.querySelector<HTMLElement>(`[data-row="${row}"][data-number="${field}"]`)
      void nextTick(() => find()?.focus())
    },
    enter(event) {
      current.value = placeOf(event)?.row ?? null
      last.value = current.value ?? last.value
    },
    leave(event) {
      const before = current.value
      const next = event.relatedTarget instanceof HTMLElement ? event.relatedTarget.dataset['row'] : undefined
      if (before === null || next === String(before)) return
      current.value = null
      left(before)
    },
  }
}
