import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Matches } from '../lib/useTypeahead.ts'
import { mountWith } from '../testing/mount-with.ts'
import AppCombobox from './AppCombobox.vue'

interface Publisher {
  id: string
  name: string
}
type Search = (text: string) => Promise<Matches<Publisher>>

const publishers = ['Adobe', 'Microsoft', 'Microsoft Research', 'Éditions Nord'].map((name, index) => ({
  id: String(index),
  name,
}))
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const find = (text: string) => publishers.filter(({ name }) => plain(name).includes(plain(text)))

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

async function combobox(props: object = {}, totalItems?: number) {
  const search = vi.fn<Search>(async (text) => ({ items: find(text), totalItems: totalItems ?? find(text).length }))
  const request = (typed: string) => `No publisher contains ${typed}. Request it`
  const { wrapper } = await mountWith(AppCombobox, { search, request, modelValue: null, ...props })
  const input = wrapper.get('input')
  const type = async (text: string) => {
    input.element.focus()
    await input.setValue(text)
    await vi.advanceTimersByTimeAsync(200)
    await flushPromises()
  }
  return { wrapper, input, search, type }
}
const options = () => [...document.querySelectorAll('[role=option]')]
const texts = () => options().map((option) => option.textContent?.trim())
const chosen = (wrapper: Awaited<ReturnType<typeof combobox>>['wrapper']) =>
  wrapper.emitted('update:modelValue')?.at(-1)

test('lists what contains the typed text and marks where', async () => {
  const { type, wrapper } = await combobox()
  await type('SOFT')
  expect(texts()).toEqual(['Microsoft', 'Microsoft Research'])
  expect([...document.querySelectorAll('[role=option] mark')].map((mark) => mark.textContent)).toEqual(['soft', 'soft'])
  expect(wrapper.get('[role=status]').text()).toBe('2 suggestions')
})

test('accents do not matter', async () => {
  const { type } = await combobox()
  await type('editions')
  expect(texts()).toEqual(['Éditions Nord'])
  expect(document.querySelector('[role=option] mark')?.textContent).toBe('Éditions')
})

test('the keyboard chooses while the focus stays in the input', async () => {
  const { type, input, wrapper } = await combobox()
  await type('research')
  expect(input.attributes('aria-expanded')).toBe('true')
  await input.trigger('keydown', { key: 'ArrowDown' })
  expect(input.attributes('aria-activedescendant')).toBe(options()[0]?.id)
  expect(document.activeElement).toBe(input.element)
  await input.trigger('keydown', { key: 'Enter' })
  expect(chosen(wrapper)).toEqual([publishers[2]])
})

test('says how many more there are', async () => {
  const { type, wrapper } = await combobox({}, 23)
  await type('o')
  expect(document.body.textContent).toContain('19 more, keep typing')
  expect(wrapper.get('[role=status]').text()).toBe('4 suggestions. 19 more, keep typing')
})

test('no match is an option that requests what is missing', async () => {
  const { type, input, wrapper } = await combobox()
  await type('zzzz')
  expect(texts()).toEqual(['No publisher contains zzzz. Request it'])
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(wrapper.emitted('request')).toEqual([['zzzz']])
  expect(chosen(wrapper)).toBeUndefined()
  expect(input.attributes('aria-expanded')).toBe('false')
  expect(input.element.value).toBe('')
})

test('a closed list has no active option', async () => {
  const { type, input } = await combobox()
  await type('research')
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'Escape' })
  await flushPromises()
  expect(input.attributes('aria-expanded')).toBe('false')
  expect(input.attributes('aria-activedescendant')).toBeUndefined()
})

test('where nothing can be requested, the list still is not empty', async () => {
  const { type } = await combobox({ request: undefined })
  await type('zzzz')
  expect(texts()).toEqual(['No match'])
  expect(options()[0]?.getAttribute('aria-disabled') ?? options()[0]?.hasAttribute('data-disabled')).toBeTruthy()
})

test('a search that fails is told', async () => {
  const { type, wrapper } = await combobox({ search: async () => Promise.reject(new Error('no answer')) })
  await type('a')
  expect(texts()).toEqual(['The list could not be loaded'])
  expect(wrapper.get('[role=status]').text()).toBe('The list could not be loaded')
})

test('shows what is chosen by its name', async () => {
  const { input } = await combobox({ modelValue: publishers[1] satisfies Publisher | undefined })
  await flushPromises()
  expect(input.element.value).toBe('Microsoft')
})
