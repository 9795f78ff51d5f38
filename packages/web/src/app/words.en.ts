import { firstWords } from './first-words.en.ts'
import { laterWords } from './later-words.en.ts'

/** Every word of the application. A slice adds its own to one of the two parts, in both languages. */
export const words = { ...firstWords, ...laterWords } as const

type AllWords = typeof words

declare module '../lib/i18n/words.ts' {
  interface AppWords extends AllWords {}
}
