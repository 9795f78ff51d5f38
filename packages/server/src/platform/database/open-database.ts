import type { Config } from '../config.ts'
import type { Database, Mapping } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** Opens the database that the configuration names, and brings its tables up to date. */
export function openDatabase(
  { databaseUrl, dataDirectory }: Pick<Config, 'dataDirectory' | 'databaseUrl'>,
  mapping: Mapping,
): Promise<Database> {
  return databaseUrl ? openPostgres(databaseUrl, mapping) : openSqlite(dataDirectory, mapping)
}
