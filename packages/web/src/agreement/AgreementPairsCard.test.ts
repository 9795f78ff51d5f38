import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { pairStatuses } from '@entitle/schema/agreement/agreement-pair.values'
import { agreementServer, wordsOfAgreements } from '../testing/agreements.ts'
import { mountWith } from '../testing/mount-with.ts'
import AgreementPairsCard from './AgreementPairsCard.vue'

afterEach(() => void (document.body.innerHTML = ''))

const pairs = pairStatuses.map((status, n) => ({
  __typename: 'AgreementPair',
  id: String(n),
  number: `A${n}`,
  partnerNumber: `B${n}`,
  status,
  checkedAt: null,
  message: `says ${status}`,
}))

async function card(licensingServiceConfigured: boolean, at = '/agreements/41') {
  const server = agreementServer({
    AgreementPairs: () => ({
      data: {
        agreement: { __typename: 'Agreement', id: '41', pairCount: 250, pairs },
        workspace: { __typename: 'Workspace', licensingServiceConfigured },
      },
    }),
  })
  const given = { client: server.client, at, words: wordsOfAgreements }
  const { wrapper } = await mountWith(AgreementPairsCard, { id: '41', program: 'OPEN' }, given)
  await flushPromises()
  return { text: wrapper.text(), asked: server.sent('AgreementPairs').at(-1) }
}

test('calls the numbers as the programme does, and says each status in words', async () => {
  const { text } = await card(true)
  expect(text).toContain('250 pairs')
  expect(text).toContain('Authorization number')
  for (const status of ['Pending', 'Valid', 'Mismatched', 'Not found', 'No permission', 'Expired', 'Service error'])
    expect(text).toContain(status)
  expect(text).toContain('says MISMATCHED')
  expect(text).not.toContain('no licensing service is connected')
})

test('without a service it says once why nothing was checked', async () => {
  const { text } = await card(false)
  expect(text).toContain('Nobody has checked these pairs: no licensing service is connected.')
  expect(text).not.toContain('says PENDING')
})

test('asks for the page that the address names', async () => {
  const { asked } = await card(true, '/agreements/41?page=3')
  expect(asked).toEqual({ id: '41', skip: 200, take: 100 })
})
