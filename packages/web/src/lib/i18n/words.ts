/**
 * All words of the application by flat key, `slice.what`. Empty here: lib knows no slice; app/words.en.ts adds them by
 * declaration merging, so that a key is checked wherever it is used.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface AppWords {}

/** The key of a sentence or label. */
export type WordKey = keyof AppWords & string

/** What another language must give for English words: the same keys, no fewer and no more. */
export type Words<English extends object> = { readonly [K in keyof English]: string }

type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? PlaceholderOf<Name> | NamesIn<Rest> : never
// {'@'} is the way to write a character that the message format reads as its own.
type PlaceholderOf<Name> = Name extends `'${string}'` ? never : Name

/** The placeholders of a sentence, which whoever uses it must fill: nothing for one that has none. */
export type ParamsOf<K extends WordKey> = [NamesIn<AppWords[K]>] extends [never]
  ? []
  : [params: Readonly<Record<NamesIn<AppWords[K]> & string, string | number>>]

/** The key of words that have no placeholders: those that a table of labels may hold. */
export type PlainWordKey = { [K in WordKey]: ParamsOf<K> extends [] ? K : never }[WordKey]

export type Language = 'en' | 'fr'

export const languages: readonly Language[] = ['en', 'fr']

/** What each language calls itself; the same in every language of the screens. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }
