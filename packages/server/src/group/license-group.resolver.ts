import { LicenseGroup, LicenseGroupPage } from '@entitle/schema/group/license-group'
import { CreateLicenseGroupArgs, RenameLicenseGroupArgs } from '@entitle/schema/group/license-group.inputs'
import { groupLimit } from '@entitle/schema/group/license-group.values'
import { SearchArgs } from '@entitle/schema/shared/search-args'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { createLicenseGroup, findLicenseGroup, findLicenseGroups, renameLicenseGroup } from './license-group.service.ts'

@Resolver(() => LicenseGroup)
export class LicenseGroupResolver {
  @Authorized('group.read')
  @Query(() => LicenseGroupPage, { description: 'The license groups by name.' })
  async licenseGroups(
    @Ctx() ctx: Context,
    @Args(() => SearchArgs) { search, page }: SearchArgs,
  ): Promise<LicenseGroupPage> {
    return { ...(await findLicenseGroups(ctx, search, page)), limit: groupLimit }
  }

  @Authorized('group.read')
  @Query(() => LicenseGroup, { nullable: true, description: 'One license group.' })
  licenseGroup(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the license group.' }) id: string,
  ): Promise<LicenseGroup | null> {
    return findLicenseGroup(ctx, id)
  }

  @Authorized('group.change')
  @Mutation(() => LicenseGroup, {
    description: `Makes a license group. Refused: group.name-taken, group.limit-reached (${groupLimit}).`,
  })
  createLicenseGroup(
    @Ctx() ctx: Context,
    @Args(() => CreateLicenseGroupArgs) { name }: CreateLicenseGroupArgs,
  ): Promise<LicenseGroup> {
    return createLicenseGroup(ctx, name)
  }

  @Authorized('group.change')
  @Mutation(() => LicenseGroup, {
    description: 'Gives a license group another name. Refused: group.name-taken, CONFLICT.',
  })
  renameLicenseGroup(
    @Ctx() ctx: Context,
    @Args(() => RenameLicenseGroupArgs) args: RenameLicenseGroupArgs,
  ): Promise<LicenseGroup> {
    return renameLicenseGroup(ctx, args)
  }

  @FieldResolver(() => String, { description: 'The page that shows its agreements.' })
  url(@Root() { id }: LicenseGroup, @Ctx() { baseUrl }: Context): string {
    return `${baseUrl}/agreements?groups=${id}`
  }
}
