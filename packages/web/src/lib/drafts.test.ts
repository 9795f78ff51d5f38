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

test('one that the tab has no room for is none, and does not take others along', () => {
  const room = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => room.get(key) ?? null,
    removeItem: (key: string) => room.delete(key),
    setItem: (key: string, text: string) => {
      if (text.includes('huge')) throw new DOMException('full', 'QuotaExceededError')
      room.set(key, text)
    },
  })
  writeDraft('form', { name: 'huge' })
  writeDraft('other', { name: 'A' })
  expect([readDraft('form'), readDraft('other')]).toEqual([null, { name: 'A' }])
  vi.unstubAllGlobals()
})
