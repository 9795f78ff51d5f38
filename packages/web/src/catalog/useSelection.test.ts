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
