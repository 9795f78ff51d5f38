import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countOf } from '../testing/catalog-imports.ts'
import { importPairs, inputOf, refusedFile } from '../testing/pair-imports.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const megabyte = 1024 * 1024

let app: TestApp
let url: string
beforeAll(async () => {
  app = await startTestApp('sqlite')
  await app.server.listen({ port: 0 })
  url = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}/graphql`
})
afterAll(() => app.close())

let entries: number
beforeEach(async () => {
  entries = await countOf(app, 'audit_entry')
})
const nothingSaved = async () => expect(await countOf(app, 'audit_entry')).toBe(entries)

/** The request that imports a file, up to where its content begins. */
const beginning = JSON.stringify({
  query: importPairs,
  variables: { input: inputOf('CONTENT') },
}).split('CONTENT')[0]

const drained = (sending: ClientRequest) => new Promise((resolve) => sending.once('drain', resolve))

/** Sends an import of so many megabytes, as much of it as the server takes; gives the answer, and how much was sent. */
async function stream(megabytes: number, headers: object = {}) {
  const known = { cookie: app.cookieOf('ADMINISTRATOR'), 'content-type': 'application/json', ...headers }
  const sending = request(url, { method: 'POST', headers: known })
  const answers: IncomingMessage[] = []
  sending.on('response', (response) => answers.push(response))
  sending.on('error', () => undefined) // told of by the answer, if that came before
  sending.write(beginning)
  const block = Buffer.alloc(megabyte / 4, 'A-1,B-1\\n')
  let sent = 0
  for (; sent < megabytes * 4 && answers.length === 0 && sending.errored === null; sent++) {
    if (!sending.write(block)) await Promise.race([drained(sending), wait(200)])
  }
  for (let n = 0; n < 100 && answers.length === 0; n++) await wait(20)
  const chunks: Buffer[] = []
  for await (const chunk of answers[0] ?? []) chunks.push(chunk as Buffer)
  sending.destroy()
  return { status: answers[0]?.statusCode, text: String(Buffer.concat(chunks)), sent: sent / 4 }
}

describe('a request that is too large', () => {
  test('is cut off where 2 MB are over, in flat memory', async () => {
    await stream(4) // what is made for the first one stays
    const memory = process.memoryUsage().rss
    const { status, text, sent } = await stream(1024)
    expect(status).toBe(413)
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] })
    expect(sent).toBeLessThan(64) // the rest of what was under way
    expect(process.memoryUsage().rss - memory).toBeLessThan(50 * megabyte)
    await nothingSaved()
  })

  test('is refused before it is read where it says so', async () => {
    const { status, sent } = await stream(4, { 'content-length': String(1024 * megabyte) })
    expect([status, sent < 4]).toEqual([413, true])
    await nothingSaved()
  })

  test('is not unpacked', async () => {
    const payload = gzipSync(JSON.stringify({ query: importPairs, variables: { input: inputOf('A,B') } }))
    const headers = {
      cookie: app.cookieOf('ADMINISTRATOR'),
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    }
    const response = await app.server.inject({ method: 'POST', url: '/graphql', headers, payload })
    expect(response.statusCode).toBe(415)
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] })
    await nothingSaved()
  })
})

/** Bytes as a browser reads them that was told they are Windows-1252. */
const asText = (bytes: Buffer) => new TextDecoder('windows-1252').decode(bytes)

const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')

describe('a file that is none of pairs', () => {
  test.each([
    ['a picture', asText(png), 'pair-file.not-text'],
    ['something compressed', asText(gzipSync('A-1,B-1\n'.repeat(100))), 'pair-file.not-text'],
    ['UTF-16', asText(Buffer.from('\ufeffA-1,B-1\n', 'utf16le')), 'pair-file.not-text'],
    ['a line of 1.9 MB', 'x'.repeat(1_900_000), 'pair-file.line-too-long'],
    ['a million commas', `A${','.repeat(1_000_000)}B`, 'pair-file.line-too-long'],
    ['a million blank lines', '\n'.repeat(900_000), 'pair-file.empty'],
    ['a quote before everything', `"${'A-1,B-1\n'.repeat(200_000)}`, 'pair-file.quote-open'],
  ])('%s is refused as a whole, and nothing is saved', async (_, content, rule) => {
    const { code, violations } = await refusedFile(app, content, { mode: 'VALID_ONLY' })
    expect([code, ...violations]).toEqual(['BAD_USER_INPUT', expect.objectContaining({ field: 'content', rule })])
    await nothingSaved()
  })

  test('names of the prototype, SQL and markup are text', async () => {
    const content =
      "__proto__,constructor,toString\n' OR 1=1 --,x,DROP TABLE agreement\nA-1,B-1,<script>alert(1)</script>\n"
    const { data } = await app.ask<{ importPairs: { lines: object[] } }>(importPairs, {
      input: inputOf(content, { mode: 'VALID_ONLY' }),
    })
    expect(data.importPairs.lines).toMatchObject([
      { outcome: 'REJECTED' },
      { outcome: 'ADDED', agreementName: 'DROP TABLE agreement' },
      { outcome: 'REJECTED' },
    ])
    expect(await countOf(app, 'agreement')).toBe(1)
  })
})
