import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { fakeServer } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import OperationPanel from './OperationPanel.vue'
import { operationWords as words } from './words.en.ts'

afterEach(() => void (document.body.innerHTML = ''))

const failures = [
  { subject: 'line 3', code: 'text.required', message: 'publisher: text.required', __typename: 'OperationFailure' },
  { subject: '', code: 'invented.later', message: 'The moon is full.', __typename: 'OperationFailure' },
]
const facts = {
  id: '7',
  kind: 'CATALOG_IMPORT',
  phase: '',
  done: 4,
  total: 4,
  resultUrl: null,
  __typename: 'Operation',
}
const times = { startedAt: '2026-11-24T09:00:00Z', finishedAt: null }

async function panel(failureCount: number) {
  let operation = { ...facts, ...times, status: 'RUNNING', failureCount }
  const { client, tell } = fakeServer(() => ({ data: { operation: { ...operation, failures } } }))
  const { wrapper } = await mountWith(OperationPanel, { id: '7' }, { client, words })
  await flushPromises()
  const end = async () => {
    operation = { ...operation, status: 'PARTIAL' }
    tell({ operationChanged: operation })
    await flushPromises()
  }
  return { wrapper, end }
}

test('says in words why something failed and where; what it does not know, as the server says it', async () => {
  const { wrapper } = await panel(2)
  const [known, unknown] = wrapper.findAll('li').map((item) => item.text())
  expect(known).toContain('Line 3')
  expect(known).toContain('A value is missing')
  expect(unknown).toBe('The moon is full.')
})

test('leads to all failures when there are more than it shows', async () => {
  const { wrapper } = await panel(12)
  expect(wrapper.get('a[href="/operations/7"]').text()).toBe('Show all 12 failures')
})

test('tells once it is over, once', async () => {
  const { wrapper, end } = await panel(2)
  expect(wrapper.emitted('over')).toBeUndefined()
  await end()
  expect(wrapper.emitted('over')).toHaveLength(1)
})
