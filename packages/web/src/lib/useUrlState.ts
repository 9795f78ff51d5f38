import { type UrlParameter, readUrlValue } from '@entitle/schema/shared/url-parameter.rules'
import { type WritableComputedRef, computed, nextTick } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export type UrlState<S> = { [K in keyof S]: WritableComputedRef<S[K] extends UrlParameter<infer T> ? T : never> }

/**
 * Keeps what a page shows (search, filter, sort, page) in the query string, one writable ref a parameter: links carry it
 * and Back restores it. Values that mean nothing are ignored. Whatever else changes, a parameter called `page` starts over.
 */
export function useUrlState<S extends Readonly<Record<string, UrlParameter<unknown>>>>(schema: S): UrlState<S> {
  const route = useRoute()
  const router = useRouter()
  const pending = new Map<string, string | undefined>()

  function write(name: string, parameter: UrlParameter<unknown>, value: unknown) {
    const text = parameter.write(value)
    // One step of history for all that changes together.
    if (pending.size === 0) void nextTick(flush)
    pending.set(name, text === parameter.write(parameter.absent) ? undefined : text)
  }

  async function flush() {
    const changes = new Map(pending)
    if (schema['page'] && !changes.has('page')) changes.set('page', undefined)
    const replace = [...pending.keys()].every((name) => schema[name]?.replaces)
    await router.push({ query: { ...route.query, ...Object.fromEntries(changes) }, replace })
    // Kept until now: what was written while the router was busy must not be lost to the older query string.
    for (const [name, text] of changes) if (pending.get(name) === text) pending.delete(name)
    if (pending.size > 0) await flush()
  }

  const refs = Object.entries(schema).map(([name, parameter]) => [
    name,
    computed({
      get: () => readUrlValue(parameter, route.query[name]),
      set: (value: unknown) => write(name, parameter, value),
    }),
  ])
  return Object.fromEntries(refs) as UrlState<S>
}
