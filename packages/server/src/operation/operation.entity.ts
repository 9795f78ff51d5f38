import { Operation, OperationFailure } from '@entitle/schema/operation/operation'
import { id, instant, integer, optional, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'

/** An operation as it is stored: with what it works on, who asked for it, and which process works on it. */
export class StoredOperation extends Operation {
  /** What the work needs to know, as JSON. */
  input: string
  /** Who asked for it, as JSON of a Principal: it acts in their name. */
  principal: string
  createdAt: Date
  /** The process that works on it. */
  owner: string | null
  /** Until when that process is believed to be alive. */
  leaseUntil: Date | null
}

export const OperationEntity = defineEntity(StoredOperation, {
  table: 'operation',
  columns: {
    id: id(),
    kind: text(),
    status: text(),
    phase: text(),
    done: integer(),
    total: optional(integer()),
    startedAt: optional(instant()),
    finishedAt: optional(instant()),
    resultUrl: optional(text()),
    failureCount: integer(),
    input: text(),
    principal: text(),
    createdAt: instant(),
    owner: optional(text()),
    leaseUntil: optional(instant()),
  },
  indexes: { operation_status: { columns: ['status', 'id'] } },
})

export class StoredOperationFailure extends OperationFailure {
  id: number
  operationId: number
}

export const OperationFailureEntity = defineEntity(StoredOperationFailure, {
  table: 'operation_failure',
  columns: { id: id(), operationId: integer(), subject: text(), code: text(), message: text() },
  indexes: { operation_failure_operation: { columns: ['operationId', 'id'] } },
})
