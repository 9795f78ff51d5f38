import { afterEach, expect, test } from 'vitest'
import { mountWith } from '../testing/mount-with.ts'
import AliasTags from './AliasTags.vue'
import { catalogWords as words } from './words.en.ts'

afterEach(() => void (document.body.innerHTML = ''))

const tags = (modelValue: string[]) => mountWith(AliasTags, { modelValue }, { words })

test('Enter adds what was typed, once whatever its case', async () => {
  const { wrapper } = await tags(['Acme Inc'])
  const input = wrapper.get('input')
  await input.setValue('Acme GmbH')
  await input.trigger('keydown', { key: 'Enter' })
  await input.setValue('ACME INC')
  await input.trigger('keydown', { key: 'Enter' })
  expect(wrapper.emitted('update:modelValue')).toEqual([[['Acme Inc', 'Acme GmbH']]])
  expect(input.element.value).toBe('')
})

test('a removed one is gone, is told, and the focus is in the field', async () => {
  const { wrapper } = await tags(['One', 'Two'])
  await wrapper.get('[aria-label="Remove One"]').trigger('click')
  expect(wrapper.emitted('update:modelValue')).toEqual([[['Two']]])
  expect(wrapper.get('[role=status]').text()).toBe('One removed')
  expect(document.activeElement).toBe(wrapper.get('input').element)
})
