import {
  type AgreementAddressValues,
  type AgreementFilterName,
  agreementAddress,
  agreementFilterNames,
  agreementFilterOf,
} from '@entitle/schema/agreement/agreement-address.rules'
import type { Ref } from 'vue'
import type { UrlState } from '../lib/useUrlState.ts'
import type { AgreementQuestion } from './agreement.graphql.ts'

export type AgreementAddress = UrlState<typeof agreementAddress>

// The search field shows by itself what it asks for.
const conditions = agreementFilterNames.filter((name) => name !== 'q')

export const dateFilters = ['endsAfter', 'endsBefore', 'noticeAfter', 'noticeBefore'] as const

/** Those that are not asked for every day. */
export const rarerFilters = [
  ...dateFilters,
  'kind',
  'publisher',
  'productTitle',
  'program',
  'pairStatus',
  'noProductTitle',
] as const satisfies readonly AgreementFilterName[]

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
  return address.q.value !== '' || isNarrowed(address)
}

/** Whether it does so by anything but the search field. */
export function isNarrowed(address: AgreementAddress): boolean {
  return conditionCount(address) > 0
}

/** By how many conditions it does so; several values of one are one. */
export function conditionCount(address: AgreementAddress, names: readonly AgreementFilterName[] = conditions): number {
  return names.filter((name) => [address[name].value].flat().some(Boolean)).length
}

/** The whole list again, in the order it is in. */
export function clearFilters(address: AgreementAddress): void {
  address.view.value = ''
  for (const name of agreementFilterNames) (address[name] as Ref<unknown>).value = agreementAddress[name].absent
}
