import type { OperationKind } from '@entitle/schema/operation/operation.values'
import type { Page, PageInput } from '@entitle/schema/shared/page'
import type { Context } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { paginate } from '../platform/database/paginate.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { parseId } from '../platform/parse-id.ts'
import {
  OperationEntity,
  OperationFailureEntity,
  type StoredOperation,
  type StoredOperationFailure,
} from './operation.entity.ts'

/**
 * Asks for long work, as a part of the act that needs it: with that act it is kept, or not. It begins after the commit,
 * in this process or another, in the name of the one who asked.
 */
export async function startOperation(
  ctx: TransactionContext,
  kind: OperationKind,
  input: object,
  resultUrl: string | null = null,
): Promise<StoredOperation> {
  const operation = ctx.em.create(OperationEntity, {
    id: await nextId(ctx, 'operation'),
    kind,
    status: 'QUEUED',
    phase: '',
    done: 0,
    total: null,
    startedAt: null,
    finishedAt: null,
    resultUrl,
    failureCount: 0,
    input: JSON.stringify(input),
    principal: JSON.stringify(ctx.user),
    createdAt: ctx.now(),
    owner: null,
    leaseUntil: null,
  })
  await ctx.em.insert(OperationEntity, operation)
  ctx.afterCommit(() => ctx.events.publish('operationChanged', operation))
  return operation
}

/** The operations, newest first. */
export function findOperations(ctx: Context, page: PageInput | null | undefined): Promise<Page<StoredOperation>> {
  const query = ctx.em.createQueryBuilder(OperationEntity, 'operation').orderBy('operation.id', 'DESC')
  return paginate(query, page)
}

/** One operation; null when there is none of that id. */
export function findOperation({ em }: Context, id: string): Promise<StoredOperation | null> {
  return em.findOneBy(OperationEntity, { id: parseId(id) })
}

/** What failed of an operation, in the order of the work. */
export function findFailures(
  ctx: Context,
  operationId: number,
  skip: number,
  take: number,
): Promise<StoredOperationFailure[]> {
  const where = { operationId }
  return ctx.em.find(OperationFailureEntity, { where, order: { id: 'ASC' }, skip, take })
}
