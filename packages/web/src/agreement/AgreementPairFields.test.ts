import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { agreementServer, wordsOfAgreements } from '../testing/agreements.ts'
import { mountWith } from '../testing/mount-with.ts'
import { pairsOn } from '../testing/pairs.ts'
import VolumeAgreementAddForm from './VolumeAgreementAddForm.vue'

beforeEach(forgetAllDrafts)
afterEach(() => void (document.body.innerHTML = ''))

const owner = { __typename: 'Agreement', id: '7', name: 'Contoso' }

async function editor(program: string, lengthLimit = 'PAIR_16') {
  const server = agreementServer({
    AgreementOfPair: ({ variables }) => {
      const taken = (variables['pair'] as { number: string }).number === 'TAKEN'
      return { data: { agreementOfPair: taken ? owner : null } }
    },
  })
  const at = `/agreements/new/volume?program=${program}`
  const given = { client: server.client, at, words: wordsOfAgreements }
  const { wrapper } = await mountWith(VolumeAgreementAddForm, { lengthLimit }, given)
  await flushPromises()
  return { wrapper, ...pairsOn(wrapper), asked: () => server.sent('AgreementOfPair') }
}

test('Enter adds a row and goes there; one that is blank already will do', async () => {
  const { type, enter, focus, values } = await editor('OPEN')
  await type(0, 'A', 'B')
  await enter(0)
  expect(focus()).toMatchObject({ row: '1', number: 'number' })
  await enter(0)
  expect(values()).toEqual(['A', 'B', '', ''])
})

test('+ and − add and remove, say which row, and leave one', async () => {
  const { type, press, values, focus } = await editor('OPEN')
  await type(0, 'A', 'B')
  await press('Add a pair after pair 1')
  await type(1, 'C', 'D')
  await press('Remove pair 1')
  expect(values()).toEqual(['C', 'D'])
  expect(focus()).toMatchObject({ row: '0' })
  await press('Remove pair 1')
  expect(values()).toEqual(['', ''])
})

test('200 pairs from a spreadsheet fill 200 rows, 50 of them shown', async () => {
  const { wrapper, paste, values } = await editor('SELECT_ENTERPRISE')
  await paste(0, Array.from({ length: 200 }, (_, n) => `A${n}\tB${n}`).join('\r\n'))
  expect(wrapper.get('[role=status]:has(.tabular-nums)').text()).toContain('200 pairs')
  expect(values()).toHaveLength(100)
  expect(values().slice(0, 4)).toEqual(['A0', 'B0', 'A1', 'B1'])
  expect(wrapper.get('[type=submit]').text()).toBe('Save 1 agreement with 200 pairs')
  expect(wrapper.text()).toContain('More than 5 pairs?')
  expect(wrapper.find('a[href="/agreements/new/volume/csv?program=SELECT_ENTERPRISE"]').exists()).toBe(true)
})

test('a number alone is pasted like any text', async () => {
  const { wrapper, input, values } = await editor('OPEN')
  const event = new Event('paste', { cancelable: true, bubbles: true })
  Object.assign(event, { clipboardData: { getData: () => '01-07001\r\n' } })
  input(0).element.dispatchEvent(event)
  await wrapper.vm.$nextTick()
  expect(event.defaultPrevented).toBe(false)
  expect(values()).toEqual(['', ''])
})

test('under Open Value the second number follows the first, until it says something else', async () => {
  const { type, input, values } = await editor('OPEN_VALUE')
  await type(0, '01')
  await type(0, '01-07001')
  expect(values()).toEqual(['01-07001', '01-07001'])
  await input(0, 'partnerNumber').setValue('01-0700')
  await type(0, '02')
  expect(values()).toEqual(['02', '01-0700'])
})

test('a pair that stands above already is flagged at once, whatever the case', async () => {
  const { type, enter, said } = await editor('OPEN')
  await type(0, 'a1', 'B1')
  await enter(0)
  await type(1, 'A1', 'b1')
  expect(said(1)).toContain('Pair 2, Authorization number: the pair A1, b1 is already listed above')
  expect(said(0)).not.toContain('already listed')
  await type(1, 'A1', 'b2')
  expect(said(1)).not.toContain('already listed')
})

test('too long is said while it is typed; what is missing, once the row is left', async () => {
  const { type, enter, said, wrapper } = await editor('OPEN')
  await type(0, '12345678', '123456789')
  expect(said(0)).toContain('both numbers together have 17 characters; at most 16 are possible')
  expect(said(0)).toContain('17 of 16 characters')
  await type(0, '12345678', '')
  expect(said(0)).not.toContain('required')
  expect(wrapper.text()).not.toContain('to correct')
  await enter(0)
  expect(said(0)).toContain('Pair 1, License number is required.')
  expect(wrapper.text()).toContain('1 pair to correct')
})

test('the limit that the administrator chose is stated, and holds', async () => {
  const { type, said, wrapper } = await editor('OPEN', 'NUMBER_16')
  expect(wrapper.text()).toContain('Each of the two numbers of a pair has at most 16 characters')
  await type(0, '69014566ZZS0911', '49014566')
  expect(said(0)).not.toContain('at most')
  await type(0, '69014566ZZS09112X')
  expect(said(0)).toContain('has 17 characters; at most 16 are possible')
})

test('a pair that an agreement has is named once it is complete, with the way there', async () => {
  const { type, enter, said, wrapper, asked } = await editor('OPEN')
  await type(0, 'TAKEN', 'B1')
  expect(asked()).toEqual([])
  await enter(0)
  expect(asked()).toEqual([{ pair: { number: 'TAKEN', partnerNumber: 'B1' } }])
  expect(said(0)).toContain('the agreement Contoso has this pair already. Remove it here, or there.')
  expect(wrapper.get('a[href="/agreements/7"]').text()).toBe('Open Contoso')
  await type(0, 'FREE')
  expect(said(0)).not.toContain('Contoso')
})

test('the next problem is found on whatever page it is', async () => {
  const { paste, press, focus, said } = await editor('OPEN')
  const lines = Array.from({ length: 120 }, (_, n) => (n === 110 ? 'é\tB' : `A${n}\tB${n}`))
  await paste(0, lines.join('\n'))
  await press('1 pair to correct: go to it')
  expect(focus()).toMatchObject({ row: '110' })
  expect(said(110)).toContain('contains é')
})
