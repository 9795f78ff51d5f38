import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreementServer, wordsOfAgreements } from '../testing/agreements.ts'
import { mountWith } from '../testing/mount-with.ts'
import AgreementTypePage from './AgreementTypePage.vue'

beforeEach(() => localStorage.clear())
afterEach(() => void (document.body.innerHTML = ''))

type Answers = Parameters<typeof agreementServer>[0]

async function page(answers: Answers = {}) {
  const server = agreementServer(answers)
  const given = { client: server.client, at: '/agreements/new', words: wordsOfAgreements }
  const { wrapper, router } = await mountWith(AgreementTypePage, {}, given)
  await flushPromises()
  const card = (path: string) => wrapper.get(`a[href="/agreements/new/${path}"]`)
  return { wrapper, router, card }
}

test('leads to a form for each type', async () => {
  const { card, router, wrapper } = await page()
  expect(card('other').text()).toContain('Other software licensing agreement')
  expect(wrapper.text()).not.toContain('Chosen last time')
  await card('volume').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/agreements/new/volume')
})

test('the type chosen last is marked, and has the focus', async () => {
  const before = await page()
  await before.card('volume').trigger('click')
  document.body.innerHTML = ''
  const { card } = await page()
  expect(card('volume').text()).toContain('Chosen last time')
  expect(card('other').text()).not.toContain('Chosen last time')
  expect(document.activeElement).toBe(card('volume').element)
})

test('says where other software has to wait', async () => {
  const workspace = { __typename: 'Workspace', deviceCount: 0, licensableSoftwareReported: false }
  const settings = { __typename: 'Settings', requireManagedDevice: true }
  const { card } = await page({ AgreementPrecondition: () => ({ data: { settings, workspace } }) })
  expect(card('other').text()).toContain('Agreements for other software wait for a first device')
  expect(card('volume').text()).not.toContain('wait')
})
