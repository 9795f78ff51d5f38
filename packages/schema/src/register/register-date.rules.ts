import { localDateRules } from '../shared/local-date.rules.ts'
import { searchKey } from '../shared/search-key.rules.ts'
import * as v from 'valibot'
import type { DateOrder } from './register.values.ts'

// By how their names begin in English and in French, without accents.
const months = [
  ['jan'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
]

// What may follow a day: the time of it, of which nothing is kept.
const timeOfDay = /[T\s]+\d{1,2}(:\d\d){1,2}(\.\d+)?\s*(Z|[AaPp]\.?[Mm]\.?|[+-]\d\d:?\d\d)?$/

/** A day as `2026-11-24`, read from a cell whose order is known; null: it is none. Year first is always understood. */
export function readDate(cell: string, order: DateOrder): string | null {
  const text = cell.trim().replace(timeOfDay, '')
  const parts = partsOf(text)
  if (!parts) return null
  const [first, second, third] = parts
  if (first.length === 4) return dayOf(first, second, third)
  const [day, month, year] = order === 'DMY' ? [first, second, third] : [second, first, third]
  if (order === 'YMD') return dayOf(yearOf(first), second, third)
  return dayOf(yearOf(year), month, day)
}

type Parts = [string, string, string]

function partsOf(text: string): Parts | null {
  const numbers = /^(\d{1,4})([/.\-\s])\s*(\d{1,2})\2\s*(\d{1,4})$/.exec(text)
  if (numbers) return [numbers[1], numbers[3], numbers[4]] as Parts
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (packed) return packed.slice(1) as Parts
  return namedParts(text)
}

/** `25 décembre 2026`, `Dec 25, 2026`: whatever the order, the year comes first here. */
function namedParts(text: string): Parts | null {
  const words = searchKey(text).split(/[\s,./-]+/)
  if (words.length !== 3) return null
  const at = words.findIndex((word) => /^[a-z]{3,}$/.test(word))
  const month = months.findIndex((names) => names.some((name) => words[at]?.startsWith(name))) + 1
  const [day = '', year = ''] = words.filter((_, n) => n !== at).map((word) => word.replace(/(st|nd|rd|th|er)$/, ''))
  if (at < 0 || at > 1 || month === 0 || !/^\d{1,2}$/.test(day) || !/^\d{2,4}$/.test(year)) return null
  return [yearOf(year), String(month), day]
}

// Contracts of the last century are rare, and of the next one rarer.
const yearOf = (year: string) => (year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year)

function dayOf(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return v.is(localDateRules, date) ? date : null
}

/** The order that a cell proves: 25/12/2026 can be nothing but day, month and year. Null: it proves nothing. */
export function orderProvenBy(cell: string): DateOrder | null {
  const [, first = '', second = '', third = ''] =
    /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(cell.trim().replace(timeOfDay, '')) ?? []
  if (first === '' || first.length === 3) return null
  if (first.length === 4) return null // understood in any order
  if (Number(first) > 31 && Number(second) <= 12 && third.length <= 2) return 'YMD'
  if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) return 'DMY'
  return Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12 ? 'MDY' : null
}
