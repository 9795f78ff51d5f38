import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mountWith } from '../testing/mount-with.ts'
import SetUpPage from './SetUpPage.vue'
import { workspaceWords } from './words.en.ts'

const words = { ...workspaceWords, 'shell.product': 'Entitle' }

beforeEach(() => sessionStorage.clear())
afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function setUp(at: string, code?: string) {
  const errors = [{ message: '', extensions: { code, params: {}, violations: [] } }]
  const fetch = vi.fn<(address: URL, init: RequestInit) => Promise<Response>>(async () =>
    code ? Response.json({ errors }, { status: 400 }) : new Response(null, { status: 204 }),
  )
  vi.stubGlobal('fetch', fetch)
  const leave = vi.spyOn(location, 'replace').mockImplementation(() => undefined)
  const { wrapper, router } = await mountWith(SetUpPage, {}, { at, words })
  await flushPromises()
  const submit = async (name: string) => {
    await wrapper.get('input').setValue(name)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  return { wrapper, router, submit, fetch, leave }
}

test('takes the code out of the address at once, and sends it with the name', async () => {
  const { router, submit, fetch, leave } = await setUp('/set-up#a-long-code')
  expect(router.currentRoute.value.fullPath).toBe('/set-up')
  await submit(' Ada  ')
  const [address, init] = fetch.mock.calls[0] ?? []
  expect(address?.pathname).toBe('/auth/set-up')
  expect(JSON.parse(init?.body as string)).toEqual({ token: 'a-long-code', name: 'Ada' })
  expect(leave.mock.calls.map(([to]) => new URL(to).pathname)).toEqual(['/agreements'])
})

test('a name is needed', async () => {
  const { wrapper, submit, fetch } = await setUp('/set-up#a-long-code')
  await submit('  ')
  expect(wrapper.get('[role=alert]').text()).toContain('Your name is required.')
  expect(fetch).not.toHaveBeenCalled()
})

test.each([
  ['set-up-link.used', 'This link has been used'],
  ['set-up-link.invalid', 'This link does not work'],
])('%s is explained, with the way to a link that works', async (code, said) => {
  const { wrapper, submit } = await setUp('/set-up#a-long-code', code)
  await submit('Ada')
  expect(wrapper.get('h1').text()).toBe(said)
  expect(wrapper.text()).toContain('Start the server again')
  expect(wrapper.find('form').exists()).toBe(false)
})

test('a link without its code is explained before anything is typed', async () => {
  const { wrapper } = await setUp('/set-up')
  expect(wrapper.get('h1').text()).toBe('This link is incomplete')
})

test('when the server does not answer, the form stays as it is', async () => {
  const { wrapper, submit } = await setUp('/set-up#a-long-code')
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  await submit('Ada')
  expect(wrapper.get('[role=alert]').text()).toContain('The server did not answer')
  expect(wrapper.get('input').element.value).toBe('Ada')
})
