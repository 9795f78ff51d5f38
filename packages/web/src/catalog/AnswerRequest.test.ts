import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { fakeServer, refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import AnswerRequest from './AnswerRequest.vue'
import { catalogWords as words } from './words.en.ts'

beforeEach(forgetAllDrafts)
afterEach(() => void (document.body.innerHTML = ''))

const publisher = (name: string, aliases: string[] = []) => {
  return { id: '4', name, aliases, titleCount: 0, userDefined: false, __typename: 'Publisher' }
}
const title = { id: '9', name: 'Planner', publisher: publisher('Zeta'), __typename: 'ProductTitle' }
const taken = { field: 'name', rule: 'publisher.name-taken', params: { found: 'Zeta', id: '4' } }

async function answer(productTitle: string | null, known: object[], refused = false) {
  const server = fakeServer(({ query }) => {
    if (query.includes('mutation AddProductTitle')) return { data: { addProductTitle: title } }
    if (query.includes('mutation AddPublisher')) {
      return refused
        ? refusal('publisher.name-taken', {}, [taken])
        : { data: { addPublisher: publisher('Zeta Works') } }
    }
    return { data: { publishers: { items: known, totalItems: known.length, __typename: 'PublisherMatches' } } }
  })
  const request = {
    id: '1',
    publisherName: 'Zeta Works',
    productTitle,
    status: 'OPEN',
    requestedBy: 'Jean',
    createdAt: '2026-11-24T09:00:00Z',
  }
  const { wrapper } = await mountWith(AnswerRequest, { request }, { client: server.client, words })
  await flushPromises()
  const submit = async () => {
    document.querySelector<HTMLFormElement>('form')?.requestSubmit()
    await flushPromises()
  }
  const sent = () => server.asked.filter(({ query }) => query.includes('mutation')).map(({ variables }) => variables)
  return { wrapper, submit, sent }
}

test('a missing publisher is added under the name that was asked for', async () => {
  const { wrapper, submit, sent } = await answer(null, [])
  await submit()
  expect(sent()).toEqual([{ name: 'Zeta Works', aliases: [] }])
  expect(wrapper.emitted('close')).toBeTruthy()
})

test('a missing title goes to the publisher that is called so, be it by another name', async () => {
  const { submit, sent } = await answer('Planner', [publisher('Zeta Worksheets'), publisher('Zeta', ['ZETA works'])])
  expect(document.body.textContent).toContain('For Zeta.')
  await submit()
  expect(sent()).toEqual([{ publisherId: '4', name: 'Planner', category: null, licenseRequired: 'UNKNOWN' }])
})

test('when the publisher is missing too, it is added first', async () => {
  const { wrapper, submit, sent } = await answer('Planner', [])
  expect(document.body.textContent).toContain('Add it first; then follows Planner.')
  await submit()
  expect(wrapper.emitted('close')).toBeUndefined()
  expect(document.body.textContent).toContain('For Zeta Works.')
  await submit()
  expect(sent().map(({ name }) => name)).toEqual(['Zeta Works', 'Planner'])
  expect(wrapper.emitted('close')).toBeTruthy()
})

test('a name that is taken says whose it is, and leads there', async () => {
  const { wrapper, submit } = await answer(null, [], true)
  await submit()
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.trim() === 'Open Zeta')
  expect(link?.getAttribute('href')).toBe('/catalog/publishers/4')
  expect(wrapper.emitted('close')).toBeUndefined()
})
