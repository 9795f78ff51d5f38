import { Agreement } from '@entitle/schema/agreement/agreement'
import { AgreementPair } from '@entitle/schema/agreement/agreement-pair'
import {
  AddVolumeAgreementInput,
  PairInput,
  UpdateVolumeAgreementInput,
} from '@entitle/schema/agreement/volume-agreement.inputs'
import { SliceArgs } from '@entitle/schema/shared/slice-args'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { parseId } from '../platform/parse-id.ts'
import { pairCounts, pairsOf } from './agreement-pair.query.ts'
import { findAgreementOfPair } from './find-agreement-of-pair.ts'
import { addVolumeAgreement, updateVolumeAgreement } from './volume-agreement.service.ts'

@Resolver(() => Agreement)
export class VolumeAgreementResolver {
  @Authorized('agreement.read')
  @Query(() => Agreement, {
    nullable: true,
    description: 'The agreement that has a pair, whatever its programme and the case; null when none has it.',
  })
  agreementOfPair(
    @Ctx() ctx: Context,
    @Arg('pair', () => PairInput, { description: 'Both numbers.' }) pair: PairInput,
  ): Promise<Agreement | null> {
    return findAgreementOfPair(ctx, pair)
  }

  @Authorized('agreement.change')
  @Mutation(() => Agreement, {
    description:
      'Adds a Microsoft volume licensing agreement with its pairs. Refused: pair.taken, agreement.name-taken, agreement.external-reference-taken, group.name-taken, group.limit-reached, NOT_FOUND (the group).',
  })
  addVolumeAgreement(
    @Ctx() ctx: Context,
    @Arg('input', () => AddVolumeAgreementInput) input: AddVolumeAgreementInput,
  ): Promise<Agreement> {
    return addVolumeAgreement(ctx, input)
  }

  @Authorized('agreement.change')
  @Mutation(() => Agreement, {
    description:
      'Changes what is given of a volume licensing agreement. Refused: CONFLICT, agreement.kind-differs, pair.taken, agreement.name-taken, agreement.external-reference-taken, NOT_FOUND (the agreement, or a pair to remove).',
  })
  updateVolumeAgreement(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the agreement.' }) id: string,
    @Arg('version', () => Int, {
      description: 'The version that was seen; any other than the stored one is a CONFLICT.',
    })
    version: number,
    @Arg('input', () => UpdateVolumeAgreementInput) input: UpdateVolumeAgreementInput,
  ): Promise<Agreement> {
    return updateVolumeAgreement(ctx, parseId(id), version, input)
  }

  @FieldResolver(() => Int, { description: 'How many agreement number pairs it has; 0 for other software.' })
  async pairCount(@Root() { id }: Agreement, @Ctx() ctx: Context): Promise<number> {
    return (await load(ctx, pairCounts, id)) ?? 0
  }

  @FieldResolver(() => [AgreementPair], {
    description: 'Its agreement number pairs, in the order in which they were added; empty for other software.',
  })
  async pairs(
    @Root() { id }: Agreement,
    @Ctx() ctx: Context,
    @Args(() => SliceArgs) { skip, take }: SliceArgs,
  ): Promise<AgreementPair[]> {
    return (await load(ctx, pairsOf, id, skip, take)) ?? []
  }
}
