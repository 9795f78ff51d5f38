import Connection from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { inputOf } from '../testing/pair-imports.ts'
import { randomFrom } from '../testing/random-from.ts'
import { type ServerProcess, serverToken, startServerProcess } from '../testing/server-process.ts'

// Two servers, each with data of its own: most of a round is waiting for one to start. Thirty kills take a minute.
const servers = 2
const rounds = process.env['LONG'] === '1' ? 15 : 5
const pairs = 300

const folders: string[] = []
const running = new Set<ServerProcess>()
afterAll(async () => {
  for (const server of running) await server.kill()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A file of which no other has a pair or a name, half of whose lines are of one agreement. */
const fileOf = (series: string) =>
  Array.from({ length: pairs }, (_, n) => `${series}-${n},${n},${n % 2 ? '' : `Of ${series}`}\n`).join('')

async function importFile(url: string, series: string): Promise<string | null> {
  const query = 'mutation ($input: PairImportInput!) { importPairs(input: $input) { id saved } }'
  const input = inputOf(fileOf(series), { fileName: `${series}.csv`, group: { newGroupName: series } })
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${serverToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  })
  const { data } = (await response.json()) as { data?: { importPairs: { id: string; saved: boolean } } }
  return data?.importPairs.saved ? data.importPairs.id : null
}

/** Imports file after file until the server does not answer any more, and notes what it acknowledged. */
async function importUntilKilled(url: string, writer: string, acknowledged: string[]): Promise<void> {
  try {
    for (let n = 0; ; n++) {
      const series = `${writer}.${n}`
      if (await importFile(url, series)) acknowledged.push(series)
    }
  } catch {
    return
  }
}

/** What is found of each file, once the integrity of the database is proven. */
function found(folder: string): Map<string, object> {
  const database = new Connection(join(folder, 'entitle.sqlite'))
  try {
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(database.pragma('foreign_key_check')).toEqual([])
    const rows = database.prepare<[], { series: string }>(ofEachFile).all()
    const [imports, agreements] = [rows.length, rows.length * (1 + pairs / 2)]
    expect(database.prepare(inAll).get()).toEqual({ imports, groups: imports, agreements, audited: agreements })
    return new Map(rows.map(({ series, ...counts }) => [series, counts]))
  } finally {
    database.close()
  }
}

const ofEachFile = `
  SELECT series, count(*) AS pairs, count(DISTINCT agreement) AS agreements, count(DISTINCT license_group) AS groups,
    count(DISTINCT import) AS imports, max(added) AS added, max(audited) AS audited
  FROM (
    SELECT substr(pair.number, 1, instr(pair.number, '-') - 1) AS series, pair.agreement_id AS agreement,
      agreement.group_id AS license_group, pair_import.id AS import, pair_import.added AS added,
      (SELECT count(*) FROM audit_entry WHERE noun = 'pair-import' AND subject_id = pair_import.id) AS audited
    FROM agreement_pair pair JOIN agreement ON agreement.id = pair.agreement_id
      LEFT JOIN pair_import ON pair_import.id = pair.import_id
  ) GROUP BY series`

const inAll = `
  SELECT (SELECT count(*) FROM pair_import) AS imports, (SELECT count(*) FROM license_group) AS groups,
    (SELECT count(*) FROM agreement) AS agreements,
    (SELECT count(*) FROM audit_entry WHERE action = 'agreement.add') AS audited`

async function killInTheMiddle(seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entitle-import-kill-'))
  folders.push(folder)
  const random = randomFrom(seed)
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await startServerProcess(folder)
    running.add(server)
    const known = acknowledged.length
    const writers = [1, 2].map((writer) => importUntilKilled(server.url, `${round}.${writer}`, acknowledged))
    for (let n = 0; acknowledged.length === known && n < 2_000; n++) await wait(5)
    expect(acknowledged.length).toBeGreaterThan(known)
    await wait(random() * 200)
    await server.kill()
    running.delete(server)
    await Promise.all(writers)
    const kept = found(folder)
    const whole = { pairs, agreements: 1 + pairs / 2, groups: 1, imports: 1, added: pairs, audited: 1 }
    for (const counts of kept.values()) expect(counts).toEqual(whole)
    expect(acknowledged.filter((series) => !kept.has(series))).toEqual([])
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(2 * rounds) // committed, but killed before it said so
  }
}

test(
  `killed ${servers * rounds} times in the middle of imports, each is there as a whole or not at all, and what was acknowledged is there`,
  { timeout: 240_000 },
  async () => {
    const kills = Array.from({ length: servers }, (_, n) => killInTheMiddle(20261124 + n))
    await Promise.all(kills)
  },
)
