import {
  type AgreementAddressValues,
  agreementAddress,
  agreementFilterOf,
} from '@entitle/schema/agreement/agreement-address.rules'
import type { UrlState } from '../lib/useUrlState.ts'
import type { AgreementQuestion } from './agreement.graphql.ts'

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
  const said = valuesOf(address)
  return { filter: agreementFilterOf(said), sort: [said.sort] }
}

function valuesOf(address: AgreementAddress): AgreementAddressValues {
  const names = Object.keys(agreementAddress) as (keyof AgreementAddress)[]
  return Object.fromEntries(names.map((name) => [name, address[name].value])) as AgreementAddressValues
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
