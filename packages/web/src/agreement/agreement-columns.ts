import type { AgreementSortField } from '@entitle/schema/agreement/agreement.values'
import type { TableColumn } from '../ui/table.ts'

/** The columns of the list of agreements, each sorted by a field of the API. Their labels are `agreement.column.<key>`. */
export const agreementColumns = [
  { key: 'name', sort: 'NAME', heading: true },
  { key: 'kind', sort: 'KIND', from: 96 },
  { key: 'publisher', sort: 'PUBLISHER' },
  { key: 'product', sort: 'PRODUCT_TITLE' },
  { key: 'group', sort: 'GROUP', from: 80 },
  { key: 'licenses', sort: 'LICENSE_COUNT', numeric: true },
  { key: 'start', sort: 'START_DATE', from: 90 },
  { key: 'end', sort: 'END_DATE' },
  { key: 'status', sort: 'STATUS', narrow: true },
] as const satisfies readonly (Omit<TableColumn<string>, 'label'> & { sort: AgreementSortField })[]

export type AgreementColumn = (typeof agreementColumns)[number]['key']
