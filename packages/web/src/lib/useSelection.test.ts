import { expect, test } from 'vitest'
import { ref } from 'vue'
import { useSelection } from './useSelection.ts'

const rows = (...ids: string[]) => ids.map((id) => ({ id }))

test('some, all and none of what is shown can be chosen', () => {
  const selection = useSelection(() => rows('1', '2', '3'))
  expect(selection.all.value).toBe(false)
  selection.choose('2', true)
  expect(selection.all.value).toBe('indeterminate')
  selection.all.value = true
  expect(selection.ids.value).toEqual(['1', '2', '3'])
  selection.choose('1', false)
  expect(selection.ids.value).toEqual(['2', '3'])
  selection.all.value = false
  expect(selection.ids.value).toEqual([])
})

test('what is out of sight is not acted on', () => {
  const shown = ref(rows('1', '2'))
  const selection = useSelection(() => shown.value)
  selection.all.value = true
  shown.value = rows('2', '3')
  expect(selection.ids.value).toEqual(['2'])
  expect(selection.all.value).toBe('indeterminate')
})

test('nothing shown is not all of it', () => {
  expect(useSelection(() => []).all.value).toBe(false)
})

test('a range goes from the row touched last to this one, in either direction', () => {
  const selection = useSelection(() => rows('1', '2', '3', '4', '5'))
  selection.extend('4')
  expect(selection.chosen.value).toEqual(['4'])
  selection.extend('2')
  expect(selection.ids.value).toEqual(['2', '3', '4'])
  selection.choose('3', false)
  selection.extend('5')
  expect(selection.ids.value).toEqual(['2', '3', '4', '5'])
})

test('what is chosen stays so on the next page, and a range begins anew there', () => {
  const shown = ref(rows('1', '2'))
  const selection = useSelection(() => shown.value)
  selection.choose('1', true)
  shown.value = rows('3', '4', '5')
  selection.extend('4')
  expect(selection.chosen.value).toEqual(['1', '4'])
  selection.all.value = true
  expect(selection.chosen.value).toEqual(['1', '4', '3', '5'])
  selection.all.value = false
  expect(selection.chosen.value).toEqual(['1'])
  selection.clear()
  expect(selection.chosen.value).toEqual([])
})
