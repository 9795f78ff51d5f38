import type { Role } from '@entitle/schema/auth/role.values'
import type { Logger } from 'pino'
import type { EntityManager } from 'typeorm'
import type { Database } from './database/database.ts'
import type { Events } from './events.ts'

export interface Principal {
  id: string
  name: string
  role: Role
}

/** One act on the audit log, before it has an id. */
export interface Entry {
  at: Date
  actor: string
  action: string
  noun: string
  subjectId: number
  before: string | null
  after: string | null
  requestId: string
}

/** Ties an act to the key that it was sent with, so that it is done once however often it is sent. */
export interface Once {
  /** First in the act's transaction. Throws where the act was done before; a twin under way is waited for. */
  claim(own: Pick<Context, 'database' | 'em'>): Promise<void>
  /** Last in it: keeps what the act can be answered by again. */
  keep(own: Pick<Context, 'em'>, result: unknown): Promise<void>
}

/** What every service is given first: who asks, when, and a way to the data. */
export interface Context {
  readonly database: Database
  /** Reads. The database itself refuses writes through it: those go through `inTransaction`. */
  readonly em: EntityManager
  readonly user: Principal | null
  readonly requestId: string
  /** As the request sent it: the acts of one key are one act. */
  readonly idempotencyKey: string | undefined
  /** There where the act under way was sent with a key. */
  readonly once?: Once
  readonly log: Logger
  /** The address that users see, without a slash at its end. */
  readonly baseUrl: string
  readonly timeZone: string
  readonly events: Events
  now(): Date
  /** The calendar day in the time zone of the installation, as `2026-11-24`. */
  today(): string
  /** Where the audit slice keeps entries; services call `record` instead. */
  keep(em: EntityManager, entries: readonly Entry[]): Promise<void>
}
