import { enumOf } from '../shared/enum-of.ts'
import {
  dateOrders,
  decimalMarks,
  onExistingAgreements,
  registerEncodings,
  registerFields,
  registerFormats,
  registerLanguages,
  registerOutcomes,
} from './register.values.ts'

export const RegisterFieldEnum = enumOf('RegisterField', registerFields, 'What a column of a register says.', {
  ID: 'Id of an agreement that is there, as an export writes it.',
  NAME: 'Name of the agreement.',
  PUBLISHER: 'Name or alias of a publisher of the catalog.',
  PRODUCT_TITLE: 'Name or alias of a product title of that publisher.',
  LICENSE_COUNT: 'How many licenses.',
  METRIC: 'What one license is for: per device, per user, site, not counted.',
  START_DATE: 'First day.',
  END_DATE: 'Last day.',
  NOTICE_DATE: 'By when to give notice or renew.',
  GROUP: 'Name of the license group; one that is missing is made.',
  EXTERNAL_REFERENCE: "The caller's own key of the agreement.",
  DETAILS: 'Contact, registration keys, anything else.',
  ORDER_NUMBER: 'Of a purchase.',
  RESELLER: 'Who sold it.',
  PURCHASED_ON: 'Day of a purchase.',
  QUANTITY: 'How many were bought.',
  UNIT_COST: 'What one cost; may hold the sign of its currency.',
  CURRENCY: 'Of the unit cost: EUR.',
})

export const RegisterFormatEnum = enumOf('RegisterFormat', registerFormats, 'How a register is written.', {
  CSV: 'Text, a line for each row.',
  XLSX: 'A workbook of Excel 2007 or later.',
})

export const RegisterEncodingEnum = enumOf('RegisterEncoding', registerEncodings, 'How the text of a CSV is coded.', {
  UTF_8: 'Unicode, with or without a byte order mark.',
  WINDOWS_1252: 'Western European, as Excel saves "CSV".',
})

export const DateOrderEnum = enumOf(
  'DateOrder',
  dateOrders,
  'In which order dates are written; 2026-12-25 is always taken.',
  {
    DMY: '25/12/2026.',
    MDY: '12/25/2026.',
    YMD: '2026/12/25.',
  },
)

export const DecimalMarkEnum = enumOf('DecimalMark', decimalMarks, 'What stands before the decimals of a number.', {
  COMMA: '1 234,50.',
  POINT: '1,234.50.',
})

export const RegisterLanguageEnum = enumOf(
  'RegisterLanguage',
  registerLanguages,
  'Of the one who imports: it decides where nothing in the file does.',
  { en: 'English.', fr: 'French.' },
)

export const OnExistingAgreementEnum = enumOf(
  'OnExistingAgreement',
  onExistingAgreements,
  'What becomes of a line that differs from the agreement which is there.',
  {
    REJECT: 'The line is rejected.',
    UPDATE: 'The agreement is changed; what the file has no column for stays.',
  },
)

export const RegisterOutcomeEnum = enumOf(
  'RegisterOutcome',
  registerOutcomes,
  'What became of a line; where nothing is saved, what would. All lines of an agreement share it.',
  {
    ADDED: 'Its agreement is new.',
    CHANGED: 'Its agreement was there, and is changed.',
    UNCHANGED: 'Its agreement is there just so: nothing to do.',
    REJECTED: 'It, or another line of its agreement, breaks at least one rule.',
  },
)
