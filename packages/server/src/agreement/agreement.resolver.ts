import { Agreement, AgreementPage } from '@entitle/schema/agreement/agreement'
import { AgreementFilter, AgreementSort } from '@entitle/schema/agreement/agreement-list.inputs'
import { AddSoftwareAgreementInput, UpdateSoftwareAgreementInput } from '@entitle/schema/agreement/agreement.inputs'
import { recentlyDeletedDays } from '@entitle/schema/agreement/agreement.values'
import { may } from '@entitle/schema/auth/permission.rules'
import { PageInput } from '@entitle/schema/shared/page'
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { parseId } from '../platform/parse-id.ts'
import { detailsOf, findAgreement, findAgreements } from './agreement.query.ts'
import { addSoftwareAgreement, updateSoftwareAgreement } from './software-agreement.service.ts'

@Resolver(() => Agreement)
export class AgreementResolver {
  @Authorized('agreement.read')
  @Query(() => AgreementPage, { description: 'The agreements that meet a filter; by name if no other sort is given.' })
  agreements(
    @Ctx() ctx: Context,
    @Arg('filter', () => AgreementFilter, { nullable: true }) filter: AgreementFilter | null,
    @Arg('sort', () => [AgreementSort], { nullable: true, description: 'By the first, equal ones by the next.' })
    sort: AgreementSort[] | null,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
  ): Promise<AgreementPage> {
    return findAgreements(ctx, filter ?? {}, sort ?? [], page)
  }

  @Authorized('agreement.read')
  @Query(() => Agreement, {
    nullable: true,
    description: `One agreement, also a deleted one for ${recentlyDeletedDays} days: \`deletedAt\` says so, and nothing of it can be changed. Null when there is none.`,
  })
  agreement(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the agreement.' }) id: string,
  ): Promise<Agreement | null> {
    return findAgreement(ctx, parseId(id))
  }

  @Authorized('agreement.change')
  @Mutation(() => Agreement, {
    description:
      'Adds an agreement for software of any publisher. Refused: agreement.no-managed-device, agreement.no-licensable-software, agreement.name-taken, agreement.external-reference-taken, group.name-taken, group.limit-reached, NOT_FOUND (the publisher, title or group).',
  })
  addSoftwareAgreement(
    @Ctx() ctx: Context,
    @Arg('input', () => AddSoftwareAgreementInput) input: AddSoftwareAgreementInput,
  ): Promise<Agreement> {
    return addSoftwareAgreement(ctx, input)
  }

  @Authorized('agreement.change')
  @Mutation(() => Agreement, {
    description:
      'Changes what is given of an agreement for other software. Refused: CONFLICT, agreement.kind-differs, agreement.name-taken, agreement.external-reference-taken, NOT_FOUND.',
  })
  updateSoftwareAgreement(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the agreement.' }) id: string,
    @Arg('version', () => Int, {
      description: 'The version that was seen; any other than the stored one is a CONFLICT.',
    })
    version: number,
    @Arg('input', () => UpdateSoftwareAgreementInput) input: UpdateSoftwareAgreementInput,
  ): Promise<Agreement> {
    return updateSoftwareAgreement(ctx, parseId(id), version, input)
  }

  @FieldResolver(() => String, { description: 'The page that shows it.' })
  url(@Root() { id }: Agreement, @Ctx() { baseUrl }: Context): string {
    return `${baseUrl}/agreements/${id}`
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Contact, registration keys, anything else. Read by license managers and administrators; null for everybody else.',
  })
  async details(@Root() { id }: Agreement, @Ctx() ctx: Context): Promise<string | null> {
    if (!may(ctx.user?.role ?? null, 'agreement.read-details')) return null
    return (await load(ctx, detailsOf, id)) ?? null
  }
}
