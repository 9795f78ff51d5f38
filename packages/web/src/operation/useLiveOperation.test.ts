import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import { fakeServer } from '../testing/fake-server.ts'
import { callWith } from '../testing/mount-with.ts'
import { useLiveOperation } from './useLiveOperation.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const begun = {
  __typename: 'Operation',
  id: '3',
  kind: 'CATALOG_IMPORT',
  status: 'RUNNING',
  phase: 'reading',
  done: 10,
  total: 100,
  startedAt: '2026-11-24T09:00:00Z',
  finishedAt: null,
  resultUrl: null,
  failureCount: 0,
}

async function live(operation: object | null) {
  const state: { operation: object | null } = { operation: operation && { ...operation, failures: [] } }
  const { client, asked, tell } = fakeServer(() => {
    if (state.operation instanceof Error) throw state.operation
    return { data: { operation: state.operation } }
  })
  const { result } = await callWith(() => useLiveOperation(ref('3'), { page: ref(1), take: 100 }), { client })
  await vi.advanceTimersByTimeAsync(1)
  return { state, asked, tell, result }
}

test('without messages it asks every two seconds, until the end', async () => {
  const { state, asked, result } = await live(begun)
  expect(result.operation.value?.done).toBe(10)
  state.operation = { ...begun, done: 60, failures: [] }
  await vi.advanceTimersByTimeAsync(2000)
  expect(result.operation.value?.done).toBe(60)
  state.operation = { ...begun, done: 100, status: 'SUCCEEDED', failures: [] }
  await vi.advanceTimersByTimeAsync(2000)
  expect(result.operation.value?.status).toBe('SUCCEEDED')
  const questions = asked.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(questions)
})

test('a question without an answer does not end the asking, and what is known stays', async () => {
  const { state, result } = await live(begun)
  state.operation = new TypeError('Failed to fetch')
  await vi.advanceTimersByTimeAsync(4500)
  expect(result.operation.value?.done).toBe(10)
  expect(result.rejection.value?.code).toBe('NETWORK')
  state.operation = { ...begun, done: 60, failures: [] }
  await vi.advanceTimersByTimeAsync(2000)
  expect(result.operation.value?.done).toBe(60)
})

test('a message counts at once, and puts off asking', async () => {
  const { asked, tell, result } = await live(begun)
  for (const done of [20, 30, 40]) {
    await vi.advanceTimersByTimeAsync(1500)
    tell({ operationChanged: { ...begun, done } })
    await vi.advanceTimersByTimeAsync(0)
    expect(result.operation.value?.done).toBe(done)
  }
  expect(asked).toHaveLength(1)
})

test('failures are asked for when a message tells of new ones', async () => {
  const { state, tell, result } = await live(begun)
  const failures = [{ __typename: 'OperationFailure', subject: 'line 9', code: 'text.required', message: 'empty' }]
  state.operation = { ...begun, failureCount: 1, failures }
  tell({ operationChanged: { ...begun, failureCount: 1 } })
  await vi.advanceTimersByTimeAsync(1)
  expect(result.operation.value?.failures).toMatchObject([{ subject: 'line 9' }])
})

test('an operation that does not exist is known not to', async () => {
  const { result } = await live(null)
  await flushPromises()
  expect(result.operation.value).toBeNull()
})
