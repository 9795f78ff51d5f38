import Connection from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connectionOf } from '../platform/database/sqlite-writer.ts'
import { keepBooks } from '../platform/database/transaction.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

describe('HTTP', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp('sqlite')
  })
  afterAll(() => app.close())

  const ask = (headers: Record<string, string>) =>
    app.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query: '{ viewer { id } }' } })

  test.each([
    'http://evil.example',
    'https://localhost:4000',
    'http://localhost:4001',
    'http://localhost:4000.evil.example',
    'http://127.0.0.2:4000',
    'null',
    '',
  ])('a page of %j may not send anything here', async (origin) => {
    for (const url of ['/graphql', '/auth/set-up', '/auth/sign-out', '/uploads?name=a.csv', '/nowhere']) {
      const response = await app.server.inject({ method: 'POST', url, headers: { origin }, payload: {} })
      expect(response.statusCode).toBe(403)
      expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
      expect(response.headers['set-cookie']).toBeUndefined()
    }
  })

  test.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])('%s may', async (origin) => {
    expect((await ask({ origin })).statusCode).toBe(200)
  })

  test('programs, which send no Origin, may', async () => {
    expect((await ask({})).statusCode).toBe(200)
  })

  test('nobody is allowed to read answers from another site', async () => {
    const { headers } = await ask({ origin: 'http://localhost:4000' })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    const preflight = await app.server.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'http://evil.example' },
    })
    expect(preflight.statusCode).toBe(403)
  })

  test.each(['/healthz', '/readyz', '/graphiql', '/nowhere'])(
    '%s tells browsers to trust only this server',
    async (url) => {
      const { headers } = await app.server.inject({ url })
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'self';.+frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      })
      const allowed = String(headers['content-security-policy']).match(/https?:|\*/g)
      expect(allowed).toBeNull()
    },
  )

  test('scripts come from here alone; in the playground they may stand in the page', async () => {
    const policyOf = async (url: string) => (await app.server.inject({ url })).headers['content-security-policy']
    expect(await policyOf('/nowhere')).toContain("script-src 'self';")
    expect(await policyOf('/graphiql')).toContain("script-src 'self' 'unsafe-inline'")
  })

  test('every answer names its request, by the id of the caller if that is decent', async () => {
    const idFor = async (sent: string) =>
      (await app.server.inject({ url: '/healthz', headers: { 'x-request-id': sent } })).headers['x-request-id']
    expect(await idFor('build-17:3')).toBe('build-17:3')
    for (const bad of ['', 'a b', '"};DROP', 'x'.repeat(65)]) expect(await idFor(bad)).toMatch(/^[\da-f-]{36}$/)
  })

  test('the id of a request is on the audit log', async () => {
    const query = 'mutation { createLicenseGroup(name: "Traced") { id } }'
    const headers = { cookie: app.cookieOf('ADMINISTRATOR'), 'x-request-id': 'trace-1' }
    await app.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query } })
    const rows = await app.application.database.reader.query(
      `SELECT noun FROM audit_entry WHERE request_id = 'trace-1' AND action = 'group.create'`,
    )
    expect(rows).toEqual([{ noun: 'group' }])
  })

  test('the schema as text is for the signed-in', async () => {
    const get = (headers: Record<string, string>) => app.server.inject({ url: '/schema.graphql', headers })
    expect((await get({})).statusCode).toBe(401)
    const { statusCode, payload } = await get({ cookie: app.cookieOf('READER') })
    expect([statusCode, payload.includes('type Query {')]).toEqual([200, true])
  })

  test('an address where nothing is says so in the shape of GraphQL errors', async () => {
    const response = await app.server.inject({ url: '/nowhere', headers: { accept: 'application/json' } })
    expect(response.statusCode).toBe(404)
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
  })
})

describe('under a path of its address', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp('sqlite', { env: { ENTITLE_BASE_URL: 'https://tools.example/entitle/' } })
  })
  afterAll(() => app.close())

  test('everything lives below it, and nothing beside it', async () => {
    expect(await app.get('{ viewer { role } }')).toEqual({ viewer: { role: 'ADMINISTRATOR' } })
    const statuses = async (...urls: string[]) =>
      Promise.all(urls.map(async (url) => (await app.server.inject({ url })).statusCode))
    expect(await statuses('/entitle/healthz', '/entitle/readyz', '/entitle/graphiql')).toEqual([200, 200, 200])
    expect(await statuses('/healthz', '/readyz', '/graphiql', '/graphql', '/', '/entitlement')).toEqual(
      Array.from({ length: 6 }, () => 404),
    )
  })

  test('the playground asks there', async () => {
    expect((await app.server.inject({ url: '/entitle/graphiql' })).payload).toContain('/entitle/graphql')
  })

  test('its pages may send, those of its neighbours may not', async () => {
    const send = async (origin: string) =>
      (await app.server.inject({ method: 'POST', url: '/entitle/auth/sign-out', headers: { origin } })).statusCode
    expect(await send('https://tools.example')).toBe(204)
    expect(await send('http://tools.example')).toBe(403)
    expect(await send('https://other.example')).toBe(403)
  })
})

describe('a database that can no longer be written', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp('sqlite')
    const connection = await keepBooks(app.application.system, async (em) => connectionOf(em.dataSource))
    const exec = connection.exec.bind(connection)
    vi.spyOn(connection, 'exec').mockImplementation((sql) => {
      if (sql === 'COMMIT') throw new Connection.SqliteError('the disk is dying', 'SQLITE_IOERR_FSYNC')
      return exec(sql)
    })
  })
  afterAll(() => app.close())

  test('is reported, refuses writes and goes on answering', async () => {
    const add = 'mutation { createLicenseGroup(name: "Lost") { id } }'
    expect((await app.server.inject({ url: '/readyz' })).statusCode).toBe(200)
    expect((await app.refused(add)).code).toBe('INTERNAL_SERVER_ERROR')
    expect((await app.refused(add)).code).toBe('UNAVAILABLE')
    const ready = await app.server.inject({ url: '/readyz' })
    expect([ready.statusCode, ready.json().status]).toEqual([503, 'failed'])
    expect((await app.server.inject({ url: '/healthz' })).statusCode).toBe(200)
    expect(await app.get('{ licenseGroups { totalItems } }')).toEqual({ licenseGroups: { totalItems: 0 } })
  })
})
