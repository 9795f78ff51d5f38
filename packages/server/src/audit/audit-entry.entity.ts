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
  indexes: {
    audit_entry_subject: { columns: ['noun', 'subjectId', 'at', 'id'] },
    audit_entry_at: { columns: ['at', 'id'] },
    audit_entry_noun: { columns: ['noun', 'at', 'id'] },
    audit_entry_actor: { columns: ['actor', 'at', 'id'] },
    audit_entry_action: { columns: ['action', 'at', 'id'] },
  },
})
