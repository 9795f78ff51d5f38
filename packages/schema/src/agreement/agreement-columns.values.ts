/** What the list of agreements can show, called as addresses call it (docs/urls.md). */
export const agreementColumns = [
  'name',
  'kind',
  'publisher',
  'productTitle',
  'group',
  'licenseCount',
  'startDate',
  'endDate',
  'status',
  'noticeDate',
  'metric',
  'program',
  'pairCount',
  'externalReference',
  'createdAt',
  'updatedAt',
] as const

export type AgreementColumn = (typeof agreementColumns)[number]
