import { type ComputedRef, type Ref, computed, ref } from 'vue'

export interface UseSelection {
  /** The chosen ones among those shown: what is out of sight is not acted on. */
  ids: ComputedRef<string[]>
  /** All that are chosen, on other pages too, in the order in which they were. */
  chosen: ComputedRef<string[]>
  has: (id: string) => boolean
  choose: (id: string, chosen: boolean) => void
  /** Chooses all rows from the one that was touched last to this one. */
  extend: (id: string) => void
  /** All shown, none of them, or in between; writing it chooses all shown or none of them. */
  all: Ref<boolean | 'indeterminate'>
  clear: () => void
}

/** Which rows of a list are chosen. */
export function useSelection(shown: () => readonly { id: string }[]): UseSelection {
  const held = ref<ReadonlySet<string>>(new Set())
  const shownIds = computed(() => shown().map(({ id }) => id))
  const ids = computed(() => shownIds.value.filter((id) => held.value.has(id)))
  let touched: string | null = null

  function hold(some: readonly string[], wanted: boolean) {
    const next = new Set(held.value)
    for (const id of some) {
      if (wanted) next.add(id)
      else next.delete(id)
    }
    held.value = next
  }

  function choose(id: string, wanted: boolean) {
    hold([id], wanted)
    touched = id
  }

  function extend(id: string) {
    const [from, to] = [shownIds.value.indexOf(touched ?? id), shownIds.value.indexOf(id)]
    // What was touched last may be on another page by now.
    const range = from < 0 ? [id] : shownIds.value.slice(Math.min(from, to), Math.max(from, to) + 1)
    hold(range, true)
    touched = id
  }

  const all = computed({
    get: () => {
      if (ids.value.length === 0) return false
      return ids.value.length === shownIds.value.length || 'indeterminate'
    },
    set: (wanted) => hold(shownIds.value, wanted === true),
  })

  return {
    ids,
    chosen: computed(() => [...held.value]),
    has: (id) => held.value.has(id),
    choose,
    extend,
    all,
    clear: () => {
      held.value = new Set()
      touched = null
    },
  }
}
