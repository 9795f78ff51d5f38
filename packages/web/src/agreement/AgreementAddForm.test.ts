import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import ProductTitlePicker from '../catalog/ProductTitlePicker.vue'
import PublisherPicker from '../catalog/PublisherPicker.vue'
import { forgetAllDrafts, readDraft } from '../lib/drafts.ts'
import { agreementServer, wordsOfAgreements } from '../testing/agreements.ts'
import { mountWith } from '../testing/mount-with.ts'
import AgreementAddForm from './AgreementAddForm.vue'

beforeEach(() => {
  forgetAllDrafts()
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const group = { __typename: 'LicenseGroup', id: '3', name: 'Ventes' }
const added = { __typename: 'Agreement', id: '9', name: 'AutoCAD Lyon', group }
const named = {
  __typename: 'AgreementPage',
  items: [{ __typename: 'Agreement', id: '7', name: 'AutoCAD Lyon' }],
  totalItems: 1,
}

async function form(answers: Parameters<typeof agreementServer>[0] = {}) {
  const server = agreementServer({
    AddSoftwareAgreement: () => ({ data: { addSoftwareAgreement: added } }),
    ...answers,
  })
  const given = { client: server.client, at: '/agreements/new/other', words: wordsOfAgreements }
  const { wrapper, router } = await mountWith(AgreementAddForm, {}, given)
  await flushPromises()
  const name = wrapper.get<HTMLInputElement>('input[type=text]')
  const publisher = wrapper.getComponent(PublisherPicker)
  const title = wrapper.getComponent(ProductTitlePicker)
  const fill = async () => {
    await name.setValue('AutoCAD Lyon')
    publisher.vm.$emit('update:modelValue', { id: '1', name: 'Autodesk' })
    await flushPromises()
    title.vm.$emit('update:modelValue', { id: '11', name: 'AutoCAD' })
    const count = wrapper.get('[role=spinbutton]')
    await count.setValue('25')
    await count.trigger('blur')
    await flushPromises()
  }
  const press = async (label: string) => {
    await wrapper
      .findAll('button')
      .find((button) => button.text() === label)
      ?.trigger('click')
    await flushPromises()
    await vi.advanceTimersByTimeAsync(10)
    await flushPromises()
  }
  const submit = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  return {
    wrapper,
    router,
    name,
    publisher,
    title,
    fill,
    press,
    submit,
    sent: () => server.sent('AddSoftwareAgreement'),
  }
}

test('saves, and goes to the list', async () => {
  const { fill, submit, sent, router } = await form()
  await fill()
  await submit()
  expect(sent()).toMatchObject([
    { input: { name: 'AutoCAD Lyon', publisherId: '1', productTitleId: '11', licenseCount: 25, metric: 'PER_DEVICE' } },
  ])
  expect(router.currentRoute.value.path).toBe('/agreements')
})

test('saves and starts the next one: publisher and group stay, and it says what was added', async () => {
  const { wrapper, name, publisher, title, fill, press, submit, sent, router } = await form()
  await fill()
  await press('Save and add another')
  expect(router.currentRoute.value.path).toBe('/agreements/new/other')
  expect(wrapper.text()).toContain('1 agreement added')
  expect(wrapper.get('a[href="/agreements/9"]').text()).toBe('AutoCAD Lyon')
  expect(name.element.value).toBe('')
  expect(document.activeElement).toBe(name.element)
  expect(publisher.props('modelValue')).toEqual({ id: '1', name: 'Autodesk' })
  expect(title.props('modelValue')).toBeNull()
  expect(readDraft('agreement.add')).toBeNull()
  await fill()
  await submit()
  expect(sent().at(-1)).toMatchObject({ input: { group: { existingGroupId: '3' } } })
})

test('another publisher clears the product title, and says so', async () => {
  const { wrapper, publisher, title, fill } = await form()
  await fill()
  publisher.vm.$emit('update:modelValue', { id: '2', name: 'Adobe' })
  await flushPromises()
  expect(title.props('modelValue')).toBeNull()
  expect(wrapper.text()).toContain('so the product title was cleared')
  title.vm.$emit('update:modelValue', { id: '21', name: 'Acrobat' })
  await flushPromises()
  expect(wrapper.text()).not.toContain('so the product title was cleared')
})

test('asks for the product title only once there is a publisher', async () => {
  const { wrapper, publisher, submit, sent } = await form()
  await submit()
  expect(wrapper.get('[role=alert]').text()).toContain('Publisher is required')
  expect(wrapper.get('[role=alert]').text()).not.toContain('Product title')
  publisher.vm.$emit('update:modelValue', { id: '1', name: 'Autodesk' })
  await flushPromises()
  await submit()
  expect(wrapper.get('[role=alert]').text()).toContain('Product title is required')
  expect(sent()).toEqual([])
})

test('a name that is taken is caught while it is typed, with the way to its agreement', async () => {
  const { wrapper, name } = await form({ AgreementsNamed: () => ({ data: { agreements: named } }) })
  await name.setValue('autocad  LYON')
  await vi.advanceTimersByTimeAsync(200)
  await flushPromises()
  expect(wrapper.text()).toContain('There is an agreement of that name already')
  expect(wrapper.get('a[href="/agreements/7"]').text()).toBe('Open AutoCAD Lyon')
  await name.setValue('AutoCAD Lyon 2')
  await flushPromises()
  expect(wrapper.find('a[href="/agreements/7"]').exists()).toBe(false)
})

test('a forbidden character is named as soon as it is met', async () => {
  const { wrapper, name } = await form()
  await name.setValue("Contrat d'Adobe")
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
  expect(wrapper.text()).toContain("Agreement name contains ', which is not allowed there")
})
