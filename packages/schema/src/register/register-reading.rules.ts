import * as v from 'valibot'
import { licenseCountRules } from '../agreement/license-count.rules.ts'
import { unguarded } from '../shared/formula-guard.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { type Violation, violationOf } from '../shared/violation.rules.ts'
import { isSpreadsheetError, type RegisterCell } from './register-cell.rules.ts'
import { readDate } from './register-date.rules.ts'
import { readNumber, written } from './register-number.rules.ts'
import type { DateOrder, DecimalMark, RegisterField } from './register.values.ts'

/** How the cells of a register are to be read. */
export interface RegisterTerms {
  columns: readonly { position: number; field: RegisterField }[]
  dateOrder: DateOrder
  decimalMark: DecimalMark
  /** Of costs that name none. */
  currency?: string | null | undefined
}

/** A violation of a line: its `field` is a column, or `line` for the line as a whole. */
export interface LineViolation extends Violation {
  field: RegisterField | 'line'
}

/** A cell as text, a number with the decimal mark that the file is read with. */
export const cellText = (cell: RegisterCell | undefined, mark: DecimalMark): string =>
  typeof cell === 'number' ? written(cell, mark) : (cell ?? '')

type Raw = Partial<Record<RegisterField, RegisterCell | null>>

/** Begins the reading of lines, one after the other. */
export function readings(terms: RegisterTerms): (cells: readonly RegisterCell[]) => Reading {
  const readDay = dayReader(terms.dateOrder)
  return (cells) => {
    const violations: LineViolation[] = []
    return new Reading(rawOf(cells, terms, violations), terms, violations, readDay)
  }
}

/** The cells of a line, and what is wrong with them as they are read. */
export class Reading {
  readonly raw: Raw
  readonly terms: RegisterTerms
  readonly violations: LineViolation[]
  readonly readDay: (cell: string) => string | null

  constructor(raw: Raw, terms: RegisterTerms, violations: LineViolation[], readDay: (cell: string) => string | null) {
    this.readDay = readDay
    this.raw = raw
    this.terms = terms
    this.violations = violations
  }

  has(field: RegisterField): boolean {
    return this.terms.columns.some((column) => column.field === field)
  }

  text(field: RegisterField): string | null | undefined {
    const cell = this.raw[field]
    return typeof cell === 'number' ? String(cell) : cell
  }

  /** What rules make of a text. */
  ruled(field: RegisterField, rules: v.GenericSchema<string, string | null>): string | null | undefined {
    const text = this.text(field)
    return text ? (this.checked(field, rules, text) ?? undefined) : text
  }

  date(field: RegisterField): string | null | undefined {
    const cell = this.raw[field]
    if (cell === null || cell === undefined) return cell
    const date = typeof cell === 'string' ? this.readDay(cell) : dayOfSerial(cell)
    return date ?? this.broken(field, 'date.unreadable')
  }

  whole(field: RegisterField): number | null | undefined {
    const cell = this.raw[field]
    if (cell === null || cell === undefined) return cell
    const number = typeof cell === 'number' ? cell : readNumber(cell, this.terms.decimalMark)
    if (number === null) return this.broken(field, 'number.unreadable')
    return this.checked(field, licenseCountRules, Number(number))
  }

  checked<T>(field: RegisterField, rules: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
    const { success, output, issues } = v.safeParse(rules, value)
    if (success) return output
    for (const issue of issues) {
      const { rule, params } = violationOf(issue)
      this.violations.push({ field, rule, params })
    }
    return undefined
  }

  broken(field: RegisterField, rule: RuleKey): undefined {
    this.violations.push({ field, rule, params: { found: this.text(field) ?? '' } })
    return undefined
  }
}

function rawOf(cells: readonly RegisterCell[], { columns }: RegisterTerms, violations: LineViolation[]): Raw {
  const raw: Raw = {}
  for (const { position, field } of columns) {
    const cell = cells[position - 1] ?? ''
    const value =
      typeof cell === 'number' || cell.trim() === '' ? cell : unguarded(field === 'DETAILS' ? cell : cell.trim())
    raw[field] = typeof value === 'string' && value.trim() === '' ? null : value
    if (typeof value !== 'string' || !isSpreadsheetError(value)) continue
    violations.push({ field, rule: 'cell.error', params: { found: value } })
    delete raw[field] // it says nothing, not even that there is nothing
  }
  return raw
}

// The lines of a register share a few hundred days, and what a cell may mean takes longer to find out than to look up.
const daysKept = 5_000

function dayReader(order: DateOrder): (cell: string) => string | null {
  const known = new Map<string, string | null>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const read = readDate(cell, order)
    if (known.size < daysKept) known.set(cell, read)
    return read
  }
}

const day = 24 * 60 * 60 * 1000

// A day that a workbook shows as a number, between 1950 and 2100: anything else is a year, or a count.
function dayOfSerial(serial: number): string | null {
  if (serial < 18_264 || serial > 73_050) return null
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * day).toISOString().slice(0, 10)
}
