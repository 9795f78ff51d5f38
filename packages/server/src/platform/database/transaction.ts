import { AsyncLocalStorage } from 'node:async_hooks'
import type { EntityManager } from 'typeorm'
import type { Context } from '../context.ts'
import { inParts } from '../in-parts.ts'
import { boundedManager } from './bounded-manager.ts'
import { refusalOf } from './constraint.ts'

/** One thing that an act touched. `before` null: it was made; `after` null: it was deleted. */
interface Change {
  id: number
  before: object | null
  after: object | null
}

export interface TransactionContext extends Context {
  /** As `recordAs`, for an act that touches many things. */
  recordEach(action: Action, noun: string, changes: readonly Change[]): Promise<void>
  /** As `record`, for an act within the act. */
  recordAs(action: Action, noun: string, id: number, before: object | null, after: object | null): Promise<void>
  /** Puts the act on the audit log, in this transaction. `before` null: it was made; `after` null: it was deleted. */
  record(noun: string, id: number, before: object | null, after: object | null): Promise<void>
  /** Says that all was as it should be already: an act that changes nothing has nothing to record. */
  recordNothing(): void
  /** Runs once everything is kept, and not at all if it is not: to tell others of it. */
  afterCommit(tell: () => void): void
  /** What `inTransaction` alone needs to know of the act under way. */
  readonly act: Act
}

interface Act {
  recorded: boolean
  hasInner: boolean
  readonly tellings: (() => void)[]
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
  return refusing(ctx, () =>
    isTransaction(ctx) ? inSavepoint(ctx, action, work) : inOwnTransaction(ctx, action, work),
  )
}

/** A write that is nobody's act and on no audit log: a lease, the progress of an operation, a part of an upload. */
export function keepBooks<T>(
  ctx: Pick<Context, 'database' | 'log'>,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  return refusing(ctx, () => {
    refuseToWait('keepBooks')
    return running.run('keepBooks', () => ctx.database.transact(work))
  })
}

async function refusing<T>({ log }: Pick<Context, 'log'>, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal?.code === 'UNAVAILABLE') log.error({ err: error }, 'the database cannot write')
    throw refusal ?? error
  }
}

async function inOwnTransaction<T>(ctx: Context, action: Action, work: Work<T>): Promise<T> {
  refuseToWait(action)
  const act = newAct()
  const result = await running.run(action, () =>
    ctx.database.transact(async (em) => {
      const own = contextOf(ctx, action, em, act)
      await ctx.once?.claim(own)
      const kept = await work(own)
      if (!act.recorded) throw new Error(`${action} recorded nothing: every act is on the audit log`)
      await ctx.once?.keep(own, kept)
      return kept
    }),
  )
  tell(ctx, act)
  return result
}

async function inSavepoint<T>(ctx: TransactionContext, action: Action, work: Work<T>): Promise<T> {
  const { em, act: outer } = ctx
  if (!em.queryRunner) throw new Error(`${action} is in no transaction`)
  // Savepoints form a stack: of two at once, one would roll back what the other wrote.
  if (outer.hasInner) throw new Error(`${action} began beside another act of the same transaction: await each`)
  outer.hasInner = true
  const act = newAct()
  const bounded = boundedManager(em.queryRunner)
  try {
    await em.query('SAVEPOINT act')
    const result = await work(contextOf(ctx, action, bounded.em, act))
    await bounded.end()
    await em.query('RELEASE SAVEPOINT act')
    outer.recorded ||= act.recorded
    outer.tellings.push(...act.tellings)
    return result
  } catch (error) {
    await bounded.end()
    await backTo(em)
    throw error
  } finally {
    outer.hasInner = false
  }
}

async function backTo(em: EntityManager): Promise<void> {
  try {
    await em.query('ROLLBACK TO SAVEPOINT act')
    await em.query('RELEASE SAVEPOINT act')
  } catch {
    // The database gave the whole transaction up (a full disk): there is no savepoint left, and no COMMIT will be sent.
  }
}

function newAct(): Act {
  return { recorded: false, hasInner: false, tellings: [] }
}

function contextOf(ctx: Context, action: Action, em: EntityManager, act: Act): TransactionContext {
  const own: TransactionContext = {
    ...ctx,
    em,
    act,
    record: (...what) => own.recordAs(action, ...what),
    recordAs: (as, noun, id, before, after) => own.recordEach(as, noun, [{ id, before, after }]),
    async recordEach(as, noun, changes) {
      act.recorded ||= changes.length > 0
      for await (const part of inParts(changes)) {
        await ctx.keep(
          em,
          part.map((change) => entryOf(ctx, as, noun, change)),
        )
      }
    },
    recordNothing: () => void (act.recorded = true),
    afterCommit: (telling) => void act.tellings.push(telling),
  }
  return own
}

// It is kept: whoever cannot be told of it changes nothing about that.
function tell({ log }: Context, { tellings }: Act): void {
  for (const telling of tellings) {
    try {
      telling()
    } catch (error) {
      log.error({ err: error }, 'after commit')
    }
  }
}

function refuseToWait(action: string): void {
  const outer = running.getStore()
  if (outer) throw new Error(`${action} would wait for ${outer} for ever: give it the ctx of the transaction`)
}

function isTransaction(ctx: Context): ctx is TransactionContext {
  return 'act' in ctx
}

function entryOf(ctx: Context, action: Action, noun: string, { id: subjectId, before, after }: Change) {
  const actor = ctx.user?.name ?? 'system'
  const json = (value: object | null) => value && JSON.stringify(value)
  const { requestId } = ctx
  return { at: ctx.now(), actor, action, noun, subjectId, before: json(before), after: json(after), requestId }
}
