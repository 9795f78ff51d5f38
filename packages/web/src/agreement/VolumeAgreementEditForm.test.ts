import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { agreementServer, openValue, wordsOfAgreements } from '../testing/agreements.ts'
import { type Question, refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import { pairsOn } from '../testing/pairs.ts'
import VolumeAgreementEditForm from './VolumeAgreementEditForm.vue'

beforeEach(forgetAllDrafts)
afterEach(() => void (document.body.innerHTML = ''))

const saved = { data: { updateVolumeAgreement: { __typename: 'Agreement', id: '41', name: 'Open Value Lyon' } } }
const pair = (id: string, number: string) => ({
  __typename: 'AgreementPair',
  id,
  number,
  partnerNumber: number,
  status: 'PENDING',
  checkedAt: null,
  message: null,
})
const pairs = {
  agreement: { __typename: 'Agreement', id: '41', pairCount: 2, pairs: [pair('1', '01-1'), pair('2', '01-2')] },
  workspace: { __typename: 'Workspace', licensingServiceConfigured: false },
}

type Reply = ReturnType<typeof refusal>

async function form(answer: (question: Question) => Reply = () => saved, now: object = openValue) {
  const server = agreementServer({
    AgreementPairs: () => ({ data: pairs }),
    UpdateVolumeAgreement: answer,
    AgreementDetail: () => ({ data: { agreement: now } }),
  })
  const props = { agreement: openValue, terms: { program: 'OPEN_VALUE', lengthLimit: 'PAIR_16' } }
  const given = { client: server.client, at: '/agreements/41/edit', words: wordsOfAgreements }
  const { wrapper, router } = await mountWith(VolumeAgreementEditForm, props, given)
  await flushPromises()
  const save = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    await flushPromises()
  }
  const name = wrapper.findAll<HTMLInputElement>('input').find(({ element }) => element.value === 'Open Value Lyon')
  return { wrapper, router, save, name: name!, ...pairsOn(wrapper), sent: () => server.sent('UpdateVolumeAgreement') }
}

test('sends the pairs that come and go, and nothing else', async () => {
  const { wrapper, type, press, save, sent, router } = await form()
  await press('Remove the pair 01-1, 01-1')
  await type(0, '01-3')
  expect(wrapper.get('form').text()).toContain('1 pair will be added')
  expect(wrapper.get('form').text()).toContain('1 pair will be removed')
  await save()
  const addPairs = [{ number: '01-3', partnerNumber: '01-3' }]
  expect(sent()).toEqual([{ id: '41', version: 3, input: { addPairs, removePairIds: ['1'] } }])
  expect(router.currentRoute.value.path).toBe('/agreements/41')
})

test('a pair that was to be removed can be kept after all', async () => {
  const { press, name, save, sent } = await form()
  await press('Remove the pair 01-1, 01-1')
  await press('Keep the pair 01-1, 01-1')
  await name.setValue('Open Value Nice')
  await save()
  expect(sent()).toEqual([{ id: '41', version: 3, input: { name: 'Open Value Nice' } }])
})

test('saving without a change asks nothing of the server', async () => {
  const { save, sent, router } = await form()
  await save()
  expect(sent()).toEqual([])
  expect(router.currentRoute.value.path).toBe('/agreements/41')
})

test('a conflict keeps what was entered, and it is saved on what there is now', async () => {
  const theirs = { ...openValue, version: 4, endDate: '2028-12-31' }
  const { wrapper, type, save, sent } = await form(
    ({ variables }) => (variables['version'] === 4 ? saved : refusal('CONFLICT', { version: 4 })),
    theirs,
  )
  await type(0, '01-3')
  await save()
  expect(wrapper.text()).toContain('Somebody else has changed this agreement meanwhile')
  expect(wrapper.text()).toMatch(/License end date\s*Dec 31, 2028/)
  await save()
  const addPairs = [{ number: '01-3', partnerNumber: '01-3' }]
  expect(sent().at(-1)).toEqual({ id: '41', version: 4, input: { addPairs } })
})

test('a pair that somebody else has removed need not be removed again', async () => {
  const { press, save, sent, router } = await form(({ variables }) => {
    const { removePairIds = [] } = variables['input'] as { removePairIds?: string[] }
    return removePairIds?.includes('2') ? refusal('NOT_FOUND', { noun: 'agreement pair', id: '2' }) : saved
  })
  await press('Remove the pair 01-1, 01-1')
  await press('Remove the pair 01-2, 01-2')
  await save()
  expect(sent().map(({ input }) => input)).toEqual([{ removePairIds: ['1', '2'] }, { removePairIds: ['1'] }])
  expect(router.currentRoute.value.path).toBe('/agreements/41')
})

test('a pair that this agreement has is told so', async () => {
  const taken = { field: 'addPairs.0.number', rule: 'pair.taken', params: { found: 'Open Value Lyon', id: '41' } }
  const { type, save, said } = await form(() => refusal('pair.taken', {}, [taken]))
  await type(0, '01-1')
  await save()
  expect(said(0)).toContain('the agreement Open Value Lyon has this pair already')
})
