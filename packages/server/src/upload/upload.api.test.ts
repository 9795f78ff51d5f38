import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { uploadLimit } from '@entitle/schema/upload/upload.values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { UploadEntity, UploadPartEntity } from './upload.entity.ts'
import { readUpload } from './upload.service.ts'

const day = 24 * 60 * 60 * 1000
const megabyte = 1024 * 1024

describe.each(databaseKinds)('uploads on %s', (kind) => {
  let app: TestApp
  let url: string
  let now: Date
  beforeAll(async () => {
    now = new Date('2026-11-24T12:00:00Z')
    app = await startTestApp(kind, { now: () => now })
    url = await app.server.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => app.close())

  const parts = () => app.application.database.reader.count(UploadPartEntity)

  function send(
    payload: Buffer | string,
    { name = 'titles.csv', headers = {} }: { name?: string; headers?: object } = {},
  ) {
    const known = { cookie: app.cookieOf('LICENSE_MANAGER'), 'content-type': 'text/csv', ...headers }
    return app.server.inject({
      method: 'POST',
      url: `/uploads?name=${encodeURIComponent(name)}`,
      headers: known,
      payload,
    })
  }

  async function contentOf(id: string): Promise<Buffer> {
    const { content } = await readUpload(app.contextAs('ADMINISTRATOR'), id)
    const found: Buffer[] = []
    for await (const part of content) found.push(part)
    return Buffer.concat(found)
  }

  test('a file comes back as it was sent, byte by byte', async () => {
    const sent = randomBytes(3 * megabyte + 7)
    const response = await send(sent)
    expect(response.statusCode).toBe(201)
    const { id } = response.json<{ id: string }>()
    expect(id).toMatch(/^\d+$/)
    expect((await contentOf(id)).equals(sent)).toBe(true)
    const upload = await app.application.database.reader.findOneByOrFail(UploadEntity, { id: Number(id) })
    expect(upload).toMatchObject({ fileName: 'titles.csv', size: sent.length, uploadedBy: 'Test LICENSE_MANAGER' })
  })

  test('it is on the audit log', async () => {
    const { id } = (await send('a,b\n', { name: 'audited.csv' })).json<{ id: string }>()
    const rows = await app.application.database.reader.query(
      `SELECT action, after FROM audit_entry WHERE noun = 'upload' AND subject_id = ${id}`,
    )
    expect(rows).toEqual([{ action: 'upload.add', after: '{"fileName":"audited.csv","size":4}' }])
  })

  test('it is there for a day, and gone with the next upload after that', async () => {
    const { id } = (await send('old')).json<{ id: string }>()
    now = new Date(now.getTime() + day + 1)
    await send('new')
    await expect(readUpload(app.contextAs('ADMINISTRATOR'), id)).rejects.toMatchObject({ code: 'upload.gone' })
    expect(await parts()).toBe(1)
  })

  test('strangers and readers upload nothing', async () => {
    const codeFor = async (cookie: string) => {
      const response = await send('x', { headers: { cookie } })
      return [response.statusCode, response.json().errors[0].extensions.code]
    }
    expect(await codeFor('')).toEqual([401, 'UNAUTHENTICATED'])
    expect(await codeFor(app.cookieOf('READER'))).toEqual([403, 'FORBIDDEN'])
  })

  test.each(['text/plain', 'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'a form of another site could send %j, so it is refused',
    async (type) => {
      const response = await send('{}', { headers: { 'content-type': type } })
      expect(response.statusCode).toBe(415)
      expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] })
    },
  )

  test('a compressed one is refused: nobody knows how large it will be', async () => {
    expect((await send('x', { headers: { 'content-encoding': 'gzip' } })).statusCode).toBe(415)
  })

  test.each([
    ['../titles.csv', 'text.forbidden-character'],
    ['C:\\titles.csv', 'text.forbidden-character'],
    ['a/b', 'text.forbidden-character'],
    ['a\0.csv', 'text.hidden-character'],
    ['a\n.csv', 'text.hidden-character'],
    ['vsc.\u202Exe', 'text.hidden-character'],
    ['x'.repeat(129), 'text.too-long'],
    [' ', 'text.required'],
    ['', 'text.required'],
  ])('the name %j is refused by %s', async (name, rule) => {
    const before = await parts()
    const response = await send('x', { name })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', violations: [{ field: 'name', rule }] } }],
    })
    expect(await parts()).toBe(before)
  })

  test('names of 128 characters, in any language, are fine', async () => {
    expect((await send('x', { name: 'é'.repeat(124) + '.csv' })).statusCode).toBe(201)
  })

  /** Writes as much as the server takes, until it answers or all is sent; gives the answer. */
  async function stream(megabytes: number, headers: object = {}) {
    const known = { cookie: app.cookieOf('LICENSE_MANAGER'), 'content-type': 'text/csv', ...headers }
    const sending = request(`${url}/uploads?name=large.csv`, { method: 'POST', headers: known })
    const answers: IncomingMessage[] = []
    sending.on('response', (response) => answers.push(response))
    const block = Buffer.alloc(megabyte / 4, 'x')
    for (let sent = 0; sent < megabytes * 4 && answers.length === 0; sent++) {
      if (!sending.write(block)) await Promise.race([once(sending, 'drain'), wait(200)])
    }
    if (answers.length === 0) {
      sending.end()
      await once(sending, 'response')
    }
    const chunks: Buffer[] = []
    const [answer] = answers
    for await (const chunk of answer ?? []) chunks.push(chunk as Buffer)
    sending.socket?.destroy()
    return { status: answer?.statusCode, text: String(Buffer.concat(chunks)) }
  }

  test('the largest file there may be is taken', async () => {
    expect((await stream(16)).status).toBe(201)
  })

  test('a larger one is cut off, in flat memory, and leaves nothing', async () => {
    const before = await parts()
    const memory = process.memoryUsage().rss
    const { status, text } = await stream(200)
    expect([status, JSON.parse(text).errors[0].extensions]).toEqual([
      413,
      { code: 'upload.too-large', params: { limit: uploadLimit }, violations: [] },
    ])
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * megabyte) // the client that sends lives here too
    expect(await parts()).toBe(before)
  })

  test('one that says so is refused before it is read', async () => {
    const { status } = await stream(2, { 'content-length': String(uploadLimit + 1) })
    expect(status).toBe(413)
  })

  test('one that breaks off leaves nothing', async () => {
    const before = await parts()
    const headers = { cookie: app.cookieOf('LICENSE_MANAGER'), 'content-type': 'text/csv' }
    const sending = request(`${url}/uploads?name=broken.csv`, { method: 'POST', headers })
    sending.on('error', () => undefined)
    sending.write(Buffer.alloc(3 * megabyte, 'x'))
    for (let n = 0; n < 100 && (await parts()) === before; n++) await wait(20)
    expect(await parts()).toBeGreaterThan(before)
    sending.destroy()
    for (let n = 0; n < 100 && (await parts()) > before; n++) await wait(20)
    expect(await parts()).toBe(before)
  })
})
