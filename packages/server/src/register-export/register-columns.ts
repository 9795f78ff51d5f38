import { registerHeaders, registerMetrics } from '@entitle/schema/register/register-layout.values'
import { type RegisterField, registerFields, type RegisterLanguage } from '@entitle/schema/register/register.values'
import type { ExportedAgreement, ExportedPurchase } from '../agreement/agreement-export.service.ts'
import { type Cell, countCell, dateCell, decimalCell, textCell } from './cell.ts'

// Details may hold registration keys, and a file goes anywhere.
const exported = registerFields.filter((field) => field !== 'DETAILS')

type Exported = Exclude<RegisterField, 'DETAILS'>
type CellOf = (agreement: ExportedAgreement, purchase: ExportedPurchase | undefined, language: RegisterLanguage) => Cell

const cells: Record<Exported, CellOf> = {
  ID: ({ id }) => countCell(id),
  NAME: ({ name }) => textCell(name),
  PUBLISHER: ({ publisher }) => textCell(publisher?.name),
  PRODUCT_TITLE: ({ productTitle }) => textCell(productTitle?.name),
  LICENSE_COUNT: ({ licenseCount }) => countCell(licenseCount),
  METRIC: ({ metric }, _, language) => textCell(registerMetrics[language][metric]),
  START_DATE: ({ startDate }) => dateCell(startDate),
  END_DATE: ({ endDate }) => dateCell(endDate),
  NOTICE_DATE: ({ noticeDate }) => dateCell(noticeDate),
  GROUP: ({ group }) => textCell(group?.name),
  EXTERNAL_REFERENCE: ({ externalReference }) => textCell(externalReference),
  ORDER_NUMBER: (_, purchase) => textCell(purchase?.orderNumber),
  RESELLER: (_, purchase) => textCell(purchase?.reseller),
  PURCHASED_ON: (_, purchase) => dateCell(purchase?.purchasedOn),
  QUANTITY: (_, purchase) => countCell(purchase?.quantity),
  UNIT_COST: (_, purchase) => decimalCell(purchase?.unitCost),
  CURRENCY: (_, purchase) => textCell(purchase?.currency),
}

/** What the columns of a register are called. */
export const registerHeaderLine = (language: RegisterLanguage): string[] =>
  exported.map((field) => registerHeaders[language][field])

/** The lines of an agreement in a register: one for each purchase, and one where there is none. */
export function registerLinesOf(agreement: ExportedAgreement, language: RegisterLanguage): Cell[][] {
  const each = agreement.purchases.length > 0 ? agreement.purchases : [undefined]
  return each.map((purchase) => exported.map((field) => cells[field as Exported](agreement, purchase, language)))
}
