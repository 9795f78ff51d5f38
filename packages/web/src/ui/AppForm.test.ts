import { CombinedError } from '@urql/vue'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { mountWith } from '../testing/mount-with.ts'
import NameFormPage from '../testing/NameFormPage.vue'

beforeEach(forgetAllDrafts)
afterEach(() => void (document.body.innerHTML = ''))

const taken = { field: 'name', rule: 'group.name-taken', params: {} }
const refused = new CombinedError({
  graphQLErrors: [{ message: '', extensions: { code: 'group.name-taken', params: {}, violations: [taken] } }],
})

type Send = () => Promise<{ data?: unknown; error?: CombinedError }>

async function page(send: Send = async () => ({ data: {} })) {
  const { wrapper, router } = await mountWith(NameFormPage, { send }, { words: { 'group.name': 'Group name' } })
  const submit = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  return { wrapper, router, submit }
}

test('problems stand in a focused summary and under the field, in the same words; a link leads to the field', async () => {
  const { wrapper, submit } = await page()
  await submit()
  const summary = wrapper.get('[role=alert]')
  expect(document.activeElement).toBe(summary.element)
  expect(summary.get('a').text()).toBe('Group name is required.')
  const input = wrapper.get('input')
  const described = input.attributes('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => document.getElementById(id)?.textContent?.trim())).toContain('Group name is required.')
  expect(input.attributes('aria-invalid')).toBe('true')
  await summary.get('a').trigger('click')
  expect(document.activeElement).toBe(input.element)
})

test('what the server refuses stands in the same places, until it is corrected', async () => {
  const send = vi.fn<Send>(async () => ({ error: refused }))
  const { wrapper, submit } = await page(send)
  await wrapper.get('input').setValue('Ventes')
  await submit()
  expect(send).toHaveBeenCalledOnce()
  expect(wrapper.get('[role=alert]').text()).toContain('there is a license group of that name already')
  expect(wrapper.get('input').element.value).toBe('Ventes')
  await wrapper.get('input').setValue('Ventes 2')
  await flushPromises()
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
})

async function press(label: string) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label)
  button?.click()
  await flushPromises()
}

test('leaving asks while something is not saved: staying keeps it, going forgets the draft', async () => {
  const { wrapper, router } = await page()
  await vi.dynamicImportSettled() // the dialog
  await wrapper.get('input').setValue('Ventes')
  void router.push('/elsewhere')
  await flushPromises()
  expect(document.body.textContent).toContain('Leave without saving?')
  await press('Stay on this page')
  expect(router.currentRoute.value.path).toBe('/')
  expect(wrapper.get('input').element.value).toBe('Ventes')
  void router.push('/elsewhere')
  await flushPromises()
  await press('Leave without saving')
  expect(router.currentRoute.value.path).toBe('/elsewhere')
  expect(sessionStorage.getItem('entitle.draft.test')).toBeNull()
})

test('leaving asks nothing while nothing was typed', async () => {
  const { router } = await page()
  await router.push('/elsewhere')
  expect(router.currentRoute.value.path).toBe('/elsewhere')
})

test('without an answer the summary offers to try again, and the input stays', async () => {
  const silent = { error: new CombinedError({ networkError: new TypeError('Failed to fetch') }) }
  const send = vi.fn<Send>(async () => silent)
  const { wrapper, submit } = await page(send)
  await wrapper.get('input').setValue('Ventes')
  await submit()
  expect(wrapper.get('[role=alert]').text()).toContain('What you typed is still here')
  expect(wrapper.get('[role=alert] button').text()).toBe('Try again')
  expect(wrapper.get('input').element.value).toBe('Ventes')
  send.mockResolvedValue({ data: {} })
  await submit()
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
  expect(send).toHaveBeenCalledTimes(2)
})
