import { AddPublisherArgs, SearchPublishersArgs } from '@entitle/schema/catalog/catalog.inputs'
import { UpdatePublisherInput } from '@entitle/schema/catalog/catalog-change.inputs'
import { Publisher, PublisherMatches } from '@entitle/schema/catalog/publisher'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { addPublisher } from './add-to-catalog.ts'
import { findPublisher, findPublishers, titleCountsOf } from './catalog.service.ts'
import { updatePublisher } from './update-catalog.ts'

@Resolver(() => Publisher)
export class PublisherResolver {
  @Authorized('catalog.read')
  @Query(() => PublisherMatches, {
    description:
      'The publishers whose name or alias contains a text: first those called so, then those that begin with it, then those with a word that does.',
  })
  publishers(
    @Ctx() ctx: Context,
    @Args(() => SearchPublishersArgs) args: SearchPublishersArgs,
  ): Promise<PublisherMatches> {
    return findPublishers(ctx, args)
  }

  @Authorized('catalog.read')
  @Query(() => Publisher, { nullable: true, description: 'One publisher.' })
  publisher(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the publisher.' }) id: string,
  ): Promise<Publisher | null> {
    return findPublisher(ctx, id)
  }

  @Authorized('catalog.change')
  @Mutation(() => Publisher, {
    description:
      'Adds a publisher that is marked user-defined; requests for it are answered. Refused: publisher.name-taken.',
  })
  addPublisher(@Ctx() ctx: Context, @Args(() => AddPublisherArgs) args: AddPublisherArgs): Promise<Publisher> {
    return addPublisher(ctx, args)
  }

  @Authorized('catalog.change')
  @Mutation(() => Publisher, {
    description:
      'Renames a publisher, or changes its other names. Agreements show the new name at once; the old one stays an alias unless told otherwise. Refused: CONFLICT, publisher.name-taken, NOT_FOUND; Microsoft keeps that name among its own.',
  })
  updatePublisher(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the publisher.' }) id: string,
    @Arg('version', () => Int, {
      description: 'The version that was seen; any other than the stored one is a CONFLICT.',
    })
    version: number,
    @Arg('input', () => UpdatePublisherInput) input: UpdatePublisherInput,
  ): Promise<Publisher> {
    return updatePublisher(ctx, id, version, input)
  }

  @FieldResolver(() => Int, { description: 'How many product titles the catalog has of it.' })
  async titleCount(@Root() { id }: Publisher, @Ctx() ctx: Context): Promise<number> {
    return (await load(ctx, titleCountsOf, id)) ?? 0
  }
}
