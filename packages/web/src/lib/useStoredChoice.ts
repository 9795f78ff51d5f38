import { type Ref, ref, watch } from 'vue'

/** One of some words that this browser remembers; null until one was chosen. */
export function useStoredChoice<T extends string>(name: string, choices: readonly T[]): Ref<T | null> {
  const key = `entitle.${name}`
  const stored = localStorage.getItem(key)
  const choice = ref(choices.find((each) => each === stored) ?? null) as Ref<T | null>
  watch(
    choice,
    (chosen) => {
      if (chosen === null) localStorage.removeItem(key)
      else localStorage.setItem(key, chosen)
    },
    { flush: 'sync' },
  )
  return choice
}
