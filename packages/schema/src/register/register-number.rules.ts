import type { DecimalMark } from './register.values.ts'

// What people put between groups of three digits, in Switzerland an apostrophe; the other mark as well.
const blanks = /[\s\u00a0\u2009\u202f'’]/g

const grouped = { COMMA: /^\d{1,3}(\.\d{3})+$/, POINT: /^\d{1,3}(,\d{3})+$/ }
const parted = { COMMA: ',', POINT: '.' }

/** A number as `1234.5`, read from a cell whose decimal mark is known; null: it is none. */
export function readNumber(cell: string, mark: DecimalMark): string | null {
  const [, sign = '', text = ''] = /^([+\-−]?)(.*)$/s.exec(cell.trim().replace(blanks, '')) ?? []
  const [whole = '', fraction, ...more] = text.split(parted[mark])
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null
  const digits = grouped[mark].test(whole) ? whole.replace(/\D/g, '') : whole
  if (!/^\d+$/.test(digits) && !(digits === '' && fraction)) return null
  const amount = `${digits.replace(/^0+(?=\d)/, '') || '0'}${fraction ? `.${fraction}` : ''}`
  return sign === '-' || sign === '−' ? `-${amount}` : amount
}

/** What something costs, and in which currency if the cell says so. */
export interface ReadCost {
  amount: string
  currency: string | null
}

const symbols: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  FR: 'CHF',
  ZŁ: 'PLN',
  KČ: 'CZK',
}

/** Reads a cost such as `€ 1 234,50`, `$1,234.50` or `1234.50 CHF`; null: it is none. */
export function readCost(cell: string, mark: DecimalMark): ReadCost | null {
  const [, before = '', number = '', after = ''] =
    /^([^\d+\-−.,]*)([+\-−]?\s*[\d.,][\d\s.,'’\u00a0\u2009\u202f]*?)([^\d.,]*)$/u.exec(cell.trim()) ?? []
  const amount = readNumber(number, mark)
  if (amount === null) return null
  const sign = (before + after).replace(blanks, '').replace(/\.$/, '').toUpperCase()
  if (sign === '') return { amount, currency: null }
  const currency = symbols[sign] ?? (/^[A-Z]{3}$/.test(sign) ? sign : null)
  return currency ? { amount, currency } : null
}

/** The decimal mark that a cell proves: in `1.234,5` it can be nothing but the comma. Null: it proves nothing. */
export function markProvenBy(cell: string): DecimalMark | null {
  const text = cell.replace(/[^\d.,]/g, '')
  if (!/\d/.test(text) || !/^[^\p{L}]*(\p{L}{3})?$/u.test(cell.trim())) return null
  const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')]
  if (point >= 0 && comma >= 0) return point > comma ? 'POINT' : 'COMMA'
  const at = Math.max(point, comma)
  if (at < 0) return null
  const mark = point >= 0 ? 'POINT' : 'COMMA'
  if (text.indexOf(text[at] ?? '') !== at) return mark === 'POINT' ? 'COMMA' : 'POINT' // 1.234.567
  return text.length - at - 1 === 3 && at > 0 ? null : mark // 1.234 may be either
}

/** A number as people write it with a decimal mark. */
export const written = (number: number, mark: DecimalMark): string => String(number).replace('.', parted[mark])
