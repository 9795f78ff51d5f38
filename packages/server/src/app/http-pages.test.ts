import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerError, answerNothingThere } from './http-errors.ts'
import { pageRoutes } from './http-pages.ts'

const secret = 'not for everybody'

let folder: string
let server: FastifyInstance
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entitle-pages-'))
  const root = join(folder, 'dist')
  mkdirSync(join(root, 'assets', '.git'), { recursive: true })
  const hidden = ['../secret.txt', '.env', 'assets/.env', 'assets/.git/config', 'secret.txt']
  for (const file of hidden) writeFileSync(join(root, file), secret)
  writeFileSync(join(root, 'index.html'), '<html><head></head></html>')
  writeFileSync(join(root, 'assets', 'app-4f2a.js'), 'the app')
  writeFileSync(join(root, 'favicon.svg'), 'the icon')
  server = Fastify({ frameworkErrors: answerError })
  server.setErrorHandler(answerError)
  server.setNotFoundHandler(answerNothingThere)
  await server.register((part) => pageRoutes(part, '/entitle', root), { prefix: '/entitle' })
  await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** Sends a path just as it stands: every proper client would clean it first. */
async function get(path: string, accept = '*/*'): Promise<{ status: number; text: string }> {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
  socket.setEncoding('utf8')
  let text = ''
  socket.on('data', (chunk) => (text += chunk))
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return { status: Number(text.slice(9, 12)), text }
}

test('the files of the app are served, those with a hash in their name for ever', async () => {
  expect((await get('/entitle/assets/app-4f2a.js')).text).toMatch(/max-age=31536000, immutable[^]+the app$/)
  expect((await get('/entitle/favicon.svg')).text).toMatch(/max-age=3600\r\n[^]+the icon$/)
})

test.each(['/entitle', '/entitle/', '/entitle/agreements/12?tab=x', '/entitle/secret', '/entitle/assets/none.js'])(
  'a browser that opens %s gets the page, which says where the app lives',
  async (path) => {
    const { status, text } = await get(path, 'text/html')
    expect(status).toBe(200)
    expect(text).toContain('<head><base href="/entitle/" />')
    expect(text).toContain('cache-control: no-cache')
  },
)

test.each([
  '/entitle/assets/../secret.txt',
  '/entitle/assets/../../secret.txt',
  '/entitle/assets/%2e%2e/%2e%2e/secret.txt',
  '/entitle/assets/..%2f..%2fsecret.txt',
  '/entitle/assets/%252e%252e/secret.txt',
  '/entitle/assets/..\\..\\secret.txt',
  '/entitle/assets/..%5c..%5csecret.txt',
  '/entitle/assets//..//..//secret.txt',
  '/entitle/assets/app-4f2a.js%00',
  '/entitle/assets/%00',
  '/entitle/assets/.env',
  '/entitle/assets/.git/config',
  '/entitle/.env',
  '/entitle/secret.txt',
  '/entitle/../secret.txt',
  '/entitle/assets/',
  '/entitle/assets',
  '/entitle/index.html',
  '/assets/app-4f2a.js',
  '//entitle/assets/app-4f2a.js',
  '/',
  '*',
])('there is nothing at %s', async (path) => {
  const { status, text } = await get(path)
  expect(status).toBe(404)
  expect(text).not.toContain(secret)
  expect(text).toContain('"code":"NOT_FOUND"')
})

test.each(['/entitle/%', '/entitle/assets/%ff', '/entitle/%c0%ae%c0%ae/secret.txt'])(
  '%s is no address, and that is said in the shape of GraphQL errors',
  async (path) => {
    const { status, text } = await get(path)
    expect([400, 404]).toContain(status)
    expect(text).toMatch(/\{"errors":\[\{"message":/)
  },
)
