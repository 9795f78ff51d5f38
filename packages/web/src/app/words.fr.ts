import { firstWords } from './first-words.fr.ts'
import { laterWords } from './later-words.fr.ts'

/** Every word of the application in French. */
export const words = { ...firstWords, ...laterWords } as const
