import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Context } from './context.ts'
import { everyDay } from './every-day.ts'

const day = 24 * 60 * 60 * 1000
const error = vi.fn<(what: object, sentence: string) => void>()
const system = { log: { error } } as unknown as Context

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  error.mockClear()
})

test('jobs are done at once and then every day, one after the other, and a failing one keeps nobody', async () => {
  const done: string[] = []
  const daily = everyDay(system, {
    first: async () => {
      done.push('first')
      throw new Error('no')
    },
    second: async () => done.push('second'),
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual(['first', 'second'])
  expect(error).toHaveBeenCalledWith(expect.objectContaining({ job: 'first' }), 'daily job failed')
  await vi.advanceTimersByTimeAsync(day)
  expect(done).toEqual(['first', 'second', 'first', 'second'])
  await daily.stop()
  await vi.advanceTimersByTimeAsync(3 * day)
  expect(done).toHaveLength(4)
})

test('whoever stops it waits for the job under way, which is told, and the next is not begun', async () => {
  const done: string[] = []
  const daily = everyDay(system, {
    long: (_, stopping) =>
      new Promise((resolve) =>
        stopping.addEventListener('abort', () => {
          done.push('told')
          resolve(null)
        }),
      ),
    next: async () => done.push('next'),
  })
  await daily.stop()
  expect(done).toEqual(['told'])
})
