import type { Language } from './i18n/words.ts'

const locales: Readonly<Record<Language, string>> = { en: 'en', fr: 'fr-FR' }

// Made once in each language: making one of these takes longer than all its uses, and a table has hundreds.
function once<Format>(make: (locale: string) => Format): (language: Language) => Format {
  const made: Partial<Record<Language, Format>> = {}
  return (language) => (made[language] ??= make(locales[language]))
}

const day = { year: 'numeric', month: 'short', day: 'numeric' } as const
const numbers = once((locale) => new Intl.NumberFormat(locale))
const differences = once((locale) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }))
const decimals = once((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 }))
const days = once((locale) => new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }))
const moments = once((locale) => new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit' }))
const ages = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

// Below a minute it is "now": clocks of server and browser differ by seconds anyway.
const spans = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** A number as the language writes it. French groups digits by narrow no-break spaces: compare with care. */
export function formatNumber(value: number, language: Language): string {
  return numbers(language).format(value)
}

/** A difference, with its sign: `+2`, `−1,200`. */
export function formatSigned(difference: number, language: Language): string {
  return differences(language).format(difference).replace('-', '−')
}

/** An exact number (`1234.50`) as the language writes it, with all its digits. */
export function formatDecimal(decimal: string, language: Language): string {
  return exact(decimals(language), decimal)
}

/** An exact amount of money with its currency (three letters), with as many decimals as it needs. */
export function formatMoney(amount: string, currency: string, language: Language): string {
  return exact(
    new Intl.NumberFormat(locales[language], { style: 'currency', currency, maximumFractionDigits: 4 }),
    amount,
  )
}

// As text: a number would lose what a float cannot hold.
const exact = (format: Intl.NumberFormat, decimal: string) => format.format(decimal as `${number}`)

/** A calendar date (`2026-11-24`) in words. It has no time zone, so none may move it to the day before. */
export function formatDate(date: string, language: Language): string {
  return days(language).format(new Date(`${date}T00:00:00Z`))
}

/** A moment (RFC 3339) in words, in the reader's own time zone. */
export function formatMoment(moment: string, language: Language): string {
  return moments(language).format(new Date(moment))
}

/** How long ago a moment is, in the largest unit that says enough: `3 hours ago`, `yesterday`. */
export function formatAgo(moment: string, now: number, language: Language): string {
  const seconds = Math.round((Date.parse(moment) - now) / 1000)
  const [unit, length] = spans.find(([, least]) => Math.abs(seconds) >= least) ?? (['second', Infinity] as const)
  return ages(language).format(Math.trunc(seconds / length), unit)
}

/** How long something took or has taken, in whole seconds: `2 min 5 s`. */
export function formatDuration(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const unit = (value: number, name: 'second' | 'minute' | 'hour') =>
    new Intl.NumberFormat(locales[language], { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  if (seconds < 60) return unit(seconds, 'second')
  if (seconds < 3600) return `${unit(Math.floor(seconds / 60), 'minute')} ${unit(seconds % 60, 'second')}`
  return `${unit(Math.floor(seconds / 3600), 'hour')} ${unit(Math.floor((seconds % 3600) / 60), 'minute')}`
}

/** The size of a file, in the largest unit that says enough: `1.2KB`. */
export function formatBytes(count: number, language: Language): string {
  const unit = { style: 'unit', unit: 'byte', unitDisplay: 'narrow', notation: 'compact' } as const
  return new Intl.NumberFormat(locales[language], unit).format(count)
}

/** A share between 0 and 1 as a percentage without decimals. */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent' }).format(share)
}
