import { type Ref, onScopeDispose, ref, shallowRef, watch } from 'vue'

export const typeaheadLimit = 20
const pauseMs = 150

/** What a search for a choice answers: the best at most 20, and how many there are. */
export interface Matches<Item> {
  items: readonly Item[]
  totalItems: number
}

export interface UseTypeahead<Item> {
  matches: Readonly<Ref<Matches<Item>>>
  /** The text that `matches` answers; null before the first answer. */
  answered: Readonly<Ref<string | null>>
  searching: Readonly<Ref<boolean>>
  failed: Readonly<Ref<boolean>>
}

/** Asks for matches of a text 150 ms after the last keystroke, and drops answers that are overtaken by newer questions. */
export function useTypeahead<Item>(
  term: Ref<string>,
  search: (text: string) => Promise<Matches<Item>>,
  active: () => boolean,
): UseTypeahead<Item> {
  const matches = shallowRef<Matches<Item>>({ items: [], totalItems: 0 })
  const answered = ref<string | null>(null)
  const searching = ref(false)
  const failed = ref(false)
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(text: string) {
    const question = ++latest
    const answer = await search(text).catch(() => null)
    if (question !== latest) return
    failed.value = answer === null
    matches.value = answer ?? { items: [], totalItems: 0 }
    answered.value = text
    searching.value = false
  }

  function schedule() {
    clearTimeout(timer)
    if (!active()) return
    searching.value = true
    // The first list, for no text at all, need not wait for a pause in typing.
    timer = setTimeout(() => void ask(term.value), term.value === '' ? 0 : pauseMs)
  }

  watch([term, active], schedule, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))
  return { matches, answered, searching, failed }
}
