import type { DataSource } from 'typeorm'

/** Brings the tables up to date, each migration in a transaction of its own; refuses tables newer than the program. */
export async function migrate(writer: DataSource): Promise<void> {
  const known = new Set(writer.migrations.map(({ name, constructor }) => name ?? constructor.name))
  const applied = await appliedNames(writer)
  const newer = applied.find((name) => !known.has(name))
  if (newer) {
    throw new Error(
      `This database was made by a newer Entitle (it has ${newer}): install that version or a later one, or restore a backup made before`,
    )
  }
  await writer.runMigrations({ transaction: 'each' })
}

async function appliedNames(writer: DataSource): Promise<string[]> {
  const runner = writer.createQueryRunner()
  try {
    if (!(await runner.hasTable('migrations'))) return []
    const rows: { name: string }[] = await runner.query('SELECT name FROM migrations')
    return rows.map(({ name }) => name)
  } finally {
    await runner.release()
  }
}
