import { type ComputedRef, type Ref, computed, onMounted, onScopeDispose, ref } from 'vue'

// Rows above and below what is seen: the next one is there to be tabbed to, and no gap shows while scrolling.
const spare = 6
const before = 1000

export interface UseRowWindow {
  /** The rows to draw, by their index. */
  shown: ComputedRef<readonly number[]>
  /** Height of a row in pixels. */
  height: Ref<number>
  /** To be called when the box scrolls. */
  follow: () => void
  /** Brings a row into view, if it is not. */
  show: (index: number) => void
}

interface RowWindowOptions {
  /** The element that scrolls. */
  box: Readonly<Ref<HTMLElement | null>>
  count: () => number
  /** Height of a row in rem: it grows with the letters. */
  rem: number
  /** A row that stays drawn wherever the reader scrolls, because the focus is in it. */
  keep: () => number | null
}

/** Which of thousands of rows of one height are worth drawing. */
export function useRowWindow({ box, count, rem, keep }: RowWindowOptions): UseRowWindow {
  const height = ref(rem * 16)
  const top = ref(0)
  const room = ref(before)

  const shown = computed(() => {
    const first = Math.max(0, Math.floor(top.value / height.value) - spare)
    const last = Math.min(count(), Math.ceil((top.value + room.value) / height.value) + spare)
    const indexes = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
    const kept = keep()
    if (kept === null || kept >= count() || (kept >= first && kept < last)) return indexes
    return kept < first ? [kept, ...indexes] : [...indexes, kept]
  })

  function follow() {
    top.value = box.value?.scrollTop ?? 0
  }

  function measure() {
    height.value = rem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
    room.value = box.value?.clientHeight || before
    follow()
  }

  function show(index: number) {
    if (!box.value) return
    const from = index * height.value
    const inView = from >= box.value.scrollTop && from + 2 * height.value <= box.value.scrollTop + room.value
    // In the middle, with what stands around it.
    if (!inView) box.value.scrollTop = Math.max(0, from - (room.value - height.value) / 2)
    follow()
  }

  const observer = new ResizeObserver(measure)
  onMounted(() => box.value && observer.observe(box.value))
  onScopeDispose(() => observer.disconnect())
  return { shown, height, follow, show }
}
