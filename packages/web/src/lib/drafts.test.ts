import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetAllDrafts, forgetDraft, readDraft, writeDraft } from './drafts.ts'

beforeEach(() => {
  vi.useFakeTimers()
  forgetAllDrafts()
})
afterEach(() => void vi.useRealTimers())

const stored = () => sessionStorage.getItem('entitle.draft.form')

test('is stored after a pause in typing, as it is then', () => {
  const state = { name: 'A' }
  writeDraft('form', state)
  vi.advanceTimersByTime(200)
  state.name = 'AB'
  writeDraft('form', state)
  vi.advanceTimersByTime(299)
  expect(stored()).toBeNull()
  vi.advanceTimersByTime(1)
  expect(stored()).toBe('{"name":"AB"}')
})

test('is stored at once when the page is left, and when it is read', () => {
  writeDraft('form', { name: 'A' })
  dispatchEvent(new Event('pagehide'))
  expect(stored()).toBe('{"name":"A"}')
  writeDraft('form', { name: 'B' })
  expect(readDraft('form')).toEqual({ name: 'B' })
})

test.each([() => forgetDraft('form'), forgetAllDrafts])('what is forgotten is not stored later', (forget) => {
  writeDraft('form', { name: 'A' })
  forget()
  vi.advanceTimersByTime(1000)
  expect(stored()).toBeNull()
})
