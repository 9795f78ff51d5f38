import {
  DeleteAgreementsArgs,
  MoveAgreementsArgs,
  RestoreAgreementsArgs,
} from '@entitle/schema/agreement/agreement-list.inputs'
import { recentlyDeletedDays } from '@entitle/schema/agreement/agreement.values'
import { BulkResult } from '@entitle/schema/shared/bulk-result'
import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { deleteAgreements } from './delete-agreements.service.ts'
import { moveAgreements } from './move-agreements.service.ts'
import { restoreAgreements } from './restore-agreements.service.ts'

const wholeOrNothing =
  'All of those selected or, when one is NOT_FOUND or their number is another (selection.changed), none.'

/** What can be done with many agreements at once. */
@Resolver()
export class AgreementActsResolver {
  @Authorized('agreement.change')
  @Mutation(() => BulkResult, {
    description: `Moves agreements to a license group, or to Unassigned Agreements. ${wholeOrNothing} Counts those that are there now; of one that was there before nothing changes. Refused also: group.name-taken, group.limit-reached, NOT_FOUND (the group).`,
  })
  moveAgreements(@Ctx() ctx: Context, @Args(() => MoveAgreementsArgs) args: MoveAgreementsArgs): Promise<BulkResult> {
    return moveAgreements(ctx, args)
  }

  @Authorized('agreement.change')
  @Mutation(() => BulkResult, {
    description: `Deletes agreements. ${wholeOrNothing} The contract with the vendor is not cancelled. Their names and pairs are free again. What \`deletionId\` names can come back together.`,
  })
  deleteAgreements(
    @Ctx() ctx: Context,
    @Args(() => DeleteAgreementsArgs) { selection }: DeleteAgreementsArgs,
  ): Promise<BulkResult> {
    return deleteAgreements(ctx, selection)
  }

  @Authorized('agreement.change')
  @Mutation(() => BulkResult, {
    description: `Brings back agreements that were deleted within the last ${recentlyDeletedDays} days, with their pairs: all of those wanted, or none. One whose license group is gone comes back unassigned. Refused: agreement.restore-refused, which names the first 100 names, external references and pairs that are taken by now, with who has them, and says how many they are; selection.changed; NOT_FOUND (an agreement, or all of a deletion).`,
  })
  restoreAgreements(
    @Ctx() ctx: Context,
    @Args(() => RestoreAgreementsArgs) wanted: RestoreAgreementsArgs,
  ): Promise<BulkResult> {
    return restoreAgreements(ctx, wanted)
  }
}
