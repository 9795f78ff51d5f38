import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { type Matches, useTypeahead } from './useTypeahead.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Search = (text: string) => Promise<Matches<string>>

function typeahead(search: Search) {
  const term = ref('')
  const active = ref(false)
  const scope = effectScope()
  const state = scope.run(() => useTypeahead(term, search, () => active.value))!
  const type = async (text: string) => {
    term.value = text
    await nextTick()
  }
  return { term, active, state, type, scope }
}
const one = (text: string) => ({ items: [text], totalItems: 1 })

test('asks nothing until it is opened, then at once for the whole list', async () => {
  const search = vi.fn<Search>(async (text) => one(text))
  const { active } = typeahead(search)
  await vi.advanceTimersByTimeAsync(1000)
  expect(search).not.toHaveBeenCalled()
  active.value = true
  await vi.advanceTimersByTimeAsync(1)
  expect(search).toHaveBeenCalledExactlyOnceWith('')
})

test('waits for a pause in typing', async () => {
  const search = vi.fn<Search>(async (text) => one(text))
  const { active, type } = typeahead(search)
  active.value = true
  await type('s')
  await vi.advanceTimersByTimeAsync(100)
  await type('so')
  await vi.advanceTimersByTimeAsync(149)
  expect(search).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(search).toHaveBeenCalledExactlyOnceWith('so')
})

test('drops an answer that a newer question has overtaken', async () => {
  const answers: Record<string, () => void> = {}
  const search = (text: string) => new Promise<Matches<string>>((resolve) => (answers[text] = () => resolve(one(text))))
  const { active, type, state } = typeahead(search)
  active.value = true
  await type('s')
  await vi.advanceTimersByTimeAsync(150)
  await type('so')
  await vi.advanceTimersByTimeAsync(150)
  answers['so']?.()
  await vi.advanceTimersByTimeAsync(0)
  answers['s']?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(state.matches.value.items).toEqual(['so'])
  expect(state.answered.value).toBe('so')
})

test('a failed search is told, and the next one works', async () => {
  const search = vi.fn<Search>(async (text) => one(text)).mockRejectedValueOnce(new Error('no answer'))
  const { active, type, state } = typeahead(search)
  active.value = true
  await type('s')
  await vi.advanceTimersByTimeAsync(150)
  expect(state.failed.value).toBe(true)
  expect(state.searching.value).toBe(false)
  await type('so')
  await vi.advanceTimersByTimeAsync(150)
  expect(state.failed.value).toBe(false)
})
