import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'

// The program as it is built and run: what a process does at its start and its end shows in a process only.
const program = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const token = 'the-token-of-an-automation-1234567'
const authorization = `Bearer ${token}`

const children: ChildProcess[] = []
const folders: string[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entitle-main-'))
  folders.push(folder)
  return folder
}

interface Started {
  url: string
  child: ChildProcess
  /** What it has printed so far. */
  output(): string
  ended: Promise<number | null>
}

function spawnServer(folder: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program], {
    env: { ENTITLE_DATA_DIR: folder, ENTITLE_ADMIN_TOKEN: token, PORT: '0', ...env },
  })
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, ended, output: () => output }
}

async function start(folder: string, env?: Record<string, string>): Promise<Started> {
  const server = spawnServer(folder, env)
  const died = server.ended.then((code) => Promise.reject(new Error(`It ended with ${code}:\n${server.output()}`)))
  for (;;) {
    const url = /Server listening at (http:[^"]+)"/.exec(server.output())?.[1]
    if (url && server.output().includes('Set up: ')) {
      died.catch(() => undefined)
      return { ...server, url }
    }
    await Promise.race([wait(10), died])
  }
}

async function ask({ url }: Started, query: string, headers: Record<string, string> = { authorization }) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as { data?: Record<string, unknown>; errors?: { message: string }[] }
}

describe('a running server', () => {
  const folder = newFolder()
  let server: Started
  beforeAll(async () => {
    server = await start(folder, { LOG_LEVEL: 'debug' })
  })

  test('a second process on the same data is refused in one sentence', async () => {
    const second = spawnServer(folder)
    expect(await second.ended).toBe(1)
    const lock = join(folder, 'lock')
    expect(second.output()).toBe(`Entitle cannot start:\nAnother process is using this data: ${lock} is locked\n`)
    expect((await ask(server, '{ viewer { role } }')).data).toEqual({ viewer: { role: 'ADMINISTRATOR' } })
  })

  test('the log names each request, and never what it was let in by', async () => {
    const setUpToken = /Set up: \S+#(\S+)/.exec(server.output())?.[1] ?? ''
    const printed = server.output().length
    const signedIn = await fetch(`${server.url}/auth/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'set-up-1' },
      body: JSON.stringify({ token: setUpToken, name: 'Zoe' }),
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
    expect((await ask(server, '{ viewer { name } }', { cookie, 'x-request-id': 'cookie-1' })).data).toEqual({
      viewer: { name: 'Zoe' },
    })
    await ask(server, '{ viewer { name } }', { authorization, 'x-request-id': 'token-1' })
    await ask(server, '{ viewer { name } }', { authorization: 'Bearer wrong-credential', 'x-request-id': 'wrong-1' })
    await ask(server, '{ nothing }', { authorization, 'x-request-id': 'faulty-1' })
    await fetch(`${server.url}/nowhere`, { headers: { authorization, cookie, 'x-request-id': 'nowhere-1' } })
    for (const id of ['set-up-1', 'cookie-1', 'token-1', 'wrong-1', 'faulty-1', 'nowhere-1']) {
      await expect.poll(server.output).toContain(`"reqId":"${id}"`)
    }
    const log = server.output().slice(printed)
    for (const credential of [token, 'wrong-credential', setUpToken, cookie.split('=')[1] ?? '']) {
      expect(credential.length).toBeGreaterThan(10)
      expect(log).not.toContain(credential)
    }
  })

  test('a stop finishes what is under way, says goodbye to subscribers and ends with 0', async () => {
    const headers = { authorization, 'content-type': 'text/csv' }
    const slow = request(`${server.url}/uploads?name=slow.csv`, { method: 'POST', headers })
    slow.write('publisher,title\n')
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    const goodbye = once(socket, 'close')
    await expect.poll(server.output).toContain('/uploads?name=slow.csv')
    server.child.kill('SIGTERM')
    expect((await goodbye)[0]).toBe(1001)
    const newcomer = await fetch(`${server.url}/healthz`).then(
      ({ status }) => status,
      () => 'refused',
    )
    expect([503, 'refused']).toContain(newcomer)
    slow.end('Contoso,Works\n')
    const [response] = await once(slow, 'response')
    expect([response.statusCode, await text(response)]).toEqual([201, '{"id":"1"}'])
    const answered = performance.now()
    expect(await server.ended).toBe(0)
    expect(performance.now() - answered).toBeLessThan(4_000) // it does not wait for a connection that is kept alive
  })
})

test('what was acknowledged is there after a kill, and a new process may take over', async () => {
  const folder = newFolder()
  const killed = await start(folder)
  await ask(killed, 'mutation { createLicenseGroup(name: "Kept") { id } }')
  killed.child.kill('SIGKILL')
  await killed.ended
  const next = await start(folder)
  expect(await ask(next, '{ licenseGroups { items { name } } }')).toEqual({
    data: { licenseGroups: { items: [{ name: 'Kept' }] } },
  })
})

test('a wrong configuration is refused before anything is written', async () => {
  const server = spawnServer(newFolder(), { ENTITLE_ADMIN_TOKEN: 'short', LOG_LEVEL: 'loud' })
  expect(await server.ended).toBe(1)
  expect(server.output()).toMatch(/^Entitle cannot start:\nENTITLE_ADMIN_TOKEN must .+\nLOG_LEVEL must .+\n$/)
})
