import { type Ref, shallowRef, watch } from 'vue'
import type { Rejection } from '../lib/rejection.ts'

/**
 * What a thing is by now, once saving it was refused as out of date; null: it is gone. Its version counts as seen then, so
 * that who saves again replaces what they were shown.
 */
export function useCurrent<T extends { version: number }>(
  seen: Ref<number>,
  rejection: Readonly<Ref<Rejection | null>>,
  fetch: () => Promise<T | null>,
): Readonly<Ref<T | null | undefined>> {
  const current = shallowRef<T | null>()
  watch(rejection, async (refused) => {
    if (refused?.code !== 'CONFLICT') return
    current.value = await fetch()
    if (current.value) seen.value = current.value.version
  })
  return current
}
