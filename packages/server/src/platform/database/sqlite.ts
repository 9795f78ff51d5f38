import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DataSource } from 'typeorm'
import type { Database, Mapping } from './database.ts'
import { requireDurable, syncEachCommit } from './durability.ts'
import { lock } from './lock-file.ts'
import { migrate } from './migrate.ts'
import { scanThread } from './scan-thread.ts'
import { connectionOf, sqliteTransactions } from './sqlite-writer.ts'

/** Opens the SQLite file of a data directory: one writer, one reader, one thread for dear reads, one process at a time. */
export async function openSqlite(directory: string, { entities, migrations }: Mapping): Promise<Database> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const unlock = lock(join(directory, 'lock'))
  const database = join(directory, 'entitle.sqlite')
  const file = { type: 'better-sqlite3', database, entities } as const
  const writer = new DataSource({ ...file, migrations, enableWAL: true, prepareDatabase: syncEachCommit })
  try {
    await writer.initialize()
    requireDurable(connectionOf(writer))
    await migrate(writer)
    const reader = await new DataSource({ ...file, readonly: true }).initialize()
    const { transact, idle, failure } = sqliteTransactions(writer)
    const { scan, end } = scanThread(database)
    return {
      kind: 'sqlite',
      reader: reader.manager,
      transact,
      scan,
      failure,
      async close() {
        await idle()
        await end()
        await reader.destroy()
        await writer.destroy()
        unlock()
      },
    }
  } catch (error) {
    if (writer.isInitialized) await writer.destroy()
    unlock()
    throw error
  }
}
