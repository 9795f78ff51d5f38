import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { fakeServer, refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import DeviceListPage from './DeviceListPage.vue'
import { inventoryWords as words } from './words.en.ts'

afterEach(() => void (document.body.innerHTML = ''))

const page = (...items: object[]) => ({
  data: { devices: { items, totalItems: items.length, __typename: 'DevicePage' } },
})

async function listAt(at: string, answer: () => ReturnType<typeof page> | ReturnType<typeof refusal>) {
  const { client } = fakeServer(({ query }) => (query.includes('Viewer') ? { data: { viewer: null } } : answer()))
  const { wrapper } = await mountWith(DeviceListPage, {}, { client, at, words })
  await flushPromises()
  return wrapper
}

test('without a device it says how to enrol one', async () => {
  const wrapper = await listAt('/inventory', () => page())
  expect(wrapper.text()).toContain('How to enrol a device')
  expect(wrapper.find('table').exists()).toBe(false)
})

test('a search that finds nothing is not the same as no device', async () => {
  const wrapper = await listAt('/inventory?search=zzz', () => page())
  expect(wrapper.text()).not.toContain('How to enrol a device')
  expect(wrapper.get('table').text()).toContain('Nothing matches')
})

test('a list that could not be loaded is not an empty one, and can be asked for again', async () => {
  let broken = true
  const device = {
    id: '1',
    name: 'PC-0001',
    operatingSystem: null,
    primaryUser: 'Ada',
    source: 'API',
    softwareCount: 3,
  }
  const stored = { ...device, lastSeenAt: new Date().toISOString(), __typename: 'Device' }
  const wrapper = await listAt('/inventory', () => (broken ? refusal('UNAVAILABLE') : page(stored)))
  expect(wrapper.find('table').exists()).toBe(false)
  expect(wrapper.get('[role=alert]').text()).toContain('The server cannot do this just now.')
  broken = false
  await wrapper
    .findAll('button')
    .find((button) => button.text() === 'Try again')
    ?.trigger('click')
  await flushPromises()
  expect(wrapper.get('tbody').text()).toContain('PC-0001')
  expect(wrapper.get('time').text()).toContain('now')
})
