import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { useUrlState } from '../lib/useUrlState.ts'
import { callWith } from '../testing/mount-with.ts'
import { agreementAddress, clearFilters, isFiltered, questionOf } from './agreement-address.ts'

const addressAt = async (at: string) => callWith(() => useUrlState(agreementAddress), { at })
const everything = { search: null, kind: null, status: null, groupIds: null, unassigned: null }

test.each([
  ['/agreements', everything, { field: 'NAME', direction: 'ASC' }],
  ['/agreements?search=auto%20cad', { ...everything, search: 'auto cad' }, { field: 'NAME', direction: 'ASC' }],
  [
    '/agreements?kind=OTHER_SOFTWARE&status=EXPIRED,ACTIVE&groups=3,7&unassigned=1&sort=-endDate&page=2',
    { search: null, kind: 'OTHER_SOFTWARE', status: ['EXPIRED', 'ACTIVE'], groupIds: ['3', '7'], unassigned: true },
    { field: 'END_DATE', direction: 'DESC' },
  ],
  ['/agreements?sort=productTitle', everything, { field: 'PRODUCT_TITLE', direction: 'ASC' }],
  ['/agreements?kind=LEASE&status=LOST&unassigned=0&sort=-shoeSize', everything, { field: 'NAME', direction: 'ASC' }],
])('%s asks the API', async (at, filter, sort) => {
  const { result: address } = await addressAt(at)
  expect(questionOf(address)).toEqual({ filter, sort: [sort] })
})

test('writes as it reads', async () => {
  const { result: address, router } = await addressAt('/agreements')
  address.status.value = ['EXPIRED']
  address.sort.value = { field: 'LICENSE_COUNT', direction: 'DESC' }
  address.unassigned.value = true
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/agreements?status=EXPIRED&sort=-licenseCount&unassigned=1')
  address.sort.value = { field: 'NAME', direction: 'ASC' }
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/agreements?status=EXPIRED&unassigned=1')
})

test('clearing the filters leaves the order', async () => {
  const { result: address, router } = await addressAt('/agreements?search=a&status=EXPIRED&groups=3&sort=-name&page=4')
  expect(isFiltered(address)).toBe(true)
  clearFilters(address)
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/agreements?sort=-name')
  expect(isFiltered(address)).toBe(false)
})
