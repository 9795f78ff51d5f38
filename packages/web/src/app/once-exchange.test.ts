import { Client, fetchExchange, gql } from '@urql/vue'
import { expect, test } from 'vitest'
import { onceExchange } from './once-exchange.ts'

const Create = gql('mutation ($name: String!) { createLicenseGroup(name: $name) { id } }')
const Rename = gql('mutation ($name: String!) { renameLicenseGroup(id: "7", version: 1, name: $name) { id } }')

type Answer = object | Error | Response

/** A server that answers one after the other, and the keys that it was sent. */
function server(...answers: Answer[]) {
  const keys: (string | null)[] = []
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [onceExchange(), fetchExchange],
    fetch: async (_url, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'))
      const answer = answers.shift() ?? { data: { done: true } }
      if (answer instanceof Error) throw answer
      if (answer instanceof Response) return answer
      return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } })
    },
  })
  const act = (document = Create, name = 'Lyon') => client.mutation(document, { name }).toPromise()
  return { act, client, keys }
}

const silence = () => new TypeError('Failed to fetch')
const refused = (code: string) => ({ errors: [{ message: code, extensions: { code } }] })
const fromProxy = () =>
  new Response('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } })

test.each([
  ['no answer', silence],
  ['the answer of a proxy', fromProxy],
  ['a fault of the server', () => refused('INTERNAL_SERVER_ERROR')],
])('after %s the same act keeps its key until it is answered', async (_, failure) => {
  const { act, keys } = server(failure(), failure())
  for (let attempt = 0; attempt < 4; attempt++) await act()
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(keys.slice(1, 3)).toEqual([keys[0], keys[0]])
  expect(keys[3]).not.toBe(keys[0])
})

test('another act, and other input, have keys of their own', async () => {
  const { act, keys } = server(silence(), silence(), silence())
  await act()
  await act(Create, 'Lille')
  await act(Rename)
  expect(new Set(keys).size).toBe(3)
})

test('what was refused or done can be done anew', async () => {
  const { act, keys } = server(refused('group.name-taken'))
  for (let attempt = 0; attempt < 3; attempt++) await act()
  expect(new Set(keys).size).toBe(3)
})

test('once the server has accepted anything, an act that was not answered is a new one', async () => {
  const { act, keys } = server(silence())
  await act()
  await act(Rename)
  await act()
  expect(keys[2]).not.toBe(keys[0])
})

test('of two that are sent at once both have the same key', async () => {
  const { act, keys } = server()
  await Promise.all([act(), act()])
  expect(keys[0]).toBe(keys[1])
})

test('questions have none', async () => {
  const { client, keys } = server()
  await client.query(gql('{ viewer { id } }'), {}).toPromise()
  expect(keys).toEqual([null])
})
