import type { UseSelection } from './useSelection.ts'
import { useShortcuts } from './useShortcuts.ts'

interface RowKeysOptions {
  rows: () => readonly { id: string }[]
  selection?: UseSelection
  /** The row that is dealt with elsewhere on the page: where to go on from while no row has the focus. */
  current?: () => string | null
  /** Whether the focus is to stay where it is, beside the list. */
  stays?: () => boolean
  moved?: (id: string) => void
}

export interface RowKeys {
  /** For the keys that only mean this while a row has the focus. */
  onKeydown: (event: KeyboardEvent) => void
  /** Goes to the next row, or some rows on; there and back. */
  step: (by: number) => void
  focusRow: (id: string) => void
}

/**
 * Arrows, j and k go through the rows of a list, x chooses. What moves is the focus itself, from the link of one row to
 * that of the next: a screen reader says the row, Enter opens it, and nothing pretends to be a grid.
 */
export function useRowKeys({ rows, selection, current, stays, moved }: RowKeysOptions): RowKeys {
  let last: string | null = null

  function step(by: number) {
    const ids = rows().map(({ id }) => id)
    const from = ids.indexOf(focusedRow() ?? current?.() ?? last ?? '')
    const next = ids[from < 0 ? 0 : from + by]
    if (next === undefined) return
    last = next
    if (stays?.()) rowOf(next)?.scrollIntoView({ block: 'nearest' })
    else focusRow(next)
    moved?.(next)
  }

  function stretch(by: number) {
    const from = focusedRow()
    if (from && !selection?.has(from)) selection?.choose(from, true)
    step(by)
    const to = focusedRow()
    if (to) selection?.extend(to)
  }

  function withFocused(act: (id: string) => void) {
    const id = focusedRow() ?? current?.()
    if (id) act(id)
  }

  useShortcuts(() => ({
    j: () => step(1),
    k: () => step(-1),
    ...(selection && {
      x: () => withFocused((id) => selection.choose(id, !selection.has(id))),
      'Shift+x': () => withFocused(selection.extend),
    }),
  }))

  return {
    onKeydown(event) {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (by === 0 || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !focusedRow()) return
      event.preventDefault()
      if (event.shiftKey && selection) stretch(by)
      else step(by)
    },
    step,
    focusRow,
  }
}

const rowOf = (id: string) => document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"]`)

const focusedRow = () => document.activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset['row'] ?? null

function focusRow(id: string): void {
  rowOf(id)?.querySelector<HTMLElement>('[data-row-link]')?.focus()
}
