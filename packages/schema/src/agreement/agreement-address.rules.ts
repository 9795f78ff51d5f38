import type { SortDirection } from '../shared/sort-direction.values.ts'
import {
  type UrlParameter,
  type UrlValues,
  readUrlValues,
  urlChoice,
  urlDate,
  urlFlag,
  urlId,
  urlList,
  urlNumber,
  urlText,
  writeUrlValues,
} from '../shared/url-parameter.rules.ts'
import { agreementColumns } from './agreement-columns.values.ts'
import type { AgreementFilter } from './agreement-list.inputs.ts'
import { pairStatuses, volumePrograms } from './agreement-pair.values.ts'
import { type AgreementSortField, agreementKinds, agreementSortFields, agreementStatuses } from './agreement.values.ts'

export interface Sort {
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

const filters = {
  q: urlText(),
  search: urlText(),
  kind: urlChoice(agreementKinds),
  status: urlList(agreementStatuses),
  groups: urlList(),
  unassigned: urlFlag(),
  publisher: urlId(),
  productTitle: urlId(),
  endsAfter: urlDate(),
  endsBefore: urlDate(),
  noticeAfter: urlDate(),
  noticeBefore: urlDate(),
  program: urlList(volumePrograms),
  pairStatus: urlList(pairStatuses),
  // As the list shows it: "Not available".
  noProductTitle: urlFlag(),
  import: urlId(),
}

// What a view keeps: of a list, but for the page of it that somebody is on.
const viewed = {
  ...filters,
  sort: urlSort,
  take: urlChoice(['25', '50', '100']),
  columns: urlList(agreementColumns),
  // How many of them stay at the left while the others move.
  pinned: urlChoice(['0', '1', '2', '3']),
  compact: urlChoice(['0', '1']),
}

/**
 * What a list of agreements is of, as an address says it: that of the page and that of the export, so that both always
 * mean the same agreements. People keep these addresses: docs/urls.md promises them.
 */
export const agreementAddress = {
  ...viewed,
  page: urlNumber(1),
  // The view that it started from. What it shows stands in the other parameters, whatever became of the view.
  view: urlId(),
}

export type AgreementFilterName = keyof typeof filters

/** The parameters that leave agreements out. */
export const agreementFilterNames = Object.keys(filters) as AgreementFilterName[]

export type AgreementAddressValues = UrlValues<typeof agreementAddress>

// A moment is text on the wire and a Date in the API: no address has one.
type Filter = Omit<AgreementFilter, 'updatedAfter'>

/** The filter that an address stands for. */
export function agreementFilterOf(address: AgreementAddressValues): Filter {
  const { q, search, kind, status, groups, unassigned, program, pairStatus, noProductTitle } = address
  const { endsAfter, endsBefore, noticeAfter, noticeBefore } = address
  return {
    anywhere: q || null,
    search: search || null,
    kind,
    status: someOf(status),
    groupIds: someOf(groups),
    unassigned: unassigned || null,
    publisherId: address.publisher || null,
    productTitleId: address.productTitle || null,
    endsAfter,
    endsBefore,
    noticeAfter,
    noticeBefore,
    program: someOf(program),
    pairStatus: someOf(pairStatus),
    productTitleAvailable: noProductTitle ? false : null,
    pairImportId: address.import || null,
  }
}

/**
 * What a query string keeps as a view: the parameters that mean something, always written in the same way, so that two
 * addresses show the same just when they are the same text.
 */
export function viewAddressOf(queryString: string): string {
  return writeUrlValues(viewed, readUrlValues(viewed, queryOf(queryString)))
}

// What stands there twice means nothing, as in the list itself.
function queryOf(queryString: string): Record<string, unknown> {
  const query = new URLSearchParams(queryString)
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, onlyOf(query.getAll(name))]))
}

const onlyOf = ([first, ...more]: readonly string[]) => (more.length === 0 ? first : undefined)

// Of an empty list the API would give nothing: no choice means no condition.
function someOf<T>(values: readonly T[]): T[] | null {
  return values.length > 0 ? [...values] : null
}
