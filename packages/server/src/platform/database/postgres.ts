import { DataSource } from 'typeorm'
import type { Database, Mapping } from './database.ts'
import { migrate } from './migrate.ts'
import { postgresTransactions } from './postgres-writer.ts'

// Of lists, not of reports: an index in memory is not forty times as dear to jump about in as a disk that turns, and
// compiling a plan takes longer than most of them run.
const reading = '-c random_page_cost=1.1 -c jit=off'

/** Opens a PostgreSQL database: a pool that writes, and one whose sessions cannot. */
export async function openPostgres(url: string, { entities, migrations }: Mapping): Promise<Database> {
  const readOnly = { options: `-c default_transaction_read_only=on ${reading}` }
  const writer = new DataSource({ type: 'postgres', url, entities, migrations })
  const reader = new DataSource({ type: 'postgres', url, entities, extra: readOnly })
  const close = async () => {
    for (const source of [reader, writer]) if (source.isInitialized) await source.destroy()
  }
  try {
    await writer.initialize()
    await oneAtATime(writer, () => migrate(writer))
    await reader.initialize()
  } catch (error) {
    await close()
    throw error
  }
  return {
    kind: 'postgres',
    reader: reader.manager,
    transact: postgresTransactions(writer),
    scan: (sql, values) => reader.query(numbered(sql), [...values]),
    failure: () => null,
    close,
  }
}

/** Of several servers that start together, one brings the tables up to date; the others wait and find it done. */
async function oneAtATime(writer: DataSource, work: () => Promise<void>): Promise<void> {
  const runner = writer.createQueryRunner()
  const key = `hashtext('entitle migrations')`
  try {
    await runner.query(`SELECT pg_advisory_lock(${key})`)
    await work()
    await runner.query(`SELECT pg_advisory_unlock(${key})`)
  } finally {
    await runner.release()
  }
}

/** `?` as PostgreSQL counts them. Hand-written SQL holds no other question mark. */
function numbered(sql: string): string {
  let count = 0
  return sql.replaceAll('?', () => `$${++count}`)
}
