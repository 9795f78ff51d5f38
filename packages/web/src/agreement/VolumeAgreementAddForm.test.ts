import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { agreementServer, wordsOfAgreements } from '../testing/agreements.ts'
import { refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import { pairsOn } from '../testing/pairs.ts'
import VolumeAgreementAddForm from './VolumeAgreementAddForm.vue'
import VolumeProgramPicker from './VolumeProgramPicker.vue'

beforeEach(forgetAllDrafts)
afterEach(() => void (document.body.innerHTML = ''))

const added = { data: { addVolumeAgreement: { __typename: 'Agreement', id: '9', name: 'Open Lyon' } } }

async function form(answer: () => ReturnType<typeof refusal> = () => added, program: string | null = 'OPEN') {
  const server = agreementServer({ AddVolumeAgreement: answer })
  const at = `/agreements/new/volume${program ? `?program=${program}` : ''}`
  const given = { client: server.client, at, words: wordsOfAgreements }
  const { wrapper, router } = await mountWith(VolumeAgreementAddForm, { lengthLimit: 'PAIR_16' }, given)
  await flushPromises()
  const name = wrapper
    .findAll<HTMLInputElement>('input')
    .find((each) => !each.attributes('data-row') && each.attributes('type') === 'text')
  const submit = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    await flushPromises()
  }
  const choose = async (chosen: string) => {
    wrapper.getComponent(VolumeProgramPicker).vm.$emit('update:modelValue', chosen)
    await flushPromises()
  }
  const summary = () => wrapper.find('[role=alert]')
  return {
    wrapper,
    router,
    name: name!,
    submit,
    choose,
    summary,
    ...pairsOn(wrapper),
    sent: () => server.sent('AddVolumeAgreement'),
  }
}

test('sends the pairs that are not blank, and goes to the list', async () => {
  const { name, type, enter, submit, sent, router } = await form()
  await name.setValue('Open Lyon')
  await type(0, ' A1 ', 'B1')
  await enter(0)
  await enter(1)
  await type(2, 'A2', 'B2')
  await submit()
  const pairs = [
    { number: 'A1', partnerNumber: 'B1' },
    { number: 'A2', partnerNumber: 'B2' },
  ]
  expect(sent()).toMatchObject([{ input: { name: 'Open Lyon', program: 'OPEN', pairs, group: {} } }])
  expect(router.currentRoute.value.path).toBe('/agreements')
})

test('asks for the programme first, and for pairs only then', async () => {
  const { submit, choose, summary, sent, said } = await form(undefined, null)
  await submit()
  expect(summary().text()).toContain('Licensing programme is required')
  expect(summary().findAll('a')).toHaveLength(2)
  await choose('OPEN')
  await submit()
  expect(summary().text()).toContain('Pair 1, Authorization number is required.')
  expect(said(0)).toContain('Pair 1, Authorization number is required.')
  expect(sent()).toEqual([])
})

test('another programme calls the numbers by other names, and judges them by other rules', async () => {
  const { wrapper, type, choose, said, input, submit, summary } = await form()
  await type(0, 'A1', 'B1')
  input(0, 'partnerNumber').element.blur()
  await choose('OPEN_VALUE')
  expect(said(0)).toContain('under Open Value it is the agreement number again, not B1')
  expect(wrapper.findAll('label').some((label) => label.text() === 'Pair 1, Authorization number')).toBe(false)
  await submit()
  expect(summary().text()).toContain('under Open Value it is the agreement number again, not B1')
  await choose('SELECT_ENTERPRISE')
  expect(said(0)).toContain('Pair 1, Enrollment number')
  expect(said(0)).not.toContain('Open Value')
})

const taken = {
  field: 'pairs.1.number',
  rule: 'pair.taken',
  params: { found: 'Contoso', id: '7' },
}

test('a pair that is taken is told at its row, which may move, and is free once another number is typed', async () => {
  let answer: ReturnType<typeof refusal> = refusal('pair.taken', {}, [taken])
  const { wrapper, name, type, enter, press, submit, said, summary, sent } = await form(() => answer)
  await name.setValue('Open Lyon')
  await type(0, 'A1', 'B1')
  await enter(0)
  await type(1, 'A2', 'B2')
  await submit()
  expect(summary().text()).toContain('Pair 2, Authorization number: the agreement Contoso has this pair already')
  expect(said(1)).toContain('the agreement Contoso has this pair already. Remove it here, or there.')
  expect(wrapper.get('a[href="/agreements/7"]').text()).toBe('Open Contoso')
  await press('Remove pair 1')
  expect(said(0)).toContain('the agreement Contoso has this pair already. Remove it here, or there.')
  await type(0, 'A2', 'B3')
  expect(said(0)).not.toContain('Contoso')
  answer = added
  await submit()
  expect(sent().at(-1)).toMatchObject({ input: { pairs: [{ number: 'A2', partnerNumber: 'B3' }] } })
})

test('the summary leads to a row that is not shown, and names it as the row does', async () => {
  const { name, paste, submit, summary, focus } = await form()
  await name.setValue('Open Lyon')
  const lines = Array.from({ length: 120 }, (_, n) => (n === 99 ? 'A99\t' : `A${n}\tB${n}`))
  await paste(0, lines.join('\n'))
  await submit()
  const link = summary().get('a')
  expect(link.text()).toBe('Pair 100, License number is required.')
  await link.trigger('click')
  await flushPromises()
  expect(focus()).toMatchObject({ row: '99', number: 'partnerNumber' })
})

test('of many problems the summary counts all and lists the first', async () => {
  const { name, paste, submit, summary } = await form()
  await name.setValue('Open Lyon')
  await paste(0, Array.from({ length: 3_000 }, (_, n) => `A${n}\t`).join('\n'))
  await submit()
  expect(summary().text()).toContain('There are 3,000 problems to correct')
  expect(summary().findAll('a')).toHaveLength(20)
  expect(summary().text()).toContain('2,980 more')
})

test('a reload restores the pairs', async () => {
  const before = await form()
  await before.paste(0, 'A1\tB1\nA2\tB2')
  document.body.innerHTML = ''
  const { wrapper, values } = await form()
  expect(wrapper.text()).toContain('What you typed earlier has been restored.')
  expect(values()).toEqual(['A1', 'B1', 'A2', 'B2'])
})
