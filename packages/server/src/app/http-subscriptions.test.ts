import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { createClient, type Client, type FormattedExecutionResult } from 'graphql-ws'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
let url: string
const clients: Client[] = []
beforeAll(async () => {
  app = await startTestApp('sqlite')
  url = await listen(app)
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose()
})
afterAll(() => app.close())

async function listen({ server }: TestApp): Promise<string> {
  return (await server.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws')
}

function clientWith(headers: Record<string, string>): Client {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers })
    }
  }
  const client = createClient({ url: `${url}/graphql`, webSocketImpl: Socket, retryAttempts: 0 })
  clients.push(client)
  return client
}

const administrator = () => clientWith({ cookie: app.cookieOf('ADMINISTRATOR'), 'x-request-id': 'socket-1' })

interface Coded {
  extensions: { code: string; params: object }
}

/** The first answer; what is refused before it runs comes as an array. */
function ask(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const next = ({ data, errors }: FormattedExecutionResult) => resolve(errors ?? data)
    const error = (problem: unknown) => (Array.isArray(problem) ? resolve(problem) : reject(problem))
    client.subscribe({ query, variables }, { next, error, complete: () => undefined })
  })
}

const codesOf = (answer: unknown) => (answer as Coded[]).map(({ extensions }) => extensions.code)

async function handshake(headers: Record<string, string>, path = '/graphql'): Promise<string> {
  const socket = new WebSocket(`${url}${path}`, 'graphql-transport-ws', { headers })
  try {
    await once(socket, 'open')
    return 'open'
  } catch (error) {
    return (error as Error).message
  } finally {
    socket.terminate()
  }
}

test.each(['http://evil.example', 'null', 'http://localhost:4001'])('a page of %s gets no socket', async (origin) => {
  expect(await handshake({ origin })).toBe('Unexpected server response: 403')
})

test('the own pages get one, and programs too', async () => {
  expect(await handshake({ origin: 'http://localhost:4000' })).toBe('open')
  expect(await handshake({})).toBe('open')
})

test.each(['/', '/graphqlx', '/graphql/', '/healthz'])('there is no socket at %s', async (path) => {
  expect(await handshake({}, path)).toBe('Unexpected server response: 403')
})

test('strange addresses, and clients that break off, do not end the process', async () => {
  const { port } = app.server.server.address() as AddressInfo
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n'
  for (const path of ['//', 'http://[', '*', '/graphql?%']) {
    const socket = connect(port, '127.0.0.1')
    socket.resume()
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`)
    await once(socket, 'close')
  }
  for (let n = 0; n < 20; n++) {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET /nowhere HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`, () => socket.resetAndDestroy())
    await once(socket, 'close')
  }
  expect(await handshake({})).toBe('open')
})

test('messages that are none close the socket', async () => {
  for (const message of ['{', '[]', '{"type":"subscribe"}', '{"type":"nothing"}', 'x'.repeat(1024 * 1024 + 1)]) {
    const socket = new WebSocket(`${url}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    socket.send(message)
    const [code] = (await once(socket, 'close')) as [number]
    expect([1009, 4400, 4401]).toContain(code)
  }
  expect(await handshake({})).toBe('open')
})

test('strangers may connect, and are told to sign in when they ask for anything', async () => {
  const stranger = clientWith({})
  expect(codesOf(await ask(stranger, 'subscription { operationChanged { id } }'))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await ask(stranger, '{ __schema { queryType { name } } }'))).toEqual(['UNAUTHENTICATED'])
})

test('the limits of HTTP hold here as well', async () => {
  const client = administrator()
  const many = Array.from({ length: 11 }, () => 'viewer { id }').join(' ')
  expect(await ask(client, `{ ${many} }`)).toMatchObject([
    { extensions: { code: 'QUERY_TOO_COMPLEX', params: { measure: 'number of root fields', found: 11, limit: 10 } } },
  ])
  const lists = 'query ($take: Int) { operations(page: { take: $take }) { items { failures { code } } } }'
  expect(codesOf(await ask(client, lists, { take: 100 }))).toEqual(['QUERY_TOO_COMPLEX'])
  expect(await ask(client, lists, { take: 10 })).toEqual({ operations: { items: [] } })
  expect(await ask(client, `{ ${'viewer '.repeat(2_000)}}`)).toMatchObject([
    { message: expect.stringContaining('2000 tokens') },
  ])
  expect(codesOf(await ask(client, '{ nothing }'))).toEqual(['BAD_USER_INPUT'])
})

test('refusals come in full, faults without a word of what broke', async () => {
  const client = administrator()
  const create = 'mutation ($name: String!) { createLicenseGroup(name: $name) { name } }'
  expect(await ask(client, create, { name: 'Here' })).toEqual({ createLicenseGroup: { name: 'Here' } })
  expect(await ask(client, create, { name: 'here' })).toMatchObject([{ extensions: { code: 'group.name-taken' } }])
  vi.spyOn(app.application.database, 'transact').mockRejectedValueOnce(new Error('secret detail'))
  const answer = await ask(client, create, { name: 'There' })
  expect(answer).toMatchObject([{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
  expect(JSON.stringify(answer)).not.toContain('secret')
})

test('an act over a socket is on the audit log with the id of its connection', async () => {
  await ask(administrator(), 'mutation { createLicenseGroup(name: "Traced") { id } }')
  const rows = await app.application.database.reader.query(
    `SELECT actor, request_id FROM audit_entry WHERE after = '{"name":"Traced"}'`,
  )
  expect(rows).toEqual([{ actor: 'Test ADMINISTRATOR', request_id: 'socket-1' }])
})

test('a server that stops says goodbye, also to a client that does not answer', async () => {
  const stopping = await startTestApp('sqlite')
  const address = `${await listen(stopping)}/graphql`
  const polite = new WebSocket(address, 'graphql-transport-ws')
  const deaf = new WebSocket(address, 'graphql-transport-ws')
  await Promise.all([once(polite, 'open'), once(deaf, 'open')])
  deaf.pause()
  const closed = once(polite, 'close')
  const began = performance.now()
  await stopping.close()
  expect(performance.now() - began).toBeLessThan(5_000)
  expect((await closed)[0]).toBe(1001)
  deaf.terminate()
})
