import { DataSource } from 'typeorm'
import type { Database, Mapping } from './database.ts'
import { migrate } from './migrate.ts'
import { postgresTransactions } from './postgres-writer.ts'

/** Opens a PostgreSQL database: a pool that writes, and one whose sessions cannot. */
export async function openPostgres(url: string, { entities, migrations }: Mapping): Promise<Database> {
  const writer = await new DataSource({ type: 'postgres', url, entities, migrations }).initialize()
  await migrate(writer)
  const readOnly = { options: '-c default_transaction_read_only=on' }
  const reader = await new DataSource({ type: 'postgres', url, entities, extra: readOnly }).initialize()
  return {
    kind: 'postgres',
    reader: reader.manager,
    transact: postgresTransactions(writer),
    scan: (sql, values) => reader.query(numbered(sql), [...values]),
    failure: () => null,
    async close() {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

/** `?` as PostgreSQL counts them. Hand-written SQL holds no other question mark. */
function numbered(sql: string): string {
  let count = 0
  return sql.replaceAll('?', () => `$${++count}`)
}
