import { Operation, OperationFailure, OperationPage } from '@entitle/schema/operation/operation'
import { PageInput } from '@entitle/schema/shared/page'
import { SliceArgs } from '@entitle/schema/shared/slice-args'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { findFailures, findOperation, findOperations } from './operation.service.ts'

@Resolver(() => Operation)
export class OperationResolver {
  @Authorized('operation.read')
  @Query(() => OperationPage, { description: 'The long work of everybody, newest first.' })
  operations(
    @Ctx() ctx: Context,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
  ): Promise<OperationPage> {
    return findOperations(ctx, page)
  }

  @Authorized('operation.read')
  @Query(() => Operation, { nullable: true, description: 'One long work.' })
  operation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the operation.' }) id: string,
  ): Promise<Operation | null> {
    return findOperation(ctx, id)
  }

  @Authorized('operation.read')
  @Subscription(() => Operation, {
    topics: 'operationChanged',
    filter: ({ payload, args }: { payload: Operation; args: { id?: string | null } }) =>
      !args.id || args.id === String(payload.id),
    description: 'Each step of long work: of one operation, or of all.',
  })
  operationChanged(
    @Root() operation: Operation,
    @Arg('id', () => ID, { nullable: true, description: 'Of the operation; left out: of all of them.' }) _id:
      | string
      | null,
  ): Operation {
    return operation
  }

  @FieldResolver(() => [OperationFailure], { description: 'The parts that failed, in the order of the work.' })
  failures(
    @Root() { id }: Operation,
    @Ctx() ctx: Context,
    @Args(() => SliceArgs) { skip, take }: SliceArgs,
  ): Promise<OperationFailure[]> {
    return findFailures(ctx, id, skip, take)
  }
}
