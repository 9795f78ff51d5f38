import { urlChoice, urlFlag, urlList, urlNumber, urlText } from '@entitle/schema/shared/url-parameter.rules'
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { callWith } from '../testing/mount-with.ts'
import { useUrlState } from './useUrlState.ts'

const schema = () => ({
  search: urlText(),
  kind: urlChoice(['VOLUME', 'OTHER']),
  status: urlList(['ACTIVE', 'EXPIRED']),
  groups: urlList(),
  unassigned: urlFlag(),
  page: urlNumber(1),
})
const stateAt = async (at: string) => callWith(() => useUrlState(schema()), { at })

test('reads what the address says', async () => {
  const { result: url } = await stateAt(
    '/x?search=r%26d&kind=OTHER&status=EXPIRED,ACTIVE&groups=4,7&unassigned=1&page=3',
  )
  expect(url.search.value).toBe('r&d')
  expect(url.kind.value).toBe('OTHER')
  expect(url.status.value).toEqual(['EXPIRED', 'ACTIVE'])
  expect(url.groups.value).toEqual(['4', '7'])
  expect(url.unassigned.value).toBe(true)
  expect(url.page.value).toBe(3)
})

test('ignores what means nothing', async () => {
  const { result: url } = await stateAt('/x?kind=LEASE&status=ACTIVE,BROKEN&page=-2&groups=&unassigned=yes')
  expect(url.kind.value).toBeNull()
  expect(url.status.value).toEqual(['ACTIVE'])
  expect(url.page.value).toBe(1)
  expect(url.groups.value).toEqual([])
  expect(url.unassigned.value).toBe(false)
})

test('writes changes together, drops what is absent, keeps what is not its own, and starts the pages over', async () => {
  const { result: url, router } = await stateAt('/x?kind=OTHER&page=3&theirs=1')
  url.kind.value = null
  url.search.value = 'a'
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/x?theirs=1&search=a')
})

test('a page alone changes nothing else, and Back restores the page before', async () => {
  const { result: url, router } = await stateAt('/x?search=a')
  url.page.value = 2
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/x?search=a&page=2')
  router.back()
  await flushPromises()
  expect(url.page.value).toBe(1)
})

test('typing leaves no trail in the history', async () => {
  const { result: url, router } = await stateAt('/before')
  await router.push('/x')
  for (const text of ['a', 'ad', 'ado']) {
    url.search.value = text
    await flushPromises()
  }
  router.back()
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/before')
})

test('what is written while the router is busy is not lost', async () => {
  const { result: url, router } = await stateAt('/x')
  let release = () => {}
  router.beforeEach(() => new Promise<void>((resolve) => (release = resolve)))
  url.kind.value = 'OTHER'
  await flushPromises()
  url.groups.value = ['4']
  await flushPromises()
  for (let step = 0; step < 3; step++) {
    release()
    await flushPromises()
  }
  expect(router.currentRoute.value.fullPath).toBe('/x?kind=OTHER&groups=4')
})
