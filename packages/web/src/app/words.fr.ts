import type { Words } from '../lib/i18n/words.ts'
import { firstWords } from './first-words.fr.ts'
import { laterWords } from './later-words.fr.ts'
import type { words as english } from './words.en.ts'

/** Every word of the application in French. */
export const words = { ...firstWords, ...laterWords } as const satisfies Words<typeof english>
