import type { MigrationInterface, QueryRunner } from 'typeorm'
import { dropAppendOnly, makeAppendOnly } from '../platform/database/append-only.ts'
import { createIndex } from '../platform/database/tables.ts'

const table = 'audit_entry'
// Each in the order in which they are read: what was looked for comes newest first without sorting.
const indexes = {
  audit_entry_at: ['at', 'id'],
  audit_entry_noun: ['noun', 'at', 'id'],
  audit_entry_actor: ['actor', 'at', 'id'],
  audit_entry_action: ['action', 'at', 'id'],
}

export class FindAuditEntries1764000500000 implements MigrationInterface {
  name = 'FindAuditEntries1764000500000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, 'audit_entry_subject')
    await createIndex(runner, table, 'audit_entry_subject', ['noun', 'subject_id', 'at', 'id'])
    for (const [name, columns] of Object.entries(indexes)) await createIndex(runner, table, name, columns)
    await makeAppendOnly(runner, table)
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropAppendOnly(runner, table)
    for (const name of Object.keys(indexes)) await runner.dropIndex(table, name)
    await runner.dropIndex(table, 'audit_entry_subject')
    await createIndex(runner, table, 'audit_entry_subject', ['noun', 'subject_id', 'id'])
  }
}
