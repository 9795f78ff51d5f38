import type { AgreementColumn } from '@entitle/schema/agreement/agreement-columns.values'
import { registerMetrics } from '@entitle/schema/register/register-layout.values'
import type { RegisterLanguage } from '@entitle/schema/register/register.values'
import type { ExportedAgreement } from '../agreement/agreement-export.service.ts'
import { type Cell, countCell, dateCell, textCell } from './cell.ts'
import { listWords } from './list-words.ts'

type CellOf = (agreement: ExportedAgreement, language: RegisterLanguage, dayOf: (moment: Date) => string) => Cell

const cells: Record<AgreementColumn, CellOf> = {
  name: (agreement) => textCell(agreement.name),
  kind: (agreement, language) => textCell(listWords[language].kinds[agreement.kind]),
  publisher: (agreement) => textCell(agreement.publisher?.name),
  productTitle: (agreement) => textCell(agreement.productTitle?.name),
  group: (agreement) => textCell(agreement.group?.name),
  licenseCount: (agreement) => countCell(agreement.licenseCount),
  startDate: (agreement) => dateCell(agreement.startDate),
  endDate: (agreement) => dateCell(agreement.endDate),
  status: (agreement, language) => textCell(listWords[language].statuses[agreement.status]),
  noticeDate: (agreement) => dateCell(agreement.noticeDate),
  metric: (agreement, language) =>
    textCell(agreement.kind === 'OTHER_SOFTWARE' ? registerMetrics[language][agreement.metric] : null),
  program: (agreement, language) => textCell(agreement.program && listWords[language].programs[agreement.program]),
  pairCount: ({ kind, pairCount }) => countCell(kind === 'VOLUME_LICENSING' ? pairCount : null),
  externalReference: (agreement) => textCell(agreement.externalReference),
  createdAt: (agreement, _, dayOf) => dateCell(dayOf(agreement.createdAt)),
  updatedAt: (agreement, _, dayOf) => dateCell(dayOf(agreement.updatedAt)),
}

/** What some columns of the list are called. */
export const listHeaderLine = (columns: readonly AgreementColumn[], language: RegisterLanguage): string[] =>
  columns.map((column) => listWords[language].columns[column])

/** The line of an agreement with some columns of the list. */
export const listLineOf = (
  agreement: ExportedAgreement,
  columns: readonly AgreementColumn[],
  language: RegisterLanguage,
  dayOf: (moment: Date) => string,
): Cell[] => columns.map((column) => cells[column](agreement, language, dayOf))
