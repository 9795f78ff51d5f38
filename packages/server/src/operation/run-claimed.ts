import type { OperationStatus } from '@entitle/schema/operation/operation.values'
import type { EntityManager } from 'typeorm'
import type { Context, Principal } from '../platform/context.ts'
import { nextIds } from '../platform/database/next-id.ts'
import { keepBooks } from '../platform/database/transaction.ts'
import { DomainError } from '../platform/errors.ts'
import type { Run, Work } from '../platform/operation-work.ts'
import { type Lease, leaseEnd } from './operation-lease.ts'
import { OperationEntity, OperationFailureEntity, type StoredOperation } from './operation.entity.ts'

interface Failure {
  subject: string
  code: string
  message: string
}

class Stopped extends Error {}

/** Does the work of an operation that this process has claimed, and writes down how it ended. */
export async function runClaimed(
  system: Context,
  lease: Lease,
  operation: StoredOperation,
  work: Work,
  stopping: AbortSignal,
): Promise<void> {
  const failures: Failure[] = []
  const user = JSON.parse(operation.principal) as Principal | null
  const ctx: Context = { ...system, user, requestId: `operation:${operation.id}` }
  await forgetFailures(ctx, operation) // those of a run that broke off
  ctx.events.publish('operationChanged', { ...operation }) // it runs, and nobody knows how far yet
  const run: Run = {
    ctx,
    input: JSON.parse(operation.input),
    fail: (subject, code, message) => void failures.push({ subject, code, message }),
    async report(progress) {
      if (stopping.aborted) throw new Stopped()
      await change(ctx, lease, operation, { ...progress, leaseUntil: leaseEnd(ctx.now()) }, failures.splice(0))
    },
  }
  try {
    await work(run)
    const ended: OperationStatus = operation.failureCount + failures.length > 0 ? 'PARTIAL' : 'SUCCEEDED'
    await change(
      ctx,
      lease,
      operation,
      { status: ended, phase: '', finishedAt: ctx.now(), owner: null, leaseUntil: null },
      failures,
    )
  } catch (error) {
    if (error instanceof Stopped) return handBack(ctx, lease, operation)
    ctx.log.error({ err: error, operation: operation.id }, 'operation failed')
    failures.push(failureOf(error))
    await change(
      ctx,
      lease,
      operation,
      { status: 'FAILED', finishedAt: ctx.now(), owner: null, leaseUntil: null },
      failures,
    )
  }
}

async function change(
  ctx: Context,
  { owner }: Lease,
  operation: StoredOperation,
  to: Partial<StoredOperation>,
  failures: Failure[],
) {
  Object.assign(operation, to, { failureCount: operation.failureCount + failures.length })
  await keepBooks(ctx, async (em) => {
    const { id, failureCount } = operation
    const { affected } = await em.update(OperationEntity, { id, owner }, { ...to, failureCount })
    if (affected !== 1) throw new Error(`Operation ${id} was taken over by another process`)
    await addFailures(ctx, em, operation, failures)
  })
  ctx.events.publish('operationChanged', { ...operation })
}

async function addFailures(
  { database }: Context,
  em: EntityManager,
  { id: operationId }: StoredOperation,
  failures: Failure[],
) {
  const ids = await nextIds({ database, em }, 'operation_failure', failures.length)
  const rows = failures.map((failure, index) => ({ id: ids[index] ?? 0, operationId, ...failure }))
  for (let from = 0; from < rows.length; from += 500) {
    await em
      .createQueryBuilder()
      .insert()
      .into(OperationFailureEntity)
      .values(rows.slice(from, from + 500))
      .updateEntity(false)
      .execute()
  }
}

async function forgetFailures(ctx: Context, operation: StoredOperation): Promise<void> {
  if (operation.failureCount === 0) return
  operation.failureCount = 0
  await keepBooks(ctx, (em) => em.delete(OperationFailureEntity, { operationId: operation.id }))
}

async function handBack(ctx: Context, lease: Lease, operation: StoredOperation): Promise<void> {
  await change(ctx, lease, operation, { status: 'QUEUED', owner: null, leaseUntil: null }, [])
}

function failureOf(error: unknown): Failure {
  if (error instanceof DomainError) return { subject: '', code: error.code, message: error.message }
  return { subject: '', code: 'INTERNAL_SERVER_ERROR', message: 'Internal error: the log of the server says more' }
}
