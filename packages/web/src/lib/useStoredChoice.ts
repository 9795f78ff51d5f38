import { urlChoice } from '@entitle/schema/shared/url-parameter.rules'
import type { Ref } from 'vue'
import { useStored } from './useStored.ts'

/** One of some words that this browser remembers; null until one was chosen. */
export function useStoredChoice<T extends string>(name: string, choices: readonly T[]): Ref<T | null> {
  return useStored(name, urlChoice(choices))
}
