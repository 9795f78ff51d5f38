import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allWords } from '../testing/all-words.ts'
import { fakeServer } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import PaletteDialog from './PaletteDialog.vue'
import { keepRecent } from './recent.ts'

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const commonViews = [
  { id: 'expired', label: 'view.built-in.expired', address: 'status=EXPIRED', icon: 'i-lucide-x' } as const,
]
const matches = (...names: string[]) => ({
  items: names.map((name) => ({ __typename: 'Thing', id: name, name, publisher: null, productTitle: null })),
  totalItems: names.length,
})

async function palette({ role = 'ADMINISTRATOR', enabled = true, search = async (_text: string) => ['Found'] } = {}) {
  const { client, asked } = fakeServer(async ({ query, variables }) => {
    if (query.includes('viewer')) return { data: { viewer: { __typename: 'Viewer', id: '1', name: 'Camille', role } } }
    if (query.includes('workspace')) return { data: { workspace: { __typename: 'Workspace', enabled } } }
    if (query.includes('savedViews')) return { data: { savedViews: [] } }
    const found = matches(...(await search(String(variables['text']))))
    const agreements = variables['agreements'] ? { agreements: found } : {}
    return { data: { ...agreements, licenseGroups: matches(), publishers: matches() } }
  })
  const { router } = await mountWith(PaletteDialog, { commonViews }, { client, words: allWords })
  await flushPromises()
  return { asked, router }
}

const field = () => document.querySelector<HTMLInputElement>('[role=combobox]')
const options = () => [...document.querySelectorAll('[role=option]')].map(spoken)

function spoken(option: Element): string {
  const copy = option.cloneNode(true) as Element
  for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove()
  return copy.textContent?.trim() ?? ''
}

async function type(text: string, pause = 150) {
  const input = field()
  if (!input) throw new Error('There is no field')
  input.value = text
  input.dispatchEvent(new Event('input'))
  await flushPromises()
  await vi.advanceTimersByTimeAsync(pause)
  await flushPromises()
}

test('an answer that is overtaken is dropped, and one text is asked once', async () => {
  const answers = new Map<string, (names: string[]) => void>()
  const { asked } = await palette({ search: (text) => new Promise((resolve) => answers.set(text, resolve)) })
  await type('aut', 20)
  await type('auto')
  await type('autocad')
  expect([...answers.keys()]).toEqual(['auto', 'autocad'])
  answers.get('autocad')?.(['AutoCAD LT'])
  await flushPromises()
  answers.get('auto')?.(['Automate'])
  await flushPromises()
  expect(options()).toEqual(['AutoCAD LT', 'Show 1 agreement in the list'])
  expect(asked.filter(({ query }) => query.includes('PaletteFinds'))).toHaveLength(2)
})

test('offers only what the role may do', async () => {
  await palette({ role: 'READER' })
  expect(options()).toContain('All agreements')
  expect(options().filter((label) => /^(Add|Upload|Import|Create|Request a )/.test(label))).toEqual([])
})

test('offers no agreements where they are hidden, and does not search for them', async () => {
  keepRecent('1', { id: 'agreement.7', label: 'AutoCAD, Lyon', icon: 'i-lucide-x', to: '/agreements/7' })
  keepRecent('1', { id: 'group.7', label: 'Lyon', icon: 'i-lucide-x', to: '/groups?search=Lyon' })
  const { asked } = await palette({ enabled: false })
  expect(options()[0]).toBe('Lyon')
  expect(options()).not.toContain('AutoCAD, Lyon')
  await type('lyon')
  expect(asked.at(-1)?.variables).toEqual({ text: 'lyon', agreements: false })
  expect(document.querySelector('[role=listbox]'), 'an empty list would be none to assistive technology').toBeNull()
  expect(document.querySelector('[role=status]')?.textContent).toBe('Nothing matches')
})

test('what was chosen is offered first, in the words of now, if it may be done still', async () => {
  keepRecent('1', { id: 'page./settings', label: 'Paramètres', icon: 'i-lucide-settings', to: '/settings' })
  keepRecent('1', { id: 'do.catalog.import', label: 'Import', icon: 'i-lucide-x', to: '/catalog/import' })
  keepRecent('2', { id: 'agreement.9', label: 'Of somebody else', icon: 'i-lucide-x', to: '/agreements/9' })
  await palette({ role: 'READER' })
  expect(options().slice(0, 2)).toEqual(['Settings', 'All agreements'])
})

test('an input method takes its own Enter', async () => {
  const { router } = await palette()
  await type('settings')
  const enter = (isComposing: boolean) =>
    field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true }))
  enter(true)
  await flushPromises()
  expect(document.querySelector('[role=dialog]')?.getAttribute('data-state')).toBe('open')
  enter(false)
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/settings'))
})
