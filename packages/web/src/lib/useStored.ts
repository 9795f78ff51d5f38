import type { UrlParameter } from '@entitle/schema/shared/url-parameter.rules'
import { type Ref, shallowRef, watch } from 'vue'

/** A value that this browser remembers, written as an address would write it; absent until one was chosen. */
export function useStored<T>(name: string, parameter: UrlParameter<T>): Ref<T> {
  const key = `entitle.${name}`
  const value = shallowRef(parameter.read(localStorage.getItem(key) ?? '') ?? parameter.absent)
  watch(
    value,
    (chosen) => {
      const text = parameter.write(chosen)
      if (text === parameter.write(parameter.absent)) localStorage.removeItem(key)
      else localStorage.setItem(key, text)
    },
    { flush: 'sync' },
  )
  return value
}
