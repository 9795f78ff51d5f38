import Connection from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { inputOf } from '../testing/pair-imports.ts'
import { createPostgresDatabase } from '../testing/postgres-database.ts'
import { type ServerProcess, serverToken, startServerProcess } from '../testing/server-process.ts'
import { databaseKinds } from '../testing/test-app.ts'

const rounds = process.env['LONG'] === '1' ? 10 : 2
// So many that the answer takes longer than noticing the commit.
const pairs = 2000

const running = new Set<ServerProcess>()
const folders: string[] = []
const databases: { drop(): Promise<void> }[] = []
afterAll(async () => {
  for (const server of running) await server.kill()
  for (const database of databases) await database.drop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  data?: { importPairs: { id: string; saved: boolean; added: number } }
}

/** Sends the same import under the same key; undefined when no answer came. */
async function send(url: string, key: string): Promise<Answer | undefined> {
  const query = `mutation ($input: PairImportInput!) {
    importPairs(input: $input) { id saved added lines { line cells outcome agreementId agreementName } annotatedCsv }
  }`
  const content = Array.from({ length: pairs }, (_, n) => `${key}-${n},${n}\n`).join('')
  const headers = {
    authorization: `Bearer ${serverToken}`,
    'content-type': 'application/json',
    'idempotency-key': key,
  }
  const body = JSON.stringify({ query, variables: { input: inputOf(content) } })
  try {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
    return (await response.json()) as Answer
  } catch {
    return undefined
  }
}

interface Data {
  folder: string
  url?: string
  /** Rows of a table, as another process sees them. */
  count(what: string): Promise<number>
}

const counting = (what: string) => `SELECT count(*) AS n FROM ${what}`

async function createData(kind: (typeof databaseKinds)[number]): Promise<Data> {
  const folder = mkdtempSync(join(tmpdir(), 'entitle-idempotency-kill-'))
  folders.push(folder)
  if (kind === 'sqlite') {
    return {
      folder,
      async count(what) {
        const connection = new Connection(join(folder, 'entitle.sqlite'), { readonly: true })
        const row = connection.prepare<[], { n: number }>(counting(what)).get()
        connection.close()
        return row?.n ?? 0
      },
    }
  }
  const database = await createPostgresDatabase()
  databases.push(database)
  const client = new Client({ connectionString: database.url })
  client.on('error', () => undefined) // the database goes away with the test
  await client.connect()
  return {
    folder,
    url: database.url,
    count: async (what) => Number((await client.query<{ n: string }>(counting(what))).rows[0]?.n),
  }
}

async function start({ folder, url }: Data): Promise<ServerProcess> {
  const server = await startServerProcess(folder, url)
  running.add(server)
  return server
}

async function kill(server: ServerProcess): Promise<void> {
  await server.kill()
  running.delete(server)
}

describe.each(databaseKinds)('a server on %s', (kind) => {
  test(
    'that is killed between keeping an act and answering it does it no second time',
    { timeout: 120_000 },
    async () => {
      const data = await createData(kind)
      let unanswered = 0
      let server = await start(data)
      for (let round = 1; round <= rounds; round++) {
        const key = `round-${round}`
        const answer = send(server.url, key)
        while ((await data.count(`kept_answer WHERE idempotency_key = '${key}'`)) === 0) await turn()
        await kill(server)
        if (!(await answer)) unanswered++
        server = await start(data)
        const again = await send(server.url, key)
        expect(again?.data?.importPairs).toMatchObject({ saved: true, added: pairs })
        expect(await data.count('pair_import')).toBe(round)
        expect(await data.count('agreement_pair')).toBe(round * pairs)
      }
      expect(unanswered).toBeGreaterThan(0)
      await kill(server)
    },
  )
})

test('two servers on one PostgreSQL do once what both are sent at once', { timeout: 60_000 }, async () => {
  const data = await createData('postgres')
  const servers = [await start(data), await start(data)]
  const answers = await Promise.all(servers.flatMap(({ url }) => [send(url, 'both'), send(url, 'both')]))
  expect(answers[0]?.data?.importPairs.added).toBe(pairs)
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(await data.count('pair_import')).toBe(1)
  for (const server of servers) await kill(server)
})
