import { CombinedError } from '@urql/vue'
import { expect, test } from 'vitest'
import { callWith } from '../testing/mount-with.ts'
import { rejectionOf } from './rejection.ts'
import { useRejectionWords } from './useRejectionWords.ts'

const refused = (...extensions: Record<string, unknown>[]) =>
  new CombinedError({ graphQLErrors: extensions.map((extension) => ({ message: '', extensions: extension })) })

test('a refusal keeps its code, its parameters and the violations of all its errors', () => {
  const taken = { field: 'name', rule: 'group.name-taken', params: {} }
  const long = { field: 'name', rule: 'text.too-long', params: { limit: 256 } }
  const error = refused({ code: 'CONFLICT', params: { version: 4 }, violations: [taken] }, { violations: [long] })
  expect(rejectionOf(error)).toEqual({ code: 'CONFLICT', params: { version: 4 }, violations: [taken, long] })
})

test('no answer is not a refusal', () => {
  expect(rejectionOf(new CombinedError({ networkError: new TypeError('Failed to fetch') })).code).toBe('NETWORK')
})

test('a refusal that says nothing counts as a fault of the server', () => {
  expect(rejectionOf(refused({})).code).toBe('INTERNAL_SERVER_ERROR')
})

test('a refusal that came with a bad HTTP status keeps its code', () => {
  const error = new CombinedError({
    networkError: new Error('Bad Request'),
    graphQLErrors: [{ message: '', extensions: { code: 'BAD_USER_INPUT' } }],
  })
  expect(rejectionOf(error).code).toBe('BAD_USER_INPUT')
})

test('words say what happened, what the limit is, and never a key', async () => {
  const { result: words } = await callWith(() => useRejectionWords())
  const params = { limit: 256, found: '300' }
  expect(words.violationSentence({ field: 'name', rule: 'text.too-long', params }, 'Name')).toBe(
    'Name has 300 characters; at most 256 are possible.',
  )
  expect(words.sentence({ code: 'FORBIDDEN', params: {} })).toContain('Your role does not allow this')
  const fromNewerServer = { field: 'name', rule: 'text.not-invented-yet' as never, params: {} }
  expect(words.violationSentence(fromNewerServer, 'Name')).toBe('Name is not accepted.')
  expect(words.sentence({ code: 'not.invented-yet' as never, params: {} })).toContain('Something went wrong')
})

test('silence is told apart: none at all, for too long, or something else that answered', () => {
  const late = new DOMException('signal timed out', 'TimeoutError')
  expect(rejectionOf(new CombinedError({ networkError: late })).code).toBe('TIMEOUT')
  const page = { networkError: new Error('<html>'), response: new Response('', { status: 502 }) }
  expect(rejectionOf(new CombinedError(page))).toEqual({ code: 'PROXY', params: { status: '502' }, violations: [] })
  const brokenOff = { networkError: new TypeError('network error'), response: new Response('') }
  expect(rejectionOf(new CombinedError(brokenOff)).code).toBe('NETWORK')
})
