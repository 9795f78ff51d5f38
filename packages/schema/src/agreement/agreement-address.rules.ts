import type { SortDirection } from '../shared/sort-direction.values.ts'
import {
  type UrlParameter,
  type UrlValues,
  urlChoice,
  urlFlag,
  urlId,
  urlList,
  urlNumber,
  urlText,
} from '../shared/url-parameter.rules.ts'
import type { AgreementFilter } from './agreement-list.inputs.ts'
import { pairStatuses, volumePrograms } from './agreement-pair.values.ts'
import { type AgreementSortField, agreementKinds, agreementSortFields, agreementStatuses } from './agreement.values.ts'

interface Sort {
  field: AgreementSortField
  direction: SortDirection
}

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

/**
 * What a list of agreements is of, as an address says it: that of the page and that of the export, so that both always
 * mean the same agreements. People keep these addresses: docs/urls.md promises them.
 */
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

export type AgreementAddressValues = UrlValues<typeof agreementAddress>

// A moment is text on the wire and a Date in the API: no address has one.
type Filter = Omit<AgreementFilter, 'updatedAfter'>

/** The filter that an address stands for. */
export function agreementFilterOf(address: AgreementAddressValues): Filter {
  const { search, kind, status, groups, unassigned, program, pairStatus, noProductTitle } = address
  return {
    search: search || null,
    kind,
    status: someOf(status),
    groupIds: someOf(groups),
    unassigned: unassigned || null,
    program: someOf(program),
    pairStatus: someOf(pairStatus),
    productTitleAvailable: noProductTitle ? false : null,
    pairImportId: address.import || null,
  }
}

// Of an empty list the API would give nothing: no choice means no condition.
function someOf<T>(values: readonly T[]): T[] | null {
  return values.length > 0 ? [...values] : null
}
