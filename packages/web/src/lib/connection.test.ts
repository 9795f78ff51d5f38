import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createConnection } from './connection.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function connection() {
  const server = { up: true }
  const answers = vi.fn<() => Promise<boolean>>(async () => server.up)
  const returned = vi.fn<() => void>()
  const made = createConnection(answers)
  made.onReturn(returned)
  return { ...made, server, answers, returned }
}

test('a question that failed is no lost connection as long as the server answers', async () => {
  const { check, lost, returned } = connection()
  await check()
  expect(lost.value).toBe(false)
  expect(returned).not.toHaveBeenCalled()
})

test('once lost, it asks every three seconds and tells of the return', async () => {
  const { check, lost, returned, server, answers } = connection()
  server.up = false
  const ended = check()
  await vi.advanceTimersByTimeAsync(7000)
  expect(lost.value).toBe(true)
  expect(answers).toHaveBeenCalledTimes(3)
  server.up = true
  await vi.advanceTimersByTimeAsync(3000)
  await ended
  expect(lost.value).toBe(false)
  expect(returned).toHaveBeenCalledOnce()
})

test('many that find it lost ask once, and asking now does not wait', async () => {
  const { check, askNow, lost, server, answers } = connection()
  server.up = false
  void check()
  void check()
  await vi.advanceTimersByTimeAsync(1)
  expect(answers).toHaveBeenCalledOnce()
  server.up = true
  askNow()
  await vi.advanceTimersByTimeAsync(1)
  expect(lost.value).toBe(false)
})
