/** What a column of a register can be. */
export const registerFields = [
  'ID',
  'NAME',
  'PUBLISHER',
  'PRODUCT_TITLE',
  'LICENSE_COUNT',
  'METRIC',
  'START_DATE',
  'END_DATE',
  'NOTICE_DATE',
  'GROUP',
  'EXTERNAL_REFERENCE',
  'DETAILS',
  'ORDER_NUMBER',
  'RESELLER',
  'PURCHASED_ON',
  'QUANTITY',
  'UNIT_COST',
  'CURRENCY',
] as const
export type RegisterField = (typeof registerFields)[number]

/** Those of a purchase: an agreement with several purchases has a line for each. */
export const purchaseFields = ['ORDER_NUMBER', 'RESELLER', 'PURCHASED_ON', 'QUANTITY', 'UNIT_COST', 'CURRENCY'] as const
export type PurchaseField = (typeof purchaseFields)[number]

/** Those by which a line says which agreement it is about, the strongest first. */
export const identifyingFields = ['ID', 'EXTERNAL_REFERENCE', 'NAME'] as const

export const registerFormats = ['CSV', 'XLSX'] as const
export type RegisterFormat = (typeof registerFormats)[number]

export const registerEncodings = ['UTF_8', 'WINDOWS_1252'] as const
export type RegisterEncoding = (typeof registerEncodings)[number]

/** What may stand between the cells of a register in CSV. */
export const registerSeparators = [',', ';', '\t'] as const
export type RegisterSeparator = (typeof registerSeparators)[number]

export const dateOrders = ['DMY', 'MDY', 'YMD'] as const
export type DateOrder = (typeof dateOrders)[number]

export const decimalMarks = ['COMMA', 'POINT'] as const
export type DecimalMark = (typeof decimalMarks)[number]

export const registerLanguages = ['en', 'fr'] as const
export type RegisterLanguage = (typeof registerLanguages)[number]

export const onExistingAgreements = ['REJECT', 'UPDATE'] as const
export type OnExistingAgreement = (typeof onExistingAgreements)[number]

export const registerOutcomes = ['ADDED', 'CHANGED', 'UNCHANGED', 'REJECTED'] as const
export type RegisterOutcome = (typeof registerOutcomes)[number]

/** How many lines a register may have, header and blank lines left out. */
export const registerLineLimit = 50_000
/** How many cells a sheet may have; what has more is no register. */
export const registerCellLimit = 1_000_000
/** How many columns a register may have: Excel itself stops at 16,384. */
export const registerColumnLimit = 200
/** How many cells can be corrected without a new file. */
export const correctionLimit = 1_000
/** How many names of a file can be decided on. */
export const nameChoiceLimit = 2_000
/** How many entries of the catalog are suggested for a name that it does not know. */
export const suggestionLimit = 5

/** A line breaks a rule or two: this many it has only when it is of another sort altogether. */
export const lineProblemTake = 10
/** How many cells of a column are shown before the file is imported. */
export const sampleLimit = 5
