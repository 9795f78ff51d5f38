import {
  formatAgo,
  formatBytes,
  formatDate,
  formatDuration,
  formatMoment,
  formatMoney,
  formatNumber,
  formatShare,
  formatSigned,
} from './format.ts'
import { useWords } from './i18n/useWords.ts'

export interface UseFormat {
  number: (value: number) => string
  /** A difference, with its sign. */
  signed: (difference: number) => string
  /** An exact amount (`1234.50`) in a currency. */
  money: (amount: string, currency: string) => string
  date: (date: string) => string
  moment: (moment: string) => string
  /** How long ago, as seen at `now`. */
  ago: (moment: string, now: number) => string
  duration: (milliseconds: number) => string
  share: (share: number) => string
  bytes: (count: number) => string
}

/** Numbers, dates and moments as the language of the moment writes them; follows the language switch. */
export function useFormat(): UseFormat {
  const { language } = useWords()
  return {
    number: (value) => formatNumber(value, language.value),
    signed: (difference) => formatSigned(difference, language.value),
    money: (amount, currency) => formatMoney(amount, currency, language.value),
    date: (date) => formatDate(date, language.value),
    moment: (moment) => formatMoment(moment, language.value),
    ago: (moment, now) => formatAgo(moment, now, language.value),
    duration: (milliseconds) => formatDuration(milliseconds, language.value),
    bytes: (count) => formatBytes(count, language.value),
    share: (share) => formatShare(share, language.value),
  }
}
