import type { InjectionKey, Plugin } from 'vue'
import { type I18n, createI18n } from 'vue-i18n'
import { frenchSpaces } from './french-spaces.ts'
import { type Language, languages } from './words.ts'

export type Dictionary = Readonly<Record<string, string>>

/** Switches every screen to a language, remembers it, and tells assistive technology by `<html lang>`. */
export type Speak = (language: Language) => Promise<void>

export const speakKey: InjectionKey<Speak> = Symbol('speak')

interface WordsPlugin {
  plugin: Plugin
  speak: Speak
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
 * another, which by the compiler's word are the same ones.
 */
export function createWords(load: Readonly<Record<Language, () => Promise<Dictionary>>>): WordsPlugin {
  const i18n: WordsPlugin['i18n'] = createI18n({
    legacy: false,
    locale: 'en',
    messages: {},
    // Keys are flat and contain dots (`error.group.name-taken`), so that a search for one finds it.
    messageResolver: (words, key) => (words as Dictionary)[key] ?? null,
    // French: 0 and 1 are singular ("0 contrat"). The library's own rule would write "0 contrats".
    pluralRules: { fr: (count: number) => (Math.abs(count) < 2 ? 0 : 1) },
  })

  async function speak(language: Language) {
    if (!i18n.global.availableLocales.includes(language)) {
      const words = await load[language]()
      i18n.global.setLocaleMessage(language, language === 'fr' ? spaced(words) : words)
    }
    i18n.global.locale.value = language
    document.documentElement.lang = language
    localStorage.setItem(storageKey, language)
  }

  const plugin: Plugin = (app) => app.use(i18n).provide(speakKey, speak)
  return { plugin, speak, i18n }
}

function spaced(words: Dictionary): Dictionary {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, frenchSpaces(text)]))
}
