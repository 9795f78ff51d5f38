import { MergeArgs } from '@entitle/schema/catalog/catalog-change.inputs'
import { CatalogMerge, CatalogMergePage, CatalogMergePreview } from '@entitle/schema/catalog/catalog-merge'
import { PageInput } from '@entitle/schema/shared/page'
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../platform/context.ts'
import { findCatalogMerges } from './catalog-merge.query.ts'
import { mergePublishers } from './merge-publishers.service.ts'
import { mergeProductTitles } from './merge-titles.service.ts'
import { previewProductTitleMerge, previewPublisherMerge } from './preview-merge.query.ts'
import { undoCatalogMerge } from './undo-merge.service.ts'

const refusals = 'Refused: catalog-merge.too-many-names, NOT_FOUND'

@Resolver(() => CatalogMerge)
export class CatalogMergeResolver {
  @Authorized('catalog.read')
  @Query(() => CatalogMergePage, {
    description: 'The merges of publishers and of product titles, newest first; those that were undone too.',
  })
  catalogMerges(
    @Ctx() ctx: Context,
    @Arg('page', () => PageInput, { nullable: true, description: 'The first 50 when nothing is said.' })
    page?: PageInput | null,
  ): Promise<CatalogMergePage> {
    return findCatalogMerges(ctx, page)
  }

  @Authorized('catalog.change')
  @Query(() => CatalogMergePreview, {
    description: 'What `mergePublishers` would do; refused as that would be.',
  })
  previewPublisherMerge(@Ctx() ctx: Context, @Args(() => MergeArgs) args: MergeArgs): Promise<CatalogMergePreview> {
    return previewPublisherMerge(ctx, args)
  }

  @Authorized('catalog.change')
  @Query(() => CatalogMergePreview, {
    description: 'What `mergeProductTitles` would do; refused as that would be.',
  })
  previewProductTitleMerge(@Ctx() ctx: Context, @Args(() => MergeArgs) args: MergeArgs): Promise<CatalogMergePreview> {
    return previewProductTitleMerge(ctx, args)
  }

  @Authorized('catalog.change')
  @Mutation(() => CatalogMerge, {
    description: `Lets a publisher go into another: its names become aliases, its titles and agreements follow, also deleted agreements. Titles of the same name go into each other. ${refusals}; Microsoft cannot go.`,
  })
  mergePublishers(@Ctx() ctx: Context, @Args(() => MergeArgs) args: MergeArgs): Promise<CatalogMerge> {
    return mergePublishers(ctx, args)
  }

  @Authorized('catalog.change')
  @Mutation(() => CatalogMerge, {
    description: `Lets a product title go into another of the same publisher: its names become aliases, its agreements follow, also deleted ones; a license is required if one of the two requires it. ${refusals}.`,
  })
  mergeProductTitles(@Ctx() ctx: Context, @Args(() => MergeArgs) args: MergeArgs): Promise<CatalogMerge> {
    return mergeProductTitles(ctx, args)
  }

  @Authorized('catalog.change')
  @Mutation(() => CatalogMerge, {
    description:
      'Undoes a merge, however old: what went is there again under its id, with its names, its titles and all agreements that followed. Agreements that were given another title since then stay, and are counted in `agreementsElsewhere`. Refused, with what stands in the way: catalog-merge.merged-further, catalog-merge.name-taken; catalog-merge.undone, NOT_FOUND.',
  })
  undoCatalogMerge(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the merge.' }) id: string,
  ): Promise<CatalogMerge> {
    return undoCatalogMerge(ctx, id)
  }
}
