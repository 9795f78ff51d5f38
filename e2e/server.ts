import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../testing/free-port.ts'

const main = fileURLToPath(new URL('../packages/server/dist/main.js', import.meta.url))
const patience = 30_000

export interface Server {
  /** Where the app lives, with a slash at the end. */
  readonly url: string
  /** The one-time link that makes the visitor the first administrator. */
  readonly setUpLink: string
  /** What programs send instead of signing in. */
  readonly token: string
  /** Asks the API as an administrator; throws what it refuses. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>
  /** Ends the server as an operator would; throws unless it ends well. */
  stop(): Promise<void>
}

/** Starts the built server on an empty database of its own, under a path of its address if one is given. */
export async function startServer(path: '/' | `/${string}/` = '/'): Promise<Server> {
  const port = await freePort()
  const token = randomUUID()
  const url = `http://127.0.0.1:${port}${path}`
  const dataDirectory = mkdtempSync(join(tmpdir(), 'entitle-e2e-'))
  const child = spawn(process.execPath, [main], {
    // Nothing else is passed on: a developer's DATABASE_URL must not reach a test.
    env: {
      PORT: String(port),
      ENTITLE_BASE_URL: url,
      ENTITLE_DATA_DIR: dataDirectory,
      ENTITLE_ADMIN_TOKEN: token,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const clean = () => rmSync(dataDirectory, { recursive: true, force: true })
  process.once('exit', () => {
    child.kill('SIGKILL')
    clean()
  })
  const setUpLink = await printedLink(child)
  await ready(url)
  return {
    url,
    setUpLink,
    token,
    ask: (query, variables) => ask(url, token, query, variables),
    async stop() {
      await endGracefully(child)
      clean()
    },
  }
}

async function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk) => {
      printed += String(chunk)
      const link = /^Set up: (\S+)\n/m.exec(printed)?.[1]
      if (link) resolve(link)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)))
  })
}

async function ready(url: string): Promise<void> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const response = await fetch(`${url}readyz`)
    if (response.ok) return
    await wait(50)
  }
  throw new Error(`The server was not ready after ${patience} ms`)
}

async function ask<Data>(url: string, token: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown[] }
  if (errors) throw new Error(JSON.stringify(errors, null, 2))
  return data
}

async function endGracefully(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
  clearTimeout(late)
  if (code !== 0) throw new Error(`The server ended with ${code ?? signal}`)
}
