import { AsyncLocalStorage } from 'node:async_hooks'
import type { EntityManager } from 'typeorm'
import type { Context } from '../context.ts'
import { refusalOf } from './constraint.ts'

export interface TransactionContext extends Context {
  /** As `record`, for an act within the act. */
  recordAs(action: Action, noun: string, id: number, before: object | null, after: object | null): Promise<void>
  /** Puts the act on the audit log, in this transaction. `before` null: it was made; `after` null: it was deleted. */
  record(noun: string, id: number, before: object | null, after: object | null): Promise<void>
  /** Runs once everything is kept, and not at all if it is not: to tell others of it. */
  afterCommit(tell: () => void): void
}

type Action = `${string}.${string}`
type Work<T> = (ctx: TransactionContext) => Promise<T>

const running = new AsyncLocalStorage<string>()

/**
 * The one door for writes. All of `work` is kept, or none of it; it must record what it did. Inside it, use the `ctx` it
 * is given: called with that one, `inTransaction` makes a savepoint. Keep it short, without files or network: on SQLite
 * everyone else waits.
 */
export async function inTransaction<T>(ctx: Context, action: Action, work: Work<T>): Promise<T> {
  try {
    return await (isTransaction(ctx) ? inSavepoint(ctx, action, work) : inOwnTransaction(ctx, action, work))
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

/** A write that is nobody's act and on no audit log: a lease, the progress of an operation, a part of an upload. */
export function keepBooks<T>(ctx: Pick<Context, 'database'>, work: (em: EntityManager) => Promise<T>): Promise<T> {
  refuseToWait('keepBooks')
  return running.run('keepBooks', () => ctx.database.transact((scope) => work(scope.em)))
}

async function inOwnTransaction<T>(ctx: Context, action: Action, work: Work<T>): Promise<T> {
  refuseToWait(action)
  const tellings: (() => void)[] = []
  const result = await running.run(action, () =>
    ctx.database.transact(async (scope) => {
      let recorded = false
      const own: TransactionContext = {
        ...ctx,
        get em() {
          return scope.em
        },
        record: (...what) => own.recordAs(action, ...what),
        async recordAs(as, ...what) {
          recorded = true
          await ctx.keep(scope.em, entryOf(ctx, as, ...what))
        },
        afterCommit: (tell) => void tellings.push(tell),
      }
      const kept = await work(own)
      if (!recorded) throw new Error(`${action} recorded nothing: every act is on the audit log`)
      return kept
    }),
  )
  for (const tell of tellings) tell()
  return result
}

async function inSavepoint<T>(ctx: TransactionContext, action: Action, work: Work<T>): Promise<T> {
  const own: TransactionContext = {
    ...ctx,
    get em() {
      return ctx.em
    },
    record: (...what) => ctx.recordAs(action, ...what),
  }
  await ctx.em.query('SAVEPOINT act')
  try {
    const result = await work(own)
    await ctx.em.query('RELEASE SAVEPOINT act')
    return result
  } catch (error) {
    await backTo(ctx)
    throw error
  }
}

async function backTo(ctx: TransactionContext): Promise<void> {
  try {
    await ctx.em.query('ROLLBACK TO SAVEPOINT act')
    await ctx.em.query('RELEASE SAVEPOINT act')
  } catch {
    // The database gave the whole transaction up (a full disk): there is no savepoint left, and no COMMIT will be sent.
  }
}

function refuseToWait(action: string): void {
  const outer = running.getStore()
  if (outer) throw new Error(`${action} would wait for ${outer} for ever: give it the ctx of the transaction`)
}

function isTransaction(ctx: Context): ctx is TransactionContext {
  return 'record' in ctx
}

function entryOf(
  ctx: Context,
  action: Action,
  noun: string,
  subjectId: number,
  before: object | null,
  after: object | null,
) {
  const actor = ctx.user?.name ?? 'system'
  const json = (value: object | null) => value && JSON.stringify(value)
  const { requestId } = ctx
  return { at: ctx.now(), actor, action, noun, subjectId, before: json(before), after: json(after), requestId }
}
