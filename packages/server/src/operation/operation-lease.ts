import type { Context } from '../platform/context.ts'
import { keepBooks } from '../platform/database/transaction.ts'
import { OperationEntity, type StoredOperation } from './operation.entity.ts'

const leaseSeconds = 30

export interface Lease {
  /** This process, among all that ever worked on the table. */
  owner: string
}

/** Takes the oldest operation that waits, or that its process left for dead; null when there is none. */
export function claimNext(ctx: Context, { owner }: Lease): Promise<StoredOperation | null> {
  return keepBooks(ctx, async (em) => {
    const now = ctx.now()
    const free = em
      .createQueryBuilder(OperationEntity, 'operation')
      .where(`operation.status = 'QUEUED'`)
      .orWhere(`operation.status = 'RUNNING' AND operation.leaseUntil < :now`, { now: now.toISOString() })
      .orderBy('operation.id')
      .limit(1)
    if (ctx.database.kind === 'postgres') free.setLock('pessimistic_write').setOnLocked('skip_locked')
    const operation = await free.getOne()
    if (!operation) return null
    const claim = {
      status: 'RUNNING',
      owner,
      leaseUntil: leaseEnd(now),
      startedAt: operation.startedAt ?? now,
    } as const
    await em.update(OperationEntity, operation.id, claim)
    return Object.assign(operation, claim)
  })
}

/** When a lease that is renewed now runs out. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000)
}
