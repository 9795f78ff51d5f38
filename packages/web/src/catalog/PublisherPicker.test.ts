import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Question, fakeServer, refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import { catalogPickerWords } from './picker.words.en.ts'
import PublisherPicker from './PublisherPicker.vue'

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const microsoft = { __typename: 'Publisher', id: '1', name: 'Microsoft', aliases: ['MS'] }
const broadcom = { __typename: 'Publisher', id: '2', name: 'Broadcom', aliases: ['Avago', 'VMware'] }
const matches = (...items: object[]) => ({
  data: { publishers: { __typename: 'PublisherMatches', items, totalItems: items.length } },
})

type Answers = Partial<Record<'publishers' | 'requestCatalogEntry', (question: Question) => unknown>>

async function picker(answers: Answers, role = 'LICENSE_MANAGER') {
  const { client, asked } = fakeServer((question) => {
    if (question.query.includes('viewer')) {
      return { data: { viewer: { __typename: 'Viewer', id: '1', name: 'Ada', role } } }
    }
    const field = question.query.includes('requestCatalogEntry') ? 'requestCatalogEntry' : 'publishers'
    return (answers[field]?.(question) ?? matches()) as ReturnType<typeof matches>
  })
  const { wrapper } = await mountWith(PublisherPicker, { modelValue: null }, { client, words: catalogPickerWords })
  await flushPromises()
  const input = wrapper.get('input')
  const type = async (text: string) => {
    input.element.focus()
    await input.setValue(text)
    await vi.advanceTimersByTimeAsync(200)
    await flushPromises()
  }
  const choose = async () => {
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'Enter' })
    await flushPromises()
  }
  return { wrapper, type, choose, asked }
}
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent?.trim())

test('gives what was chosen, by id and name', async () => {
  const { wrapper, type, choose } = await picker({ publishers: () => matches(microsoft) })
  await type('soft')
  await choose()
  expect(wrapper.emitted('update:modelValue')).toEqual([[{ id: '1', name: 'Microsoft' }]])
})

test('says by which other name a publisher was found', async () => {
  const { type } = await picker({ publishers: () => matches(broadcom) })
  await type('vmw')
  expect(options()).toEqual([expect.stringMatching(/^Broadcom\s*also known as VMware$/)])
  expect(document.querySelector('[role=option] mark')?.textContent).toBe('VMw')
})

test('an answer that comes late is dropped', async () => {
  const release: Record<string, () => void> = {}
  const { type } = await picker({
    publishers: async ({ variables }) => {
      const text = String(variables['search'])
      await new Promise<void>((resolve) => (release[text] = resolve))
      return text === 'b' ? matches(microsoft, broadcom) : matches(broadcom)
    },
  })
  await type('b')
  await type('br')
  release['br']?.()
  await flushPromises()
  release['b']?.()
  await flushPromises()
  expect(options()).toEqual(['Broadcom'])
})

test('a missing publisher is requested on the spot, and that is said there', async () => {
  const { wrapper, type, choose, asked } = await picker({
    requestCatalogEntry: () => ({ data: { requestCatalogEntry: { __typename: 'CatalogRequest', id: '5' } } }),
  })
  await type('Zyx')
  expect(options()).toEqual(['No publisher contains “Zyx”. Request it'])
  await choose()
  expect(asked.at(-1)?.variables).toEqual({ publisherName: 'Zyx', productTitle: null })
  expect(wrapper.text()).toContain('“Zyx” has been requested')
  expect(wrapper.get('a').attributes('href')).toBe('/catalog/requests')
  expect(wrapper.emitted('update:modelValue')).toBeUndefined()
})

test('a request that is refused is told, with the reason', async () => {
  const { wrapper, type, choose } = await picker({ requestCatalogEntry: () => refusal('publisher.name-taken') })
  await type('Zyx')
  await choose()
  expect(wrapper.text()).toContain('could not be requested')
  expect(wrapper.text()).toContain('The catalog has a publisher of that name already')
})

test('who may not request is told that there is no match', async () => {
  const { type } = await picker({}, 'READER')
  await type('Zyx')
  expect(options()).toEqual(['No match'])
})
