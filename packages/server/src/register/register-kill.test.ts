import Connection from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { randomFrom } from '../testing/random-from.ts'
import { type ServerProcess, serverToken, startServerProcess } from '../testing/server-process.ts'

const isLong = process.env['LONG'] === '1'
const rounds = isLong ? 15 : 4
const lines = 400

const folder = mkdtempSync(join(tmpdir(), 'entitle-register-kill-'))
let server: ServerProcess | undefined
afterAll(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const headers = { authorization: `Bearer ${serverToken}` }

async function ask<T>(url: string, query: string, variables: object = {}): Promise<T> {
  const body = JSON.stringify({ query, variables })
  const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }
  const { data, errors } = (await (await fetch(`${url}/graphql`, init)).json()) as { data: T; errors?: object }
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

/** A register of which no other has a name: an agreement for each two lines, a group for all. */
const fileOf = (series: string) =>
  Array.from({ length: lines }, (_, n) => `${series} ${n - (n % 2)},Otter Works,Otter CAD,1,${series},PO-${n}\n`).join(
    '',
  )

const columns = ['NAME', 'PUBLISHER', 'PRODUCT_TITLE', 'LICENSE_COUNT', 'GROUP', 'ORDER_NUMBER'].map((field, n) => ({
  position: n + 1,
  field,
}))

async function startImport(url: string, series: string): Promise<void> {
  const body = `Name,Publisher,Title,Seats,Group,Order\n${fileOf(series)}`
  const init = { method: 'POST', headers: { ...headers, 'content-type': 'text/csv' }, body }
  const { id: uploadId } = (await (await fetch(`${url}/uploads?name=${series}.csv`, init)).json()) as { id: string }
  const input = { uploadId, columns, dateOrder: 'YMD', decimalMark: 'POINT' }
  await ask(url, 'mutation ($input: RegisterImportInput!) { importRegister(input: $input) { id } }', { input })
}

async function importUntilKilled(url: string, round: number): Promise<void> {
  try {
    for (let n = 0; ; n++) await startImport(url, `r${round}x${n}`)
  } catch {
    return
  }
}

const found = `
  SELECT import.id, import.saved, import.finished_at IS NOT NULL AS over, count(DISTINCT agreement.id) AS agreements,
    count(purchase.id) AS purchases, count(DISTINCT agreement.group_id) AS groups,
    (SELECT count(*) FROM audit_entry WHERE noun = 'agreement' AND action = 'register.import'
      AND after LIKE '{"kind":"OTHER_SOFTWARE","name":"' || replace(import.file_name, '.csv', ' ') || '%') AS audited
  FROM register_import import
  LEFT JOIN agreement ON agreement.name LIKE replace(import.file_name, '.csv', ' ') || '%'
  LEFT JOIN purchase ON purchase.agreement_id = agreement.id
  GROUP BY import.id`

interface Found {
  saved: number
  over: number
}

/** Each import, once the integrity of the database is proven: whole and said to be saved, or not there at all. */
function proven(): Found[] {
  const database = new Connection(join(folder, 'entitle.sqlite'))
  try {
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(database.pragma('foreign_key_check')).toEqual([])
    const imports = database.prepare<[], Found>(found).all()
    for (const each of imports) {
      const whole = { saved: 1, over: 1, agreements: lines / 2, purchases: lines, groups: 1, audited: lines / 2 }
      const nothing = { saved: 0, over: 0, agreements: 0, purchases: 0, groups: 0, audited: 0 }
      expect(each).toMatchObject(each.saved ? whole : nothing)
    }
    return imports
  } finally {
    database.close()
  }
}

test(
  `killed ${rounds} times in the middle of imports, each is there as a whole or not at all`,
  { timeout: 240_000 },
  async () => {
    const random = randomFrom(20261124)
    for (let round = 0; round < rounds; round++) {
      server = await startServerProcess(folder)
      if (round === 0) await prepare(server.url)
      const importing = importUntilKilled(server.url, round)
      await wait(500 + random() * 1_500)
      await server.kill()
      await importing
      proven()
    }
    expect(proven().some(({ saved }) => saved === 1)).toBe(true)
    if (isLong) await all()
  },
)

async function prepare(url: string): Promise<void> {
  await ask(url, 'mutation { changeSettings(input: { requireManagedDevice: false }) { requireManagedDevice } }')
  const { addPublisher } = await ask<{ addPublisher: { id: string } }>(
    url,
    'mutation { addPublisher(name: "Otter Works") { id } }',
  )
  const add = 'mutation ($id: ID!) { addProductTitle(publisherId: $id, name: "Otter CAD") { id } }'
  await ask(url, add, { id: addPublisher.id })
}

/** What was begun goes on after a start, and ends. */
async function all(): Promise<void> {
  server = await startServerProcess(folder)
  for (let n = 0; n < 120; n++) {
    if (proven().every(({ over }) => over === 1)) return
    await wait(1_000)
  }
  throw new Error('Not all imports went on')
}
