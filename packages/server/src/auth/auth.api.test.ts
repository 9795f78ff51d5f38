import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { setUpLink } from './set-up-link.ts'
import { sign } from './signed-token.ts'

const adminToken = 'the-token-of-an-automation-1234567'
const hour = 60 * 60 * 1000

describe.each(databaseKinds)('signing in on %s', (kind) => {
  let app: TestApp
  let now: Date
  beforeAll(async () => {
    app = await startTestApp(kind, { env: { ENTITLE_ADMIN_TOKEN: adminToken }, now: () => now })
  })
  beforeEach(() => {
    now = new Date('2026-11-24T12:00:00Z')
  })
  afterAll(() => app.close())

  const newToken = () => setUpLink(app.application).split('#')[1] ?? ''
  const setUp = (payload: object) => app.server.inject({ method: 'POST', url: '/auth/set-up', payload })
  const viewer = async (headers: Record<string, string>) => {
    const payload = { query: '{ viewer { name role } }' }
    const response = await app.server.inject({ method: 'POST', url: '/graphql', headers, payload })
    return response.json<{ data: { viewer: object | null } }>().data.viewer
  }

  test('a set-up link makes its visitor an administrator', async () => {
    const response = await setUp({ token: newToken(), name: '  Zoé ' })
    expect([response.statusCode, response.payload]).toEqual([204, ''])
    const cookie = String(response.headers['set-cookie'])
    expect(cookie).toMatch(/^entitle_session=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await viewer({ cookie: cookie.split(';', 1)[0] ?? '' })).toEqual({ name: 'Zoé', role: 'ADMINISTRATOR' })
  })

  test('it works once, also when two come at the same time', async () => {
    const token = newToken()
    const both = await Promise.all([setUp({ token, name: 'One' }), setUp({ token, name: 'Two' })])
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([204, 400])
    for (const again of [
      ...both.filter(({ statusCode }) => statusCode === 400),
      await setUp({ token, name: 'Three' }),
    ]) {
      expect(again.json()).toMatchObject({ errors: [{ extensions: { code: 'set-up-link.used' } }] })
      expect(again.headers['set-cookie']).toBeUndefined()
    }
  })

  test('it works for a day', async () => {
    const token = newToken()
    now = new Date(now.getTime() + 24 * hour)
    expect((await setUp({ token, name: 'Late' })).json()).toMatchObject({
      errors: [{ extensions: { code: 'set-up-link.invalid' } }],
    })
    now = new Date(now.getTime() - 1)
    expect((await setUp({ token, name: 'Just in time' })).statusCode).toBe(204)
  })

  test('what this server did not sign for setting up is no link', async () => {
    const { secret } = app.application
    const tomorrow = new Date(now.getTime() + 24 * hour)
    const session = app.cookieOf('ADMINISTRATOR').split('=')[1] ?? ''
    const forged = sign('another secret of 32 characters....', 'set-up', { nonce: 'x' }, tomorrow)
    const altered = `${sign(secret, 'set-up', { nonce: 'x' }, tomorrow).slice(0, -2)}AA`
    for (const token of [session, forged, altered, '', 'x', 7, null, undefined, ['x']]) {
      const response = await setUp({ token, name: 'Nobody' })
      expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'set-up-link.invalid'])
    }
    for (const payload of ['', '[]', 'null', '"x"', '{']) {
      const headers = { 'content-type': 'application/json' }
      const response = await app.server.inject({ method: 'POST', url: '/auth/set-up', headers, payload })
      expect([response.statusCode, response.json().errors.length]).toEqual([400, 1])
    }
  })

  test('setting up is on the audit log, the token is not', async () => {
    const token = newToken()
    await setUp({ token, name: 'Audited' })
    const rows: { after: string }[] = await app.application.database.reader.query(
      `SELECT * FROM audit_entry WHERE action = 'viewer.set-up' ORDER BY id`,
    )
    expect(rows.at(-1)).toMatchObject({ actor: 'Audited', after: '{"name":"Audited","role":"ADMINISTRATOR"}' })
    expect(JSON.stringify(rows)).not.toContain(token.slice(0, 20))
  })

  test('a session ends after thirty days, and by signing out', async () => {
    const cookie = app.cookieOf('READER')
    expect(await viewer({ cookie: `a=b; ${cookie}; c=d` })).toEqual({ name: 'Test READER', role: 'READER' })
    now = new Date(now.getTime() + 30 * 24 * hour)
    expect(await viewer({ cookie })).toBeNull()
    const response = await app.server.inject({ method: 'POST', url: '/auth/sign-out' })
    expect(response.statusCode).toBe(204)
    expect(response.headers['set-cookie']).toMatch(/^entitle_session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('a cookie that was tampered with, or names an unknown role, is nobody', async () => {
    const { secret } = app.application
    const tomorrow = new Date(now.getTime() + 24 * hour)
    const owner = sign(secret, 'session', { id: '1', name: 'x', role: 'OWNER' }, tomorrow)
    const link = newToken()
    for (const value of [`${app.cookieOf('READER')}x`, `entitle_session=${owner}`, `entitle_session=${link}`]) {
      expect(await viewer({ cookie: value })).toBeNull()
    }
  })

  test('the token of the administrator works, and a wrong one is not saved by a cookie', async () => {
    const cookie = app.cookieOf('ADMINISTRATOR')
    const automation = { name: 'Administrator token', role: 'ADMINISTRATOR' }
    expect(await viewer({ authorization: `Bearer ${adminToken}` })).toEqual(automation)
    expect(await viewer({ authorization: `bearer ${adminToken}` })).toEqual(automation)
    for (const wrong of [`${adminToken}x`, adminToken.slice(1), adminToken.toUpperCase(), 'x', ' ']) {
      expect(await viewer({ authorization: `Bearer ${wrong}`, cookie })).toBeNull()
    }
    expect(await viewer({ authorization: 'Bearer', cookie })).toBeNull()
    // That of a proxy in front is none of ours.
    expect(await viewer({ authorization: 'Basic eDp5', cookie })).toMatchObject({ role: 'ADMINISTRATOR' })
  })
})

describe('cookies', () => {
  test.each([
    ['http://localhost:4000', 'Path=/; HttpOnly; SameSite=Lax'],
    ['https://entitle.example', 'Path=/; HttpOnly; SameSite=Lax; Secure'],
    ['https://tools.example/entitle', 'Path=/entitle; HttpOnly; SameSite=Lax; Secure'],
  ])('of %s go where it lives, and over TLS only if it has it', async (baseUrl, attributes) => {
    const app = await startTestApp('sqlite', { env: { ENTITLE_BASE_URL: baseUrl } })
    const url = `${new URL(baseUrl).pathname.replace(/\/$/, '')}/auth/set-up`
    const payload = { token: setUpLink(app.application).split('#')[1], name: 'x' }
    const { headers } = await app.server.inject({ method: 'POST', url, payload })
    expect(String(headers['set-cookie']).endsWith(`; ${attributes}`)).toBe(true)
    expect(setUpLink(app.application)).toMatch(new RegExp(`^${baseUrl}/set-up#`))
    await app.close()
  })

  test('without a token of an administrator nobody is one by guessing', async () => {
    const app = await startTestApp('sqlite')
    for (const authorization of ['Bearer undefined', 'Bearer null', 'Bearer ', 'Basic eDp5']) {
      const response = await app.server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization },
        payload: { query: '{ viewer { name } }' },
      })
      expect(response.json()).toEqual({ data: { viewer: null } })
    }
    await app.close()
  })
})
