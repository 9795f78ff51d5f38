import { QueryFailedError } from 'typeorm'
import { conflict, DomainError } from '../errors.ts'

interface Uniqueness {
  /** How PostgreSQL names what was violated. */
  index: string
  /** How SQLite does. */
  columns: string
  refusal: () => DomainError
}

const uniqueness: Uniqueness[] = []

/** Says what a duplicate in a unique index means to the caller. */
export function refuseDuplicates(unique: Uniqueness): void {
  uniqueness.push(unique)
}

// PostgreSQL restarts, refuses more connections or cannot be reached; the file of SQLite became read-only. Nothing was
// written, and it may well be better in a minute.
const outOfReach = /^(57P0\d|53300|08\d{3}|ECONN\w+|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|SQLITE_(READONLY|CANTOPEN)\w*)$/

/** What the caller is to be told of an error of either database; undefined where it is a fault of ours. */
export function refusalOf(error: unknown): DomainError | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
  if (!(cause instanceof Error) || !('code' in cause)) return undefined
  if (cause.code === 'SQLITE_FULL' || cause.code === '53100') return conflict('STORAGE_FULL')
  if (outOfReach.test(String(cause.code))) return new DomainError('UNAVAILABLE')
  return duplicateOf(cause)?.refusal()
}

function duplicateOf(cause: Error & { code?: unknown; constraint?: unknown }): Uniqueness | undefined {
  if (cause.code === '23505') return uniqueness.find(({ index }) => index === cause.constraint)
  if (cause.code === 'SQLITE_CONSTRAINT_UNIQUE') {
    return uniqueness.find(({ columns }) => cause.message.endsWith(`: ${columns}`))
  }
  return undefined
}
