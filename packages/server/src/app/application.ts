import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Logger } from 'pino'
import { keepEntries } from '../audit/audit.service.ts'
import { type Gate, getPrincipal } from '../auth/principal.ts'
import { secretOf } from '../auth/secret.ts'
import { dayOf } from '../platform/calendar.ts'
import type { Config } from '../platform/config.ts'
import type { Context, Principal } from '../platform/context.ts'
import type { Database } from '../platform/database/database.ts'
import { createEvents } from '../platform/events.ts'

/** One running Entitle: what its requests have in common. */
export interface Application extends Gate {
  readonly config: Config
  readonly database: Database
  readonly log: Logger
  /** The context of a request: who asks is read from its headers. */
  contextOf(headers: IncomingHttpHeaders, requestId: string, log: Logger): Context
  /** The context of what nobody asked for: start-up, the operation runner. */
  readonly system: Context
}

/** Puts a running Entitle together; `now` is the clock, for tests. */
export function createApplication(
  config: Config,
  database: Database,
  log: Logger,
  now = () => new Date(),
): Application {
  const events = createEvents()
  const { baseUrl, timeZone } = config
  const common = {
    database,
    em: database.reader,
    baseUrl,
    timeZone,
    events,
    now,
    today: () => dayOf(now(), timeZone),
    keep: (em, entries) => keepEntries(database, em, entries),
  } satisfies Partial<Context>
  const contextFor = (user: Principal | null, requestId: string, requestLog: Logger, key?: string): Context => ({
    ...common,
    user,
    requestId,
    idempotencyKey: key,
    log: requestLog,
  })
  const gate: Gate = { config, secret: secretOf(config), now }
  return {
    ...gate,
    config,
    database,
    log,
    system: contextFor(null, `system:${randomUUID()}`, log),
    contextOf: (headers, requestId, requestLog) =>
      contextFor(getPrincipal(gate, headers), requestId, requestLog, headers['idempotency-key']?.toString()),
  }
}
