import * as v from 'valibot'
import { endBeforeStart, endsAfterStart, termFields } from '../agreement/agreement.rules.ts'
import type { LicenseMetric } from '../agreement/agreement.values.ts'
import { licenseCountRules } from '../agreement/license-count.rules.ts'
import { purchaseRules } from '../agreement/purchase.rules.ts'
import { purchaseTextLimit } from '../agreement/purchase.values.ts'
import { unassignedName } from '../group/license-group.values.ts'
import { unguarded } from '../shared/formula-guard.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { givenNameRules, nameKey, nameRules, optionalLineRules } from '../shared/text.rules.ts'
import { type Violation, violationOf } from '../shared/violation.rules.ts'
import { isSpreadsheetError, readMetric, type RegisterCell } from './register-cell.rules.ts'
import { readDate } from './register-date.rules.ts'
import { readCost, readNumber, written } from './register-number.rules.ts'
import {
  type DateOrder,
  type DecimalMark,
  type PurchaseField,
  purchaseFields,
  type RegisterField,
} from './register.values.ts'

/** How the cells of a register are to be read. */
export interface RegisterTerms {
  columns: readonly { position: number; field: RegisterField }[]
  dateOrder: DateOrder
  decimalMark: DecimalMark
  /** Of costs that name none. */
  currency?: string | null | undefined
}

/** What a line says of its agreement. Undefined: there is no such column; null: the cell is empty. */
export interface AgreementValues {
  id?: string | null
  name?: string | null
  /** As the file has it; what it means the catalog says. */
  publisher?: string | null
  productTitle?: string | null
  licenseCount?: number | null
  metric?: LicenseMetric | null
  startDate?: string | null
  endDate?: string | null
  noticeDate?: string | null
  /** Null: Unassigned Agreements, in whatever language, or none said. */
  group?: string | null
  externalReference?: string | null
  details?: string | null
}

/** A purchase as a line has it. */
export interface PurchaseValues {
  orderNumber: string | null
  reseller: string | null
  purchasedOn: string | null
  quantity: number
  unitCost: string | null
  currency: string | null
}

/** A violation of a line: its `field` is a column, or `line` for the line as a whole. */
export interface LineViolation extends Violation {
  field: RegisterField | 'line'
}

/** What a line says, and which rules it breaks by itself. */
export interface ReadLine {
  agreement: AgreementValues
  /** Undefined: there is no column of a purchase; null: the line has none. */
  purchase: PurchaseValues | null | undefined
  violations: LineViolation[]
}

type Raw = Partial<Record<RegisterField, RegisterCell | null>>

const groupNames = new Set(Object.values(unassignedName).map(nameKey))

/** Reads lines of a register by their columns. */
export function lineReader(terms: RegisterTerms): (cells: readonly RegisterCell[]) => ReadLine {
  const readDay = dayReader(terms.dateOrder)
  const hasPurchase = terms.columns.some(({ field }) => isPurchaseField(field))
  return (cells) => {
    const violations: LineViolation[] = []
    const reading = new Reading(rawOf(cells, terms, violations), terms, violations, readDay)
    const agreement = agreementOf(reading)
    return { agreement, purchase: hasPurchase ? purchaseOf(reading, agreement) : undefined, violations }
  }
}

/** A cell as text, a number with the decimal mark that the file is read with. */
export const cellText = (cell: RegisterCell | undefined, mark: DecimalMark): string =>
  typeof cell === 'number' ? written(cell, mark) : (cell ?? '')

export const isPurchaseField = (field: RegisterField): field is PurchaseField =>
  purchaseFields.some((each) => each === field)

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

/** The cells of a line, and what is wrong with them as they are read. */
class Reading {
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

const terms = {
  reference: termFields.externalReference as v.GenericSchema<string, string | null>,
  details: termFields.details as v.GenericSchema<string, string | null>,
  line: optionalLineRules(purchaseTextLimit) as v.GenericSchema<string, string | null>,
}

function agreementOf(reading: Reading): AgreementValues {
  const agreement: AgreementValues = given({
    id: reading.text('ID'),
    name: reading.ruled('NAME', nameRules),
    publisher: reading.ruled('PUBLISHER', givenNameRules),
    productTitle: reading.ruled('PRODUCT_TITLE', givenNameRules),
    licenseCount: reading.whole('LICENSE_COUNT'),
    metric: metricOf(reading),
    startDate: reading.date('START_DATE'),
    endDate: reading.date('END_DATE'),
    noticeDate: reading.date('NOTICE_DATE'),
    group: groupOf(reading),
    externalReference: reading.ruled('EXTERNAL_REFERENCE', terms.reference),
    details: reading.ruled('DETAILS', terms.details),
  })
  if (!endsAfterStart(agreement)) reading.broken('END_DATE', endBeforeStart)
  return agreement
}

function metricOf(reading: Reading): LicenseMetric | null | undefined {
  const text = reading.text('METRIC')
  return text ? (readMetric(text) ?? reading.broken('METRIC', 'metric.unknown')) : (text as null | undefined)
}

function groupOf(reading: Reading): string | null | undefined {
  const text = reading.text('GROUP')
  return text && groupNames.has(nameKey(text)) ? null : reading.ruled('GROUP', nameRules)
}

function purchaseOf(reading: Reading, { licenseCount }: AgreementValues): PurchaseValues | null {
  if (purchaseFields.every((field) => !reading.raw[field] && reading.raw[field] !== 0)) return null
  const cost = costOf(reading)
  const given = {
    orderNumber: reading.ruled('ORDER_NUMBER', terms.line) ?? null,
    reseller: reading.ruled('RESELLER', terms.line) ?? null,
    purchasedOn: reading.date('PURCHASED_ON') ?? null,
    // Many registers have one number, which is both what was bought and what there is.
    quantity: reading.whole('QUANTITY') ?? licenseCount ?? 1,
    ...cost,
  }
  const { success, output, issues } = v.safeParse(purchaseRules, given)
  if (success) return output as PurchaseValues
  for (const issue of issues) {
    const { field, rule } = violationOf(issue)
    // Where there is no column of currencies, it is the cost that lacks one.
    const column = field === 'currency' && reading.has('CURRENCY') ? 'CURRENCY' : 'UNIT_COST'
    reading.violations.push({ field: column, rule, params: { found: reading.text(column) ?? '' } })
  }
  return null
}

function costOf(reading: Reading): Pick<PurchaseValues, 'unitCost' | 'currency'> {
  const cell = reading.raw['UNIT_COST'] ?? null
  const said = reading.text('CURRENCY') ?? null
  if (cell === null) return { unitCost: null, currency: said }
  const cost =
    typeof cell === 'number' ? { amount: String(cell), currency: null } : readCost(cell, reading.terms.decimalMark)
  if (cost) return { unitCost: cost.amount, currency: said ?? cost.currency ?? reading.terms.currency ?? null }
  reading.broken('UNIT_COST', 'number.unreadable')
  return { unitCost: null, currency: null }
}

/** Without what is undefined: there is no such column, or its cell cannot be read. */
function given(values: { [K in keyof AgreementValues]: AgreementValues[K] | undefined }): AgreementValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
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
