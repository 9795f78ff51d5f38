import { type ComputedRef, type Ref, computed, ref } from 'vue'

interface UseSelection {
  /** The chosen ones among those shown: what is out of sight is never acted on. */
  ids: ComputedRef<string[]>
  has: (id: string) => boolean
  choose: (id: string, chosen: boolean) => void
  /** All shown, none of them, or in between; writing it chooses all shown or none at all. */
  all: Ref<boolean | 'indeterminate'>
}

/** Which of the rows shown are chosen. */
export function useSelection(shown: () => readonly { id: string }[]): UseSelection {
  const chosen = ref<ReadonlySet<string>>(new Set())
  const shownIds = computed(() => shown().map(({ id }) => id))
  const ids = computed(() => shownIds.value.filter((id) => chosen.value.has(id)))

  function choose(id: string, wanted: boolean) {
    const next = new Set(chosen.value)
    if (wanted) next.add(id)
    else next.delete(id)
    chosen.value = next
  }

  const all = computed({
    get: () => {
      if (ids.value.length === 0) return false
      return ids.value.length === shownIds.value.length || 'indeterminate'
    },
    set: (wanted) => {
      chosen.value = new Set(wanted === true ? shownIds.value : [])
    },
  })

  return { ids, has: (id) => chosen.value.has(id), choose, all }
}
