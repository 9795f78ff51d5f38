import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { agreementServer, autocad, wordsOfAgreements } from '../testing/agreements.ts'
import { refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import AgreementEditForm from './AgreementEditForm.vue'

beforeEach(forgetAllDrafts)
afterEach(() => void (document.body.innerHTML = ''))

const firstSent = {
  orderNumber: 'PO-17',
  reseller: 'Heron',
  purchasedOn: '2026-03-01',
  quantity: 25,
  unitCost: '1234.50',
  currency: 'EUR',
}
const first = { __typename: 'Purchase', id: '1', ...firstSent }
const bought = { ...autocad, purchases: [first] }
const saved = { data: { updateSoftwareAgreement: { __typename: 'Agreement', id: '7', name: 'AutoCAD Lyon' } } }

async function form(agreement: object = bought, answer: object = saved, words: object = wordsOfAgreements) {
  const server = agreementServer({
    UpdateSoftwareAgreement: () => answer as typeof saved,
    AgreementDetail: () => ({
      data: { agreement: { ...bought, version: 4, purchases: [{ ...first, quantity: 20 }] } },
    }),
  })
  const given = { client: server.client, words: words as Record<string, string> }
  const { wrapper } = await mountWith(AgreementEditForm, { agreement }, given)
  await flushPromises()
  const rows = () => wrapper.findAll('[data-purchase]')
  const field = (row: number, label: string) => {
    const labels = rows()[row]?.findAll('label')
    const found = labels?.find((each) => each.text().startsWith(label))
    return wrapper.get<HTMLInputElement>(`[id="${found?.attributes('for')}"]`)
  }
  const count = async (row: number, text: string) => {
    const input = field(row, 'Quantity')
    await input.setValue(text)
    await input.trigger('blur')
    await flushPromises()
  }
  const save = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    await flushPromises()
  }
  const press = async (label: string) => {
    const button = wrapper
      .findAll('button')
      .find((each) => each.text() === label || each.attributes('aria-label') === label)
    await button?.trigger('click')
    await flushPromises()
  }
  return { wrapper, rows, field, count, save, press, sent: () => server.sent('UpdateSoftwareAgreement').at(-1) }
}

test('Enter in the last purchase adds one in the same currency, and leaves a blank one be', async () => {
  const { rows, field, sent } = await form()
  await field(0, 'Order number').trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(rows()).toHaveLength(2)
  expect(field(1, 'Currency').element.value).toBe('EUR')
  expect(document.activeElement).toBe(field(1, 'Order number').element)
  await field(1, 'Order number').trigger('keydown', { key: 'Enter' })
  await field(0, 'Unit cost').trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(rows()).toHaveLength(2)
  expect(document.activeElement).toBe(field(1, 'Order number').element)
  expect(sent()).toBeUndefined()
})

test('what was typed is sent canonically, whole and without blank rows; the rest stays unsaid', async () => {
  const { field, count, press, save, sent } = await form()
  await press('Add another purchase')
  await field(1, 'Unit cost').setValue('1,234.5')
  await count(1, '3')
  await field(1, 'Currency').setValue('usd')
  await press('Add another purchase')
  await save()
  const second = { orderNumber: null, reseller: null, purchasedOn: null, quantity: 3, unitCost: '1234.50' }
  expect(sent()).toEqual({
    id: '7',
    version: 3,
    input: { purchases: [firstSent, { ...second, currency: 'USD' }] },
  })
})

test('nothing of purchases is sent where they are as they were, though it was typed another way', async () => {
  const { field, press, save, sent } = await form()
  await press('Add another purchase')
  await field(0, 'Unit cost').setValue('1234.5')
  await field(0, 'Currency').setValue('eur')
  await save()
  expect(sent()).toBeUndefined()
})

test('a removed purchase goes, the next one keeps what it holds, and the focus stays in the list', async () => {
  const { rows, field, press, save, sent } = await form({
    ...bought,
    purchases: [first, { ...first, id: '2', unitCost: '2.00' }],
  })
  await press('Remove purchase 1')
  expect(rows()).toHaveLength(1)
  expect(field(0, 'Unit cost').element.value).toBe('2.00')
  expect(document.activeElement).toBe(field(0, 'Order number').element)
  await press('Remove purchase 1')
  expect(document.activeElement?.textContent).toContain('Add a purchase')
  await save()
  expect(sent()).toMatchObject({ input: { purchases: [] } })
})

test('what is wrong is said at its field and in the summary, by the number of the purchase', async () => {
  const { wrapper, field, press, save, sent } = await form()
  await press('Add another purchase')
  await field(1, 'Unit cost').setValue('1,5')
  await save()
  expect(sent()).toBeUndefined()
  const said = wrapper.get('[role=alert]').text()
  expect(said).toContain('Purchase 2, Quantity is required')
  expect(said).toContain('Purchase 2, Unit cost is not an amount')
  expect(field(1, 'Unit cost').element.value).toBe('1,5')
  expect(field(1, 'Unit cost').attributes('aria-invalid')).toBe('true')
})

test('a cost without currency asks for the currency', async () => {
  const { wrapper, field, save } = await form()
  await field(0, 'Currency').setValue('')
  await save()
  expect(wrapper.get('[role=alert]').text()).toContain('Purchase 1, Currency is required with a unit cost')
})

test('what the server refuses is said at the field', async () => {
  const violations = [{ field: 'purchases.0.reseller', rule: 'text.too-long', params: { limit: 256, found: '257' } }]
  const { wrapper, field, save } = await form(bought, refusal('BAD_USER_INPUT', {}, violations))
  await field(0, 'Reseller').setValue('Otter')
  await save()
  expect(wrapper.get('[role=alert]').text()).toContain('Purchase 1, Reseller has 257 characters')
})

test('more or fewer than the license count is said, with its sign, and refused by nobody', async () => {
  const { wrapper, count, save, sent } = await form()
  expect(wrapper.text()).not.toContain('bought, license count')
  await count(0, '27')
  expect(wrapper.text()).toContain('27 bought, license count 25: +2 (more bought than counted)')
  await count(0, '20')
  expect(wrapper.text()).toContain('20 bought, license count 25: −5 (fewer bought than counted)')
  await save()
  expect(sent()).toMatchObject({ input: { purchases: [{ quantity: 20 }] } })
})

test('of what is unlimited nothing is compared', async () => {
  const { wrapper } = await form({ ...bought, metric: 'SITE', licenseCount: 1 })
  expect(wrapper.text()).not.toContain('bought, license count')
})

test('two tabs: both lists of purchases are shown, and theirs can be taken', async () => {
  const { wrapper, field, save, rows } = await form(bought, refusal('CONFLICT', { version: 4 }))
  await field(0, 'Reseller').setValue('Otter')
  await save()
  const shown = wrapper.text().replaceAll(/\s+/g, ' ')
  expect(shown).toContain('Keep mine25 × €1,234.50 · PO-17 · Otter · Mar 1, 2026')
  expect(shown).toContain('Take theirs20 × €1,234.50 · PO-17 · Heron · Mar 1, 2026')
  await wrapper.findAll('[role=radio]')[1]?.trigger('click')
  await flushPromises()
  expect(field(0, 'Reseller').element.value).toBe('Heron')
  expect(field(0, 'Quantity').element.value).toBe('20')
  expect(rows()).toHaveLength(1)
})
