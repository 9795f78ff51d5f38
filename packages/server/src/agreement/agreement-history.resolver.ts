import { Agreement } from '@entitle/schema/agreement/agreement'
import { HistoryEntry } from '@entitle/schema/audit/history'
import { HistoryArgs } from '@entitle/schema/audit/history.inputs'
import { may } from '@entitle/schema/auth/permission.rules'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { lastActors } from '../audit/audit.service.ts'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { agreementHistory } from './agreement-history.query.ts'

/**
 * Who reads an agreement reads its history: all in it was on the same page once. The audit log as a whole, which is about
 * people and settings too, stays with those who manage licenses.
 */
@Resolver(() => Agreement)
export class AgreementHistoryResolver {
  @FieldResolver(() => [HistoryEntry], {
    description:
      'What was done to it, newest first: who, when, and what changed from what to what. Groups, publishers and titles are named as they are called today, a deleted group as it was; a group of null is Unassigned Agreements. That the details changed is told to those who may read them.',
  })
  async history(
    @Root() { id }: Agreement,
    @Ctx() ctx: Context,
    @Args(() => HistoryArgs) slice: HistoryArgs,
  ): Promise<HistoryEntry[]> {
    const entries = await agreementHistory(ctx, id, slice)
    if (may(ctx.user?.role ?? null, 'agreement.read-details')) return entries
    return entries.map((entry) => ({ ...entry, changes: entry.changes.filter(({ field }) => field !== 'details') }))
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who deleted it; null: it was not.' })
  async deletedBy(@Root() { id, deletedAt }: Agreement, @Ctx() ctx: Context): Promise<string | null> {
    if (deletedAt === null) return null
    return (await load(ctx, lastActors, id, 'agreement', 'agreement.delete')) ?? null
  }
}
