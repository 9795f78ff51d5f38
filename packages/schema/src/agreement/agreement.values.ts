export const agreementKinds = ['VOLUME_LICENSING', 'OTHER_SOFTWARE'] as const
export type AgreementKind = (typeof agreementKinds)[number]

export const agreementStatuses = ['NOT_STARTED', 'ACTIVE', 'EXPIRING_SOON', 'EXPIRED'] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

export const licenseMetrics = ['PER_DEVICE', 'PER_USER', 'SITE', 'NOT_COUNTED'] as const
export type LicenseMetric = (typeof licenseMetrics)[number]

export const agreementSortFields = [
  'NAME',
  'KIND',
  'STATUS',
  'GROUP',
  'PUBLISHER',
  'PRODUCT_TITLE',
  'LICENSE_COUNT',
  'START_DATE',
  'END_DATE',
  'CREATED_AT',
  'DELETED_AT',
] as const
export type AgreementSortField = (typeof agreementSortFields)[number]

/** An agreement that ends within so many days, today included, is expiring soon. */
export const expiringSoonDays = 90

/** How many days a deleted agreement can be restored; then it is removed for good (product.md rule 16). */
export const recentlyDeletedDays = 30

export const detailsLimit = 10_000
export const externalReferenceLimit = 250
/** The largest whole number that GraphQL's Int and both databases hold. */
export const licenseCountLimit = 2_147_483_647
