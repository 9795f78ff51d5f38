import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { fakeServer } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import type { GroupChoice } from './group-choice.ts'
import LicenseGroupPicker from './LicenseGroupPicker.vue'
import { groupWords } from './words.en.ts'

const sales = { __typename: 'LicenseGroup', id: '7', version: 1, name: 'Sales', agreementCount: 3 }

async function picker(initial: GroupChoice) {
  const { client } = fakeServer(({ query }) =>
    query.includes('licenseGroups')
      ? { data: { licenseGroups: { __typename: 'LicenseGroupPage', items: [sales], totalItems: 487, limit: 500 } } }
      : { data: { licenseGroup: sales } },
  )
  const choice = ref(initial)
  const Form = defineComponent(
    () => () =>
      h(LicenseGroupPicker, {
        modelValue: choice.value,
        'onUpdate:modelValue': (value) => (choice.value = value),
      }),
  )
  const { wrapper } = await mountWith(Form, {}, { client, words: groupWords })
  const choose = async (index: number) => wrapper.findAll('[role=radio]')[index]?.trigger('click')
  const chosen = () => wrapper.findAll('[role=radio]').findIndex((radio) => radio.attributes('aria-checked') === 'true')
  await flushPromises()
  return { wrapper, choice, choose, chosen }
}

test('offers three ways, and sends what belongs to the chosen one', async () => {
  const { wrapper, choice, choose, chosen } = await picker({})
  expect(chosen()).toBe(0)
  await choose(1)
  await wrapper.get('input[type=text]').setValue('Ventes')
  expect(choice.value).toEqual({ newGroupName: 'Ventes' })
  await choose(2)
  expect(choice.value).toEqual({ existingGroupId: '' })
  await choose(0)
  expect(choice.value).toEqual({})
})

test('says how many groups there are, and how many there may be', async () => {
  const { wrapper, choose } = await picker({})
  await choose(1)
  await flushPromises()
  expect(wrapper.text()).toContain('487 of 500 license groups are in use')
})

test('what was typed for a way is there when it is chosen again', async () => {
  const { wrapper, choice, choose } = await picker({})
  await choose(1)
  await wrapper.get('input[type=text]').setValue('Ventes')
  await choose(0)
  await choose(1)
  expect(choice.value).toEqual({ newGroupName: 'Ventes' })
})

test('a restored choice is shown by its name', async () => {
  const { wrapper, chosen } = await picker({ existingGroupId: '7' })
  expect(chosen()).toBe(2)
  expect(wrapper.get<HTMLInputElement>('input[role=combobox]').element.value).toBe('Sales')
})

test('follows a form that starts over', async () => {
  const { choice, choose, chosen } = await picker({})
  await choose(1)
  choice.value = { existingGroupId: '7' }
  await flushPromises()
  expect(chosen()).toBe(2)
  choice.value = {}
  await flushPromises()
  expect(chosen()).toBe(0)
})
