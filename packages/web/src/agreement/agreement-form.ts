import { addSoftwareAgreementRules } from '@entitle/schema/agreement/agreement.rules'
import type { LicenseMetric } from '@entitle/schema/agreement/agreement.values'
import type * as v from 'valibot'
import type { WordKey } from '../lib/i18n/words.ts'
import type { AgreementState } from './agreement.graphql.ts'

/** What is chosen from the catalog: the name is shown, the id is sent. */
export interface CatalogChoice {
  id: string
  name: string
}

/** An agreement for other software as the fields of the form hold it. */
export interface AgreementValues {
  name: string
  publisher: CatalogChoice | null
  productTitle: CatalogChoice | null
  licenseCount: number | null
  metric: LicenseMetric
  startDate: string | null
  endDate: string | null
  noticeDate: string | null
  details: string
  externalReference: string
}

/** The rules hold for a change as for an addition: dates are judged together, though only one was changed. */
export const agreementRules = addSoftwareAgreementRules

export type AgreementInput = v.InferOutput<typeof agreementRules>

export const agreementLabels = {
  name: 'agreement.name',
  publisherId: 'agreement.publisher',
  productTitleId: 'agreement.product-title',
  licenseCount: 'agreement.license-count',
  metric: 'agreement.metric',
  startDate: 'agreement.start-date',
  endDate: 'agreement.end-date',
  noticeDate: 'agreement.notice-date',
  details: 'agreement.details',
  externalReference: 'agreement.external-reference',
  'group.newGroupName': 'group.new-name',
  'group.existingGroupId': 'group.existing-name',
} as const satisfies Record<string, WordKey>

export function noValues(): AgreementValues {
  return {
    name: '',
    publisher: null,
    productTitle: null,
    licenseCount: null,
    metric: 'PER_DEVICE',
    startDate: null,
    endDate: null,
    noticeDate: null,
    details: '',
    externalReference: '',
  }
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
  const { name, publisher, productTitle, licenseCount, metric, startDate, endDate, noticeDate } = values
  return {
    name,
    publisherId: publisher?.id,
    productTitleId: publisher ? productTitle?.id : unasked,
    licenseCount: licenseCount ?? undefined,
    metric,
    startDate,
    endDate,
    noticeDate,
    details: values.details || null,
    externalReference: values.externalReference || null,
  }
}
