import { addSoftwareAgreementRules } from '@entitle/schema/agreement/agreement.rules'
import type { LicenseMetric } from '@entitle/schema/agreement/agreement.values'
import type * as v from 'valibot'
import type { WordKey } from '../lib/i18n/words.ts'
import type { AgreementState } from './agreement.graphql.ts'
import { type PurchaseRows, purchaseRowOf, purchasesIn } from './purchase-rows.ts'

/** What is chosen from the catalog: the name is shown, the id is sent. */
export interface CatalogChoice {
  id: string
  name: string
}

/** What agreements of either kind may have, as the fields of the forms hold it. */
export interface AgreementTerms {
  startDate: string | null
  endDate: string | null
  noticeDate: string | null
  details: string
  externalReference: string
}

/** An agreement as the fields of the forms hold it; those of a volume licensing agreement are fewer. */
export interface AgreementValues extends AgreementTerms {
  name: string
  publisher: CatalogChoice | null
  productTitle: CatalogChoice | null
  licenseCount: number | null
  metric: LicenseMetric
  purchases: PurchaseRows
}

/** The rules hold for a change as for an addition: dates are judged together, though only one was changed. */
export const agreementRules = addSoftwareAgreementRules

export type AgreementInput = v.InferOutput<typeof agreementRules>

/** The labels that both forms have. */
export const termLabels = {
  name: 'agreement.name',
  startDate: 'agreement.start-date',
  endDate: 'agreement.end-date',
  noticeDate: 'agreement.notice-date',
  details: 'agreement.details',
  externalReference: 'agreement.external-reference',
  'group.newGroupName': 'group.new-name',
  'group.existingGroupId': 'group.existing-name',
} as const satisfies Record<string, WordKey>

export const agreementLabels = {
  ...termLabels,
  publisherId: 'agreement.publisher',
  productTitleId: 'agreement.product-title',
  licenseCount: 'agreement.license-count',
  metric: 'agreement.metric',
  purchases: 'agreement.purchases',
} as const satisfies Record<string, WordKey>

export function noValues(): AgreementValues {
  const unsaid = { name: '', publisher: null, productTitle: null, licenseCount: null }
  return { ...unsaid, metric: 'PER_DEVICE', purchases: [], ...noTerms() }
}

export function noTerms(): AgreementTerms {
  return { startDate: null, endDate: null, noticeDate: null, details: '', externalReference: '' }
}

/** The values of a stored agreement. */
export function valuesOf(agreement: AgreementState): AgreementValues {
  const { name, licenseCount, metric, startDate, endDate, noticeDate, details, externalReference } = agreement
  return {
    name,
    publisher: choiceOf(agreement.publisher),
    productTitle: choiceOf(agreement.productTitle),
    licenseCount,
    metric,
    purchases: agreement.purchases.map(purchaseRowOf),
    startDate,
    endDate,
    noticeDate,
    details: details ?? '',
    externalReference: externalReference ?? '',
  }
}

function choiceOf(thing: CatalogChoice | null): CatalogChoice | null {
  return thing && { id: thing.id, name: thing.name }
}

// A title cannot be chosen before its publisher: until then the publisher is what is missing, and nothing is sent.
const unasked = 'of the publisher'

/** What the rules check and the mutations take. */
export function inputOf(values: AgreementValues) {
  const { name, publisher, productTitle, licenseCount, metric, purchases } = values
  return {
    name,
    publisherId: publisher?.id,
    productTitleId: publisher ? productTitle?.id : unasked,
    licenseCount: licenseCount ?? undefined,
    metric,
    purchases: purchasesIn(purchases),
    ...termsOf(values),
  }
}

export function termsOf({ startDate, endDate, noticeDate, details, externalReference }: AgreementTerms) {
  return { startDate, endDate, noticeDate, details: details || null, externalReference: externalReference || null }
}
