import { setTimeout as wait } from 'node:timers/promises'
import type { OperationKind } from '@entitle/schema/operation/operation.values'
import { startOperation } from '../operation/operation.service.ts'
import { OperationEntity, type StoredOperation } from '../operation/operation.entity.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import type { Run } from '../platform/operation-work.ts'
import { type DatabaseKind, startTestApp, type TestApp } from './test-app.ts'

type Act = (run: Run) => Promise<void>

export interface OperationApp {
  app: TestApp
  /** The works of its runner, for further runners. */
  works: Record<OperationKind, Act>
  /** Moves the clock of everybody. */
  later(seconds: number): void
  /** Starts an operation that does this; gives its id. */
  start(act: Act): Promise<string>
  /** Starts an operation that keeps the runner busy, and ends when it is told to. */
  block(): Promise<() => void>
  /** What an operation that was started does from now on. */
  change(id: string, act: Act): void
  /** The operation as it is stored, once it has one of these statuses. */
  until(id: string, ...statuses: string[]): Promise<StoredOperation>
}

/** An Entitle whose operations do what a test says. */
export async function startOperationApp(kind: DatabaseKind): Promise<OperationApp> {
  const acts = new Map<string, Act>()
  const act: Act = (run) => acts.get(run.ctx.requestId)?.(run) ?? Promise.resolve()
  const works = { CATALOG_IMPORT: act, REGISTER_IMPORT: act }
  let now = new Date('2026-11-24T12:00:00Z')
  const app = await startTestApp(kind, { works, now: () => now })
  const change = (id: string, act: Act) => void acts.set(`operation:${id}`, act)

  function start(act: Act): Promise<string> {
    return inTransaction(app.contextAs('LICENSE_MANAGER'), 'operation.try', async (own) => {
      const { id } = await startOperation(own, 'CATALOG_IMPORT', {})
      change(String(id), act)
      await own.record('operation', id, null, {})
      return String(id)
    })
  }

  async function until(id: string, ...statuses: string[]): Promise<StoredOperation> {
    for (let n = 0; n < 500; n++) {
      const operation = await app.application.database.reader.findOneByOrFail(OperationEntity, { id: Number(id) })
      if (statuses.includes(operation.status)) return operation
      await wait(10)
    }
    throw new Error(`Operation ${id} never was ${statuses.join(' or ')}`)
  }

  return {
    app,
    works,
    later: (seconds) => void (now = new Date(now.getTime() + seconds * 1_000)),
    start,
    async block() {
      const { opened, open } = gate()
      await until(await start(() => opened), 'RUNNING')
      return open
    },
    change,
    until,
  }
}

/** A promise that is kept from outside. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}
