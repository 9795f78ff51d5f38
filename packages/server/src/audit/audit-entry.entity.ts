import { AuditEntry } from '@entitle/schema/audit/audit-entry'
import { id, instant, integer, optional, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'

export const AuditEntryEntity = defineEntity(AuditEntry, {
  table: 'audit_entry',
  columns: {
    id: id(),
    at: instant(),
    actor: text(),
    action: text(),
    noun: text(),
    subjectId: integer(),
    before: optional(text()),
    after: optional(text()),
    requestId: text(),
  },
  indexes: { audit_entry_subject: { columns: ['noun', 'subjectId', 'id'] } },
})
