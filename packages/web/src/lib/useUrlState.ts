import { type WritableComputedRef, computed, nextTick } from 'vue'
import { type LocationQuery, useRoute, useRouter } from 'vue-router'

/** How one parameter is read from the query string and written to it; what cannot be read counts as absent. */
export interface UrlParameter<T> {
  absent: T
  read(text: string): T | undefined
  write(value: T): string
  /** True for what is typed letter by letter: Back then leaves the page instead of undoing each letter. */
  replaces?: boolean
}

export type UrlState<S> = { [K in keyof S]: WritableComputedRef<S[K] extends UrlParameter<infer T> ? T : never> }

/** Any text, such as a search. */
export const urlText = (): UrlParameter<string> => ({
  absent: '',
  read: (text) => text,
  write: (value) => value,
  replaces: true,
})

/** The id of something. */
export const urlId = (): UrlParameter<string> => ({ absent: '', read: (text) => text, write: (value) => value })

/** A whole number from 1, such as a page. */
export const urlNumber = (absent: number): UrlParameter<number> => ({
  absent,
  read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined),
  write: String,
})

/** One of some words, or none. */
export const urlChoice = <const T extends string>(choices: readonly T[]): UrlParameter<T | null> => ({
  absent: null,
  read: (text) => choices.find((choice) => choice === text),
  write: (value) => value ?? '',
})

/** Yes, written as 1, or no. */
export const urlFlag = (): UrlParameter<boolean> => ({
  absent: false,
  read: (text) => (text === '1' ? true : undefined),
  write: (value) => (value ? '1' : ''),
})

/** Several values, separated by commas: any ids, or some of the given words. */
export const urlList = <const T extends string = string>(choices?: readonly T[]): UrlParameter<readonly T[]> => ({
  absent: [],
  read: (text) => text.split(',').filter((item): item is T => item !== '' && (!choices || choices.includes(item as T))),
  write: (values) => values.join(','),
})

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
      get: () => valueOf(route.query, name, parameter),
      set: (value: unknown) => write(name, parameter, value),
    }),
  ])
  return Object.fromEntries(refs) as UrlState<S>
}

function valueOf<T>(query: LocationQuery, name: string, parameter: UrlParameter<T>): T {
  const text = query[name]
  return (typeof text === 'string' ? parameter.read(text) : undefined) ?? parameter.absent
}
