import { type ComputedRef, computed, inject } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatNumber } from '../format.ts'
import { type Speak, speakKey } from './plugin.ts'
import type { Language, ParamsOf, WordKey } from './words.ts'

export interface UseWords {
  /** The words of a key; numbers are written as the language writes them, and `count` chooses singular or plural. */
  t: <K extends WordKey>(key: K, ...params: ParamsOf<K>) => string
  /** The same for a key that is known only at run time, such as a rule that a server named; null when there are no words. */
  tryWords: (key: string, params: Readonly<Record<string, string | number>>) => string | null
  language: ComputedRef<Language>
  speak: Speak
}

/** The words of the screens in the language of the moment. */
export function useWords(): UseWords {
  const i18n = useI18n({ useScope: 'global' })
  const language = computed(() => i18n.locale.value as Language)

  function say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    const written = Object.entries(params).map(([name, value]) => [name, write(value, language.value)])
    const count = params['count']
    return i18n.t(key, Object.fromEntries(written) as Record<string, string>, typeof count === 'number' ? count : 1)
  }

  return {
    t: (key, ...params) => say(key, params[0]),
    tryWords: (key, params) => (i18n.te(key) ? say(key, params) : null),
    language,
    speak: inject(speakKey, async () => {}),
  }
}

function write(value: string | number, language: Language): string {
  return typeof value === 'number' ? formatNumber(value, language) : value
}
