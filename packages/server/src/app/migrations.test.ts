import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataSource } from 'typeorm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../platform/database/open-database.ts'
import { createPostgresDatabase } from '../testing/postgres-database.ts'
import { databaseKinds } from '../testing/test-app.ts'
import { entities } from './entities.ts'
import { migrations } from './migrations.ts'

const names = migrations.map((Migration) => new Migration().name)

describe.each(databaseKinds)('migrations on %s', (kind) => {
  let folder: string
  let postgres: Awaited<ReturnType<typeof createPostgresDatabase>> | undefined
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entitle-migrations-'))
    postgres = kind === 'postgres' ? await createPostgresDatabase() : undefined
  })
  afterEach(async () => {
    await postgres?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const where = () => ({ dataDirectory: folder, databaseUrl: postgres?.url })
  const source = () =>
    postgres
      ? new DataSource({ type: 'postgres', url: postgres.url, entities, migrations })
      : new DataSource({ type: 'better-sqlite3', database: join(folder, 'entitle.sqlite'), entities, migrations })

  test('up they make what the entities say, down they leave nothing, and up again', async () => {
    const database = await source().initialize()
    try {
      await database.runMigrations({ transaction: 'each' })
      expect(await differences(database)).toEqual([])
      for (let left = names.length; left > 0; left--) await database.undoLastMigration({ transaction: 'each' })
      expect(await leftovers(database)).toEqual(['migrations'])
      await database.runMigrations({ transaction: 'each' })
      expect(await differences(database)).toEqual([])
    } finally {
      await database.destroy()
    }
  })

  test('a database that a newer Entitle made is refused, and left alone', async () => {
    await (await openDatabase(where(), { entities, migrations })).close()
    const older = { entities, migrations: migrations.slice(0, -1) }
    await expect(openDatabase(where(), older)).rejects.toThrow(
      `This database was made by a newer Entitle (it has ${names.at(-1)}): install that version or a later one`,
    )
    await (await openDatabase(where(), { entities, migrations })).close()
  })

  test('servers that start together on an empty database agree on who makes the tables', async () => {
    const start = () => openDatabase(where(), { entities, migrations })
    const started = await Promise.allSettled(kind === 'postgres' ? [start(), start(), start()] : [start()])
    for (const each of started) if (each.status === 'fulfilled') await each.value.close()
    expect(started.map(({ status }) => status)).not.toContain('rejected')
  })
})

test('they stand in the order of their times, each named once', () => {
  expect(names).toEqual([...new Set(names)].toSorted((a, b) => Number(a.slice(-13)) - Number(b.slice(-13))))
})

test('on PostgreSQL keys are compared byte by byte, whatever the language of the server', async () => {
  const postgres = await createPostgresDatabase()
  const database = await openDatabase({ dataDirectory: '', databaseUrl: postgres.url }, { entities, migrations })
  try {
    const columns: { name: string; collation: string | null }[] = await database.reader.query(
      `SELECT table_name || '.' || column_name AS name, collation_name AS collation FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name LIKE '%\\_key' ORDER BY 1`,
    )
    expect(columns.length).toBeGreaterThan(1)
    expect(columns.filter(({ collation }) => collation !== 'C')).toEqual([])
  } finally {
    await database.close()
    await postgres.drop()
  }
})

/** What TypeORM would change so that the tables are what the entities say. */
async function differences(database: DataSource): Promise<string[]> {
  const { upQueries } = await database.driver.createSchemaBuilder().log()
  return upQueries.map(({ query }) => query)
}

/** Tables and sequences there are. */
async function leftovers(database: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await database.query(
    database.options.type === 'postgres'
      ? `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S', 'v', 'm')`
      : `SELECT name FROM sqlite_master WHERE type <> 'index' AND name NOT LIKE 'sqlite_%'`,
  )
  return rows.map(({ name }) => name).filter((name) => name !== 'migrations_id_seq')
}
