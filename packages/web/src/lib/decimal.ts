import { canonicalDecimal } from '@entitle/schema/shared/decimal.rules'
import type { Language } from './i18n/words.ts'

const plain = (groups: string, mark: string) =>
  new RegExp(String.raw`^(-?(?:\d+|\d{1,3}(?:${groups}\d{3})+))(?:${mark}(\d+))?$`)

// A point is the decimal mark of a French numeric keypad too. An English comma only groups: 1,5 is nothing, not 15.
const patterns: Readonly<Record<Language, RegExp>> = {
  en: plain(String.raw`[,\s]`, String.raw`\.`),
  fr: plain(String.raw`\s`, '[.,]'),
}

/** What somebody typed as a number of their language, as the API writes it: `1 234,50` is `1234.50`. Null: it is none. */
export function readDecimal(text: string, language: Language): string | null {
  const [, whole, decimals = '0'] = patterns[language].exec(text.trim()) ?? []
  return whole === undefined ? null : canonicalDecimal(`${whole.replace(/[,\s]/g, '')}.${decimals}`)
}
