import { type ComputedRef, type Ref, computed, ref, watch } from 'vue'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'

export interface UsePaletteChoice {
  /** The item that Enter takes. */
  active: ComputedRef<PaletteItem | undefined>
  /** Goes to the next item, or the one before; around the ends. */
  step: (by: 1 | -1) => void
  point: (item: PaletteItem) => void
}

/**
 * Which item is meant: the first, until somebody goes to another. That one stays meant while answers come in around it, so that
 * Enter never takes what has just slipped under the key.
 */
export function usePaletteChoice(
  term: Ref<string>,
  groups: () => readonly PaletteGroup[],
  outdated: () => ReadonlySet<string>,
): UsePaletteChoice {
  const chosen = ref<string | null>(null)
  watch(term, () => (chosen.value = null), { flush: 'sync' })

  const items = computed(() => groups().flatMap((group) => group.items))
  const active = computed(
    () => items.value.find(({ id }) => id === chosen.value) ?? items.value.find(({ id }) => !outdated().has(id)),
  )

  function step(by: 1 | -1) {
    const { length } = items.value
    const at = items.value.findIndex(({ id }) => id === active.value?.id)
    chosen.value = items.value[(at + by + length) % length]?.id ?? null
  }

  return { active, step, point: (item) => (chosen.value = item.id) }
}
