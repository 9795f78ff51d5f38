import { pairStatuses, volumePrograms } from '@entitle/schema/agreement/agreement-pair.values'
import {
  type AgreementSortField,
  agreementKinds,
  agreementSortFields,
  agreementStatuses,
} from '@entitle/schema/agreement/agreement.values'
import {
  type UrlParameter,
  type UrlState,
  urlChoice,
  urlFlag,
  urlId,
  urlList,
  urlNumber,
  urlText,
} from '../lib/useUrlState.ts'
import type { TableSort } from '../ui/table.ts'
import type { AgreementQuestion } from './agreement.graphql.ts'

type Sort = TableSort<AgreementSortField>

// `-endDate`: the field as the API names it, after a minus the other way round.
const urlSort: UrlParameter<Sort> = {
  absent: { field: 'NAME', direction: 'ASC' },
  read: (text) => sorts.find((sort) => written(sort) === text),
  write: written,
}

const sorts = agreementSortFields.flatMap((field): Sort[] => [
  { field, direction: 'ASC' },
  { field, direction: 'DESC' },
])

function written({ field, direction }: Sort): string {
  const name = field.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  return direction === 'DESC' ? `-${name}` : name
}

/** What the list of agreements shows, as its address says it. People keep these addresses: docs/urls.md promises them. */
export const agreementAddress = {
  search: urlText(),
  kind: urlChoice(agreementKinds),
  status: urlList(agreementStatuses),
  groups: urlList(),
  unassigned: urlFlag(),
  program: urlList(volumePrograms),
  pairStatus: urlList(pairStatuses),
  // As the list shows it: "Not available".
  noProductTitle: urlFlag(),
  import: urlId(),
  sort: urlSort,
  page: urlNumber(1),
}

export type AgreementAddress = UrlState<typeof agreementAddress>

const conditions = [
  'kind',
  'status',
  'groups',
  'unassigned',
  'program',
  'pairStatus',
  'noProductTitle',
  'import',
] as const satisfies readonly (keyof AgreementAddress)[]

/** Asks the API for what the address says. */
export function questionOf(address: AgreementAddress): AgreementQuestion {
  const { search, kind, status, groups, unassigned, program, pairStatus, noProductTitle, sort } = address
  return {
    filter: {
      search: search.value || null,
      kind: kind.value,
      status: someOf(status.value),
      groupIds: someOf(groups.value),
      unassigned: unassigned.value || null,
      program: someOf(program.value),
      pairStatus: someOf(pairStatus.value),
      productTitleAvailable: noProductTitle.value ? false : null,
      pairImportId: address.import.value || null,
    },
    sort: [sort.value],
  }
}

/** Whether the address leaves anything out of the list. */
export function isFiltered(address: AgreementAddress): boolean {
  return address.search.value !== '' || isNarrowed(address)
}

/** Whether it does so by anything but the search. */
export function isNarrowed(address: AgreementAddress): boolean {
  return conditions.some((name) => [address[name].value].flat().some(Boolean))
}

/** The whole list again, in the order it is in. */
export function clearFilters(address: AgreementAddress): void {
  address.search.value = ''
  address.kind.value = null
  address.import.value = ''
  for (const name of ['unassigned', 'noProductTitle'] as const) address[name].value = false
  for (const name of ['status', 'groups', 'program', 'pairStatus'] as const) address[name].value = []
}

// Of an empty list the API would give nothing: no choice means no condition.
function someOf<T>(values: readonly T[]): T[] | null {
  return values.length > 0 ? [...values] : null
}
