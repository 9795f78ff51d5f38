import type { EntityManager } from 'typeorm'
import type { Entry } from '../platform/context.ts'
import type { Database } from '../platform/database/database.ts'
import { nextId } from '../platform/database/next-id.ts'
import { AuditEntryEntity } from './audit-entry.entity.ts'

/** Keeps an entry of the audit log in the transaction of the act. Nothing in the program changes or deletes one. */
export async function keepEntry(database: Database, em: EntityManager, entry: Entry): Promise<void> {
  const id = await nextId({ database, em }, 'audit_entry')
  await em
    .createQueryBuilder()
    .insert()
    .into(AuditEntryEntity)
    .values({ id, ...entry })
    .updateEntity(false)
    .execute()
}
