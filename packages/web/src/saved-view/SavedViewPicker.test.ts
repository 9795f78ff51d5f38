import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeServer } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import SavedViewPicker from './SavedViewPicker.vue'
import { savedViewWords } from './words.en.ts'

afterEach(() => void (document.body.innerHTML = ''))

const mine = {
  __typename: 'SavedView',
  id: '7',
  version: 3,
  name: 'Lyon',
  address: 'q=lyon&sort=-endDate',
  shared: false,
  mine: true,
  owner: 'Ada',
}
const ofGrace = {
  ...mine,
  id: '8',
  name: 'Audit',
  address: 'kind=OTHER_SOFTWARE',
  shared: true,
  mine: false,
  owner: 'Grace',
}

async function picker(at: string, role = 'LICENSE_MANAGER') {
  const { client, asked } = fakeServer(({ query, variables }) => {
    if (query.includes('query Viewer'))
      return { data: { viewer: { __typename: 'Viewer', id: '1', name: 'Ada', role } } }
    if (query.includes('mutation SaveView')) return { data: { saveView: { ...mine, ...variables } } }
    if (query.includes('deleteSavedView'))
      return { data: { deleteSavedView: { __typename: 'SavedView', id: '7', name: 'Lyon' } } }
    return { data: { savedViews: [mine, ofGrace] } }
  })
  const { wrapper, root, router } = await mountWith(SavedViewPicker, {}, { client, at, words: savedViewWords })
  await flushPromises()
  const shown = () => wrapper.get('button').attributes('aria-label')
  const open = async () => {
    await wrapper.get('button').trigger('keydown', { key: 'Enter' })
    await vi.waitFor(() => expect(document.querySelector('[role=menu]')).not.toBeNull())
  }
  const items = () => [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')]
  const choose = async (label: string) => {
    await open()
    items()
      .find((item) => item.textContent?.trim() === label)
      ?.click()
    await flushPromises()
    await flushPromises()
  }
  const sent = () => asked.filter(({ query }) => query.includes('mutation')).map(({ variables }) => variables)
  return { root, router, shown, open, items, choose, sent }
}

test.each([
  ['/agreements', 'View: Views'],
  ['/agreements?q=lyon&sort=-endDate&page=3&open=12', 'View: Lyon'],
  ['/agreements?view=7&q=lyon&sort=-endDate', 'View: Lyon'],
  ['/agreements?view=7&q=lyon', 'View: Lyon (changed)'],
  ['/agreements?status=EXPIRING_SOON&sort=endDate', 'View: Expiring in 90 days'],
  ['/agreements?view=unassigned&unassigned=1&groups=3', 'View: Unassigned (changed)'],
  ['/agreements?view=99&kind=OTHER_SOFTWARE', 'View: Audit'],
  ['/agreements?view=99&q=elsewhere', 'View: Views'],
])('at %s it says %s', async (at, said) => {
  expect((await picker(at)).shown()).toBe(said)
})

test('lists what is built in, one’s own and what others share, and marks the one that is shown', async () => {
  const { open, items } = await picker('/agreements?view=7&q=lyon&sort=-endDate')
  await open()
  expect(items().map((item) => item.textContent?.trim())).toEqual([
    'All agreements',
    'Expiring in 90 days',
    'Expired',
    'Not validated',
    'Unassigned',
    'Lyon',
    'Audit (Grace)',
    'Save as a new view',
    'Rename or share',
    'Copy link',
    'Delete view',
  ])
  expect(
    items()
      .filter((item) => item.getAttribute('aria-checked') === 'true')
      .map((item) => item.textContent?.trim()),
  ).toEqual(['Lyon'])
})

test('shows a view as it was kept, and nothing else of the address before', async () => {
  const { router, choose } = await picker('/agreements?status=EXPIRED&page=4&open=12')
  await choose('Audit (Grace)')
  expect(router.currentRoute.value.fullPath).toBe('/agreements?kind=OTHER_SOFTWARE&view=8')
  await choose('All agreements')
  expect(router.currentRoute.value.fullPath).toBe('/agreements')
})

test('a changed view can be saved, with the version that was seen', async () => {
  const { choose, sent } = await picker('/agreements?view=7&q=lyon&page=2')
  await choose('Save changes')
  expect(sent()).toEqual([{ id: '7', version: 3, name: 'Lyon', address: 'q=lyon', shared: false }])
})

test('of a view of somebody else only a copy can be changed, but by administrators', async () => {
  const acts = async (role: string) => {
    const { open, items } = await picker('/agreements?view=8&kind=VOLUME_LICENSING', role)
    await open()
    const labels = items().map((item) => item.textContent?.trim())
    document.body.innerHTML = ''
    return labels.slice(labels.indexOf('Audit (Grace)') + 1)
  }
  expect(await acts('LICENSE_MANAGER')).toEqual(['Save as a new view', 'Copy link'])
  expect(await acts('ADMINISTRATOR')).toContain('Save changes')
})

test('what was deleted by a slip is saved again as it was', async () => {
  const { choose, sent, root } = await picker('/agreements?view=7&q=lyon&sort=-endDate')
  await choose('Delete view')
  expect(document.body.textContent).toContain('The view Lyon has been deleted')
  const undo = [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Undo')
  undo?.click()
  await flushPromises()
  expect(sent().at(-1)).toMatchObject({ name: 'Lyon', address: 'q=lyon&sort=-endDate', shared: false })
  expect(root.exists()).toBe(true)
})
