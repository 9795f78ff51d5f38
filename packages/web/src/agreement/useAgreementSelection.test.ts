import { expect, test } from 'vitest'
import { ref } from 'vue'
import { callWith } from '../testing/mount-with.ts'
import { useAgreementSelection } from './useAgreementSelection.ts'

const rows = (...ids: string[]) => ids.map((id) => ({ id }))

async function selectionOf(shown: { id: string }[], total: number) {
  const items = ref(shown)
  const totalItems = ref(total)
  const search = ref('otter')
  const { result } = await callWith(() =>
    useAgreementSelection({ items, totalItems }, () => ({ search: search.value })),
  )
  return { selection: result, items, totalItems, search }
}

test('some are selected by their ids, those of other pages too', async () => {
  const { selection, items } = await selectionOf(rows('1', '2'), 7)
  selection.choose('2', true)
  items.value = rows('3', '4')
  selection.choose('3', true)
  expect(selection.count.value).toBe(2)
  expect(selection.selected.value).toEqual({ ids: ['2', '3'] })
})

test('all that match are selected as many as were seen, whatever the list says later', async () => {
  const { selection, items, totalItems } = await selectionOf(rows('1', '2'), 7)
  selection.all.value = true
  selection.chooseWhole()
  expect([selection.count.value, selection.whole.value, selection.all.value]).toEqual([7, true, true])
  items.value = rows('8')
  totalItems.value = 6
  expect(selection.has('8')).toBe(true)
  expect(selection.selected.value).toEqual({ matching: { search: 'otter' }, expected: 7 })
})

test('one that is taken out of all that match leaves the others of its page', async () => {
  const { selection } = await selectionOf(rows('1', '2', '3'), 7)
  selection.chooseWhole()
  selection.choose('2', false)
  expect(selection.selected.value).toEqual({ ids: ['1', '3'] })
  expect(selection.whole.value).toBe(false)
})

test('another question ends that all which match are selected, and keeps those that were chosen one by one', async () => {
  const { selection, search } = await selectionOf(rows('1', '2'), 7)
  selection.choose('1', true)
  search.value = 'beaver'
  await Promise.resolve()
  expect(selection.count.value).toBe(1)
  selection.chooseWhole()
  search.value = 'otter'
  await new Promise((resolve) => setTimeout(resolve))
  expect(selection.count.value).toBe(0)
})

test('the box above them all takes everything back', async () => {
  const { selection } = await selectionOf(rows('1', '2'), 7)
  selection.chooseWhole()
  selection.all.value = false
  expect(selection.count.value).toBe(0)
})
