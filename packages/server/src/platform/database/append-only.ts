import type { QueryRunner } from 'typeorm'
import { isPostgres } from './tables.ts'

const refusal = (table: string) => `${table} is append-only`

/** In a migration: makes the database refuse every change and deletion of a row of a table, whoever asks for it. */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  for (const statement of isPostgres(runner) ? onPostgres(table) : onSqlite(table)) await runner.query(statement)
}

/** In a migration: takes back `makeAppendOnly`. */
export async function dropAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (isPostgres(runner)) {
    await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`)
    await runner.query(`DROP FUNCTION ${table}_append_only()`)
    return
  }
  for (const act of ['update', 'delete', 'replace']) await runner.query(`DROP TRIGGER ${table}_no_${act}`)
}

function onSqlite(table: string): string[] {
  const refuse = `BEGIN SELECT RAISE(ABORT, '${refusal(table)}'); END`
  const isThere = `EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)`
  return [
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} ${refuse}`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} ${refuse}`,
    // INSERT OR REPLACE deletes the old row, and runs no trigger for that.
    `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table} WHEN ${isThere} ${refuse}`,
  ]
}

// For the statement, not for each row: TRUNCATE has no rows, and ON CONFLICT DO UPDATE is refused before it finds any.
function onPostgres(table: string): string[] {
  const raise = `RAISE EXCEPTION '${refusal(table)}' USING ERRCODE = 'restrict_violation';`
  return [
    `CREATE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${raise} END $$`,
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION ${table}_append_only()`,
  ]
}
