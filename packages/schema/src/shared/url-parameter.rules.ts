import { isLocalDate } from './local-date.rules.ts'

/** How one parameter is read from the query string and written to it; what cannot be read counts as absent. */
export interface UrlParameter<T> {
  absent: T
  read(text: string): T | undefined
  write(value: T): string
  /** True for what is typed letter by letter: Back then leaves the page instead of undoing each letter. */
  replaces?: boolean
}

type UrlParameters = Readonly<Record<string, UrlParameter<unknown>>>

/** What an address says, by its parameters. */
export type UrlValues<S> = { [K in keyof S]: S[K] extends UrlParameter<infer T> ? T : never }

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

/** A calendar date as `2026-11-24`, or none. */
export const urlDate = (): UrlParameter<string | null> => ({
  absent: null,
  read: (text) => (isLocalDate(text) ? text : undefined),
  write: (value) => value ?? '',
})

/** Reads one parameter; what stands there twice, or means nothing, counts as absent. */
export function readUrlValue<T>(parameter: UrlParameter<T>, text: unknown): T {
  return (typeof text === 'string' ? parameter.read(text) : undefined) ?? parameter.absent
}

/** Reads all parameters of a schema from a query string that was taken apart. */
export function readUrlValues<S extends UrlParameters>(
  schema: S,
  query: Readonly<Record<string, unknown>>,
): UrlValues<S> {
  const values = Object.entries(schema).map(([name, parameter]) => [name, readUrlValue(parameter, query[name])])
  return Object.fromEntries(values) as UrlValues<S>
}

/** The query string that says these values, the parameters in the order of the schema; what is absent is left out. */
export function writeUrlValues<S extends UrlParameters>(schema: S, values: UrlValues<S>): string {
  return Object.entries(schema)
    .map(([name, parameter]) => [name, parameter.write(values[name]), parameter.write(parameter.absent)] as const)
    .flatMap(([name, text, absent]) => (text === absent ? [] : [`${name}=${escaped(text)}`]))
    .join('&')
}

// A comma needs no escape, and lists are easier to read without.
const escaped = (text: string) => encodeURIComponent(text).replaceAll('%2C', ',')
