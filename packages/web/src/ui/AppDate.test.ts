import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { reactive } from 'vue'
import { mountWith } from '../testing/mount-with.ts'
import AppDate from './AppDate.vue'

test('its parts are named in the language of the screens, empty or not', async () => {
  const props = reactive({ modelValue: null as string | null, label: 'Date de fin' })
  const { wrapper, speak } = await mountWith(AppDate, props)
  const partsNow = async () => {
    await flushPromises()
    const parts = wrapper.findAll('[role=spinbutton]').map((part) => part.attributes())
    return Object.fromEntries(parts.map((part) => [part['aria-label'], part['aria-valuetext']]))
  }

  await speak('fr')
  expect(wrapper.get('[role=group]').attributes('aria-label')).toBe('Date de fin')
  expect(await partsNow()).toEqual({ jour: 'Vide', mois: 'Vide', année: 'Vide' })
  props.modelValue = '2026-11-24'
  expect(await partsNow()).toMatchObject({ jour: '24', année: '2026' })
  props.modelValue = null
  expect(await partsNow()).toEqual({ jour: 'Vide', mois: 'Vide', année: 'Vide' })
  await speak('en')
  expect(await partsNow()).toEqual({ day: 'Empty', month: 'Empty', year: 'Empty' })
})
