import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import type { Role } from '@entitle/schema/auth/role.values'
import { fakeServer } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import WelcomePage from './WelcomePage.vue'
import { workspaceWords } from './words.en.ts'

// Another slice's panel, whose words are its own: here it only has to hold what is put into it.
vi.mock('../inventory/EnrolPanel.vue', () => ({
  default: defineComponent(
    (_, { slots }) =>
      () =>
        h('section', slots['default']?.()),
  ),
}))

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  document.body.innerHTML = ''
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const device = { id: '1', name: 'PC-0001', operatingSystem: null, softwareCount: 2, __typename: 'Device' }

async function welcome(at: string, role: Role = 'ADMINISTRATOR', demo = Promise.resolve()) {
  let enabled = false
  const workspace = () => ({ enabled, empty: !enabled, deviceCount: Number(enabled), __typename: 'Workspace' })
  const { client, asked } = fakeServer(async ({ query }) => {
    if (query.includes('query Viewer'))
      return { data: { viewer: { id: '1', name: 'Ada', role, __typename: 'Viewer' } } }
    if (query.includes('mutation LoadDemoData')) {
      enabled = true
      await demo
      return { data: { loadDemoData: workspace() } }
    }
    const devices = { items: enabled ? [device] : [], __typename: 'DevicePage' }
    return { data: { workspace: workspace(), devices } }
  })
  const { wrapper, router } = await mountWith(WelcomePage, {}, { client, at, words: workspaceWords })
  await flushPromises()
  const pass = async () => {
    vi.advanceTimersByTime(3000)
    await flushPromises()
  }
  const looks = () => asked.filter(({ query }) => query.includes('WorkspaceNow')).length
  const press = async (label: string) => {
    await wrapper
      .findAll('button')
      .find((button) => button.text() === label)
      ?.trigger('click')
    await flushPromises()
  }
  return { wrapper, router, pass, looks, press, enrol: () => (enabled = true) }
}

test('notices the first device by itself, and offers to go where the reader wanted to', async () => {
  const { wrapper, pass, looks, enrol } = await welcome('/welcome?from=/agreements?kind=OTHER_SOFTWARE')
  await pass()
  expect(wrapper.text()).toContain('Waiting for the first device.')
  enrol()
  await pass()
  expect(wrapper.text()).toContain('PC-0001 is managed now')
  const link = wrapper.findAll('a').find((each) => each.text() === 'Go on')
  expect(link?.attributes('href')).toBe('/agreements?kind=OTHER_SOFTWARE')
  const before = looks()
  await pass()
  expect(looks()).toBe(before)
})

test('does not ask while nobody looks', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const { pass, looks } = await welcome('/welcome')
  await pass()
  await pass()
  expect(looks()).toBe(1)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  expect(looks()).toBe(2)
})

test('demo data is one click, and leads into the workspace, though the watch sees its devices first', async () => {
  let finish = () => {}
  const demo = new Promise<void>((resolve) => (finish = resolve))
  const { wrapper, router, press, pass } = await welcome('/welcome?from=/elsewhere', 'ADMINISTRATOR', demo)
  await press('Load demo data')
  await pass()
  expect(wrapper.text()).toContain('The demo company is being set up…')
  expect(wrapper.text()).not.toContain('holds data of its own')
  finish()
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/elsewhere')
  expect(document.body.textContent).toContain('Demo data loaded: 1 device is managed')
})

test('leads to no other site', async () => {
  const { wrapper, pass, enrol } = await welcome('/welcome?from=//evil.example')
  enrol()
  await pass()
  expect(
    wrapper
      .findAll('a')
      .find((each) => each.text() === 'Go on')
      ?.attributes('href'),
  ).toBe('/agreements')
})

test('whoever may not load demo data is told so instead', async () => {
  const { wrapper } = await welcome('/welcome', 'READER')
  expect(wrapper.text()).toContain('Only administrators can load demo data.')
  expect(wrapper.findAll('button').some((button) => button.text() === 'Load demo data')).toBe(false)
})
