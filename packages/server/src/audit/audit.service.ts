import type { EntityManager } from 'typeorm'
import type { Entry } from '../platform/context.ts'
import type { Database } from '../platform/database/database.ts'
import { insertAll } from '../platform/database/insert-all.ts'
import { nextIds } from '../platform/database/next-id.ts'
import { AuditEntryEntity } from './audit-entry.entity.ts'

/** Keeps entries of the audit log in the transaction of their act. Nothing in the program changes or deletes one. */
export async function keepEntries(database: Database, em: EntityManager, entries: readonly Entry[]): Promise<void> {
  const ids = await nextIds({ database, em }, 'audit_entry', entries.length)
  await insertAll(
    em,
    AuditEntryEntity,
    entries.map((entry, n) => ({ id: ids[n] as number, ...entry })),
  )
}
