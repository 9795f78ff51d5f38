import type { InjectionKey, Plugin } from 'vue'
import { type I18n, createI18n } from 'vue-i18n'
import { frenchSpaces } from './french-spaces.ts'
import { type Language, languages } from './words.ts'

export type Dictionary = Readonly<Record<string, string>>

/** Switches every screen to a language, remembers it, and tells assistive technology by `<html lang>`. */
export type Speak = (language: Language) => Promise<void>

export const speakKey: InjectionKey<Speak> = Symbol('speak')

/** The words of a language in two parts: what the first page says, and what only others do. */
interface Parts {
  first: () => Promise<Dictionary>
  later: () => Promise<Dictionary>
}

interface WordsPlugin {
  plugin: Plugin
  speak: Speak
  /** Loads the later part too, from now on of every language that is spoken. */
  complete: () => Promise<void>
  i18n: I18n<Record<string, Dictionary>, {}, {}, string, false>
}

const storageKey = 'entitle.language'

/** The language chosen here before, else the first of the browser's that the screens speak, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(storageKey), ...navigator.languages]
  const spoken = wanted.map((tag) => languages.find((language) => tag?.toLowerCase().startsWith(language)))
  return spoken.find((language) => language !== undefined) ?? 'en'
}

/**
 * Makes the words available to every component. Each language is loaded when it is wanted: nobody waits for the words of
 * another, which by the compiler's word are the same ones, nor for those of pages that nobody has opened.
 */
export function createWords(load: Readonly<Record<Language, Parts>>): WordsPlugin {
  const i18n: WordsPlugin['i18n'] = createI18n({
    legacy: false,
    locale: 'en',
    messages: {},
    // Keys are flat and contain dots (`error.group.name-taken`), so that a search for one finds it.
    messageResolver: (words, key) => (words as Dictionary)[key] ?? null,
    // French: 0 and 1 are singular ("0 contrat"). The library's own rule would write "0 contrats".
    pluralRules: { fr: (count: number) => (Math.abs(count) < 2 ? 0 : 1) },
  })

  const learned = new Set<Parts[keyof Parts]>()
  async function learn(language: Language, part: keyof Parts) {
    const words = load[language][part]
    if (learned.has(words)) return
    const read = await words()
    i18n.global.mergeLocaleMessage(language, language === 'fr' ? spaced(read) : read)
    learned.add(words)
  }

  let spoken: Language | undefined
  let isWhole = false

  async function complete() {
    isWhole = true
    if (spoken) await learn(spoken, 'later')
  }

  async function speak(language: Language) {
    await learn(language, 'first')
    if (isWhole) await learn(language, 'later') // asked now: the first page may have said meanwhile that it needs them
    spoken = language
    i18n.global.locale.value = language
    document.documentElement.lang = language
    localStorage.setItem(storageKey, language)
  }

  const plugin: Plugin = (app) => app.use(i18n).provide(speakKey, speak)
  return { plugin, speak, complete, i18n }
}

function spaced(words: Dictionary): Dictionary {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, frenchSpaces(text)]))
}
