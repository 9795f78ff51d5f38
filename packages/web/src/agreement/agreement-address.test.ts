import { agreementAddress } from '@entitle/schema/agreement/agreement-address.rules'
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { useUrlState } from '../lib/useUrlState.ts'
import { callWith } from '../testing/mount-with.ts'
import { clearFilters, isFiltered, isNarrowed, questionOf } from './agreement-address.ts'

const addressAt = async (at: string) => callWith(() => useUrlState(agreementAddress), { at })
const everything = {
  anywhere: null,
  search: null,
  kind: null,
  status: null,
  groupIds: null,
  unassigned: null,
  publisherId: null,
  productTitleId: null,
  endsAfter: null,
  endsBefore: null,
  noticeAfter: null,
  noticeBefore: null,
  program: null,
  pairStatus: null,
  productTitleAvailable: null,
  pairImportId: null,
}

test.each([
  ['/agreements', everything, { field: 'NAME', direction: 'ASC' }],
  [
    '/agreements?q=4711&search=auto',
    { ...everything, anywhere: '4711', search: 'auto' },
    { field: 'NAME', direction: 'ASC' },
  ],
  [
    '/agreements?publisher=4&productTitle=9&endsAfter=2026-01-01&endsBefore=2026-12-31&noticeAfter=2026-02-01&noticeBefore=2026-02-28',
    {
      ...everything,
      publisherId: '4',
      productTitleId: '9',
      endsAfter: '2026-01-01',
      endsBefore: '2026-12-31',
      noticeAfter: '2026-02-01',
      noticeBefore: '2026-02-28',
    },
    { field: 'NAME', direction: 'ASC' },
  ],
  ['/agreements?endsBefore=2026-02-30&noticeAfter=soon', everything, { field: 'NAME', direction: 'ASC' }],
  ['/agreements?search=auto%20cad', { ...everything, search: 'auto cad' }, { field: 'NAME', direction: 'ASC' }],
  [
    '/agreements?kind=OTHER_SOFTWARE&status=EXPIRED,ACTIVE&groups=3,7&unassigned=1&sort=-endDate&page=2',
    {
      ...everything,
      kind: 'OTHER_SOFTWARE',
      status: ['EXPIRED', 'ACTIVE'],
      groupIds: ['3', '7'],
      unassigned: true,
    },
    { field: 'END_DATE', direction: 'DESC' },
  ],
  [
    '/agreements?program=OPEN,OPEN_VALUE&pairStatus=NOT_FOUND&noProductTitle=1&import=12',
    {
      ...everything,
      program: ['OPEN', 'OPEN_VALUE'],
      pairStatus: ['NOT_FOUND'],
      productTitleAvailable: false,
      pairImportId: '12',
    },
    { field: 'NAME', direction: 'ASC' },
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
  const filters = 'kind=OTHER_SOFTWARE&status=EXPIRED&groups=3&unassigned=1&program=OPEN&pairStatus=VALID'
  const newer = 'q=b&publisher=1&productTitle=2&endsBefore=2026-01-01&noticeAfter=2026-01-01&view=3'
  const more = `search=a&${filters}&noProductTitle=1&import=12&${newer}`
  const { result: address, router } = await addressAt(`/agreements?${more}&sort=-name&page=4`)
  expect(isFiltered(address)).toBe(true)
  clearFilters(address)
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/agreements?sort=-name')
  expect(isFiltered(address)).toBe(false)
})

test.each([
  'search=a',
  'publisher=1',
  'endsAfter=2026-01-01',
  'program=OPEN',
  'pairStatus=VALID',
  'noProductTitle=1',
  'import=12',
  'kind=OTHER_SOFTWARE',
  'groups=3',
])('%s narrows the list', async (condition) => {
  const { result: address } = await addressAt(`/agreements?${condition}`)
  expect(isNarrowed(address)).toBe(true)
})
