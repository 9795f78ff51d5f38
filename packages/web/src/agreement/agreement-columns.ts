import { type AgreementColumn, agreementColumns } from '@entitle/schema/agreement/agreement-columns.values'
import type { AgreementSortField } from '@entitle/schema/agreement/agreement.values'
import type { TableColumn } from '../ui/table.ts'

type Look = Omit<TableColumn<AgreementColumn>, 'key' | 'label'> & { sort?: AgreementSortField }

/** How each column of the list looks, and by which field of the API it is sorted. Its label is `agreement.column.<key>`. */
export const columnLooks: Readonly<Record<AgreementColumn, Look>> = {
  name: { sort: 'NAME', heading: true },
  kind: { sort: 'KIND', from: 96 },
  publisher: { sort: 'PUBLISHER' },
  productTitle: { sort: 'PRODUCT_TITLE' },
  group: { sort: 'GROUP', from: 80 },
  licenseCount: { sort: 'LICENSE_COUNT', numeric: true },
  startDate: { sort: 'START_DATE', from: 90 },
  endDate: { sort: 'END_DATE' },
  status: { sort: 'STATUS', narrow: true },
  noticeDate: {},
  metric: {},
  program: {},
  pairCount: { numeric: true },
  externalReference: {},
  createdAt: { sort: 'CREATED_AT' },
  updatedAt: {},
}

/** What is shown to who has chosen nothing, as far as the screen has room. */
export const usualColumns: readonly AgreementColumn[] = [
  'name',
  'kind',
  'publisher',
  'productTitle',
  'group',
  'licenseCount',
  'startDate',
  'endDate',
  'status',
]

/** All columns: those that are shown, in their order, and then the others. */
export function allColumns(shown: readonly AgreementColumn[]): AgreementColumn[] {
  return [...shown, ...agreementColumns.filter((column) => !shown.includes(column))]
}

/** The columns without one, or with it at the end. Each agreement keeps its name: it leads to its page. */
export function withColumn(
  shown: readonly AgreementColumn[],
  column: AgreementColumn,
  wanted: boolean,
): AgreementColumn[] {
  const others = shown.filter((each) => each !== column)
  return wanted || column === 'name' ? [...others, column] : others
}

/** The columns with one moved by so many places. */
export function moveColumn(shown: readonly AgreementColumn[], column: AgreementColumn, by: number): AgreementColumn[] {
  const others = shown.filter((each) => each !== column)
  const place = Math.min(Math.max(shown.indexOf(column) + by, 0), others.length)
  return others.toSpliced(place, 0, column)
}
