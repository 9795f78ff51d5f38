import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { fakeServer } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import { catalogPickerWords } from './picker.words.en.ts'
import ProductTitlePicker from './ProductTitlePicker.vue'

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const titles: Record<string, object[]> = {
  '1': [{ __typename: 'ProductTitle', id: '11', name: 'AutoCAD', aliases: ['ACAD'], category: 'CAD' }],
  '2': [{ __typename: 'ProductTitle', id: '21', name: 'Acrobat', aliases: [], category: null }],
}

async function picker() {
  const { client, asked } = fakeServer(({ query, variables }) => {
    if (query.includes('viewer')) {
      return { data: { viewer: { __typename: 'Viewer', id: '1', name: 'Ada', role: 'LICENSE_MANAGER' } } }
    }
    if (query.includes('requestCatalogEntry')) {
      return { data: { requestCatalogEntry: { __typename: 'CatalogRequest', id: '5' } } }
    }
    const all = titles[String(variables['publisherId'])] ?? []
    const items = variables['search'] === 'zzz' ? [] : all
    return { data: { productTitles: { __typename: 'ProductTitleMatches', items, totalItems: items.length } } }
  })
  const publisher = ref<{ id: string; name: string } | null>(null)
  const Form = defineComponent(
    () => () =>
      h(ProductTitlePicker, { publisher: publisher.value, modelValue: null, 'onUpdate:modelValue': () => {} }),
  )
  const { wrapper } = await mountWith(Form, {}, { client, words: catalogPickerWords })
  await flushPromises()
  const type = async (text: string) => {
    const input = wrapper.get('input')
    input.element.focus()
    await input.trigger('click')
    await input.setValue(text)
    await vi.advanceTimersByTimeAsync(200)
    await flushPromises()
  }
  return { wrapper, publisher, type, asked }
}
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent?.trim())

test('waits for a publisher', async () => {
  const { wrapper, publisher } = await picker()
  expect(wrapper.get('input').attributes('disabled')).toBeDefined()
  publisher.value = { id: '1', name: 'Autodesk' }
  await flushPromises()
  expect(wrapper.get('input').attributes('disabled')).toBeUndefined()
})

test('offers the titles of its publisher, and never those of the one before', async () => {
  const { publisher, type } = await picker()
  publisher.value = { id: '1', name: 'Autodesk' }
  await flushPromises()
  await type('a')
  expect(options()).toEqual(['AutoCADCAD'])
  publisher.value = { id: '2', name: 'Adobe' }
  await flushPromises()
  expect(options()).toEqual([])
  await type('a')
  expect(options()).toEqual(['Acrobat'])
})

test('a missing title is requested for its publisher', async () => {
  const { wrapper, publisher, type, asked } = await picker()
  publisher.value = { id: '1', name: 'Autodesk' }
  await flushPromises()
  await type('zzz')
  expect(options()).toEqual(['No product title of Autodesk contains “zzz”. Request it'])
  const input = wrapper.get('input')
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(asked.at(-1)?.variables).toEqual({ publisherName: 'Autodesk', productTitle: 'zzz' })
  expect(wrapper.text()).toContain('“zzz” has been requested')
})
