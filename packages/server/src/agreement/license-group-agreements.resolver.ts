import { LicenseGroup } from '@entitle/schema/group/license-group'
import { BulkResult } from '@entitle/schema/shared/bulk-result'
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { agreementCounts } from './agreement.query.ts'
import { deleteLicenseGroup } from './delete-license-group.ts'

/** What a license group has to do with agreements, which it knows nothing of. */
@Resolver(() => LicenseGroup)
export class LicenseGroupAgreementsResolver {
  @Authorized('group.change')
  @Mutation(() => BulkResult, {
    description:
      'Deletes a license group and moves its agreements, which it counts, to Unassigned Agreements. None is deleted.',
  })
  deleteLicenseGroup(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the license group.' }) id: string,
  ): Promise<BulkResult> {
    return deleteLicenseGroup(ctx, id)
  }

  @FieldResolver(() => Int, { description: 'How many agreements are in it; deleted ones do not count.' })
  async agreementCount(@Root() { id }: LicenseGroup, @Ctx() ctx: Context): Promise<number> {
    return (await load(ctx, agreementCounts, id)) ?? 0
  }
}
