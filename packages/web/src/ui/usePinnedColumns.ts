import { type Ref, onScopeDispose, ref, watchEffect } from 'vue'

/**
 * How far from the left each of the first headings of a table stays while the others move sideways, in pixels: as wide as
 * those before it are together, which is known only once they are laid out.
 */
export function usePinnedColumns(headings: Ref<HTMLElement | null>, count: () => number): Ref<readonly number[]> {
  const places = ref<readonly number[]>([])
  let observer: ResizeObserver | undefined

  watchEffect(
    () => {
      observer?.disconnect()
      const pinned = [...(headings.value?.children ?? [])].slice(0, count()) as HTMLElement[]
      const measure = () => {
        let left = 0
        places.value = pinned.map(({ offsetWidth }) => (left += offsetWidth) - offsetWidth)
      }
      observer = new ResizeObserver(measure)
      for (const heading of pinned) observer.observe(heading)
      measure()
    },
    { flush: 'post' },
  )
  onScopeDispose(() => observer?.disconnect())
  return places
}
