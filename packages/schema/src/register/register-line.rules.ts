import type * as v from 'valibot'
import { endBeforeStart, endsAfterStart, termFields } from '../agreement/agreement.rules.ts'
import type { LicenseMetric } from '../agreement/agreement.values.ts'
import { unassignedName } from '../group/license-group.values.ts'
import { givenNameRules, nameKey, nameRules } from '../shared/text.rules.ts'
import { readMetric, type RegisterCell } from './register-cell.rules.ts'
import { isPurchaseField, type PurchaseValues, readPurchase } from './register-purchase.rules.ts'
import { type LineViolation, type Reading, readings, type RegisterTerms } from './register-reading.rules.ts'

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

/** What a line says, and which rules it breaks by itself. */
export interface ReadLine {
  agreement: AgreementValues
  /** Undefined: there is no column of a purchase; null: the line has none. */
  purchase: PurchaseValues | null | undefined
  violations: LineViolation[]
}

const groupNames = new Set(Object.values(unassignedName).map(nameKey))

/** Reads lines of a register by their columns. */
export function lineReader(terms: RegisterTerms): (cells: readonly RegisterCell[]) => ReadLine {
  const read = readings(terms)
  const hasPurchase = terms.columns.some(({ field }) => isPurchaseField(field))
  return (cells) => {
    const reading = read(cells)
    const agreement = agreementOf(reading)
    const purchase = hasPurchase ? readPurchase(reading, agreement.licenseCount) : undefined
    return { agreement, purchase, violations: reading.violations }
  }
}

const referenceRules = termFields.externalReference as v.GenericSchema<string, string | null>
const detailsRules = termFields.details as v.GenericSchema<string, string | null>

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
    externalReference: reading.ruled('EXTERNAL_REFERENCE', referenceRules),
    details: reading.ruled('DETAILS', detailsRules),
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

/** Without what is undefined: there is no such column, or its cell cannot be read. */
function given(values: { [K in keyof AgreementValues]: AgreementValues[K] | undefined }): AgreementValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
