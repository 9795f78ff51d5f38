import {
  AddProductTitleArgs,
  SearchProductTitlesArgs,
  SetLicenseRequiredArgs,
} from '@entitle/schema/catalog/catalog.inputs'
import { UpdateProductTitleInput } from '@entitle/schema/catalog/catalog-change.inputs'
import { ProductTitle, ProductTitleMatches } from '@entitle/schema/catalog/product-title'
import { Publisher } from '@entitle/schema/catalog/publisher'
import { BulkResult } from '@entitle/schema/shared/bulk-result'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { addProductTitle } from './add-to-catalog.ts'
import { findProductTitle, findProductTitles, publishersOf, setLicenseRequired } from './catalog.service.ts'
import type { StoredProductTitle } from './product-title.entity.ts'
import { updateProductTitle } from './update-catalog.ts'

@Resolver(() => ProductTitle)
export class ProductTitleResolver {
  @Authorized('catalog.read')
  @Query(() => ProductTitleMatches, {
    description:
      'The product titles of a publisher whose name or alias contains a text, in the order of `publishers`. Refused: NOT_FOUND (the publisher).',
  })
  productTitles(
    @Ctx() ctx: Context,
    @Args(() => SearchProductTitlesArgs) args: SearchProductTitlesArgs,
  ): Promise<ProductTitleMatches> {
    return findProductTitles(ctx, args)
  }

  @Authorized('catalog.read')
  @Query(() => ProductTitle, { nullable: true, description: 'One product title.' })
  productTitle(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the product title.' }) id: string,
  ): Promise<ProductTitle | null> {
    return findProductTitle(ctx, id)
  }

  @Authorized('catalog.change')
  @Mutation(() => ProductTitle, {
    description:
      'Adds a product title that is marked user-defined; requests for it are answered. Refused: product-title.name-taken, NOT_FOUND (the publisher).',
  })
  addProductTitle(
    @Ctx() ctx: Context,
    @Args(() => AddProductTitleArgs) args: AddProductTitleArgs,
  ): Promise<ProductTitle> {
    return addProductTitle(ctx, args)
  }

  @Authorized('catalog.change')
  @Mutation(() => ProductTitle, {
    description:
      'Changes what is given of a product title. After a rename the old name stays an alias unless told otherwise. Refused: CONFLICT, product-title.name-taken, NOT_FOUND.',
  })
  updateProductTitle(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the product title.' }) id: string,
    @Arg('version', () => Int, {
      description: 'The version that was seen; any other than the stored one is a CONFLICT.',
    })
    version: number,
    @Arg('input', () => UpdateProductTitleInput) input: UpdateProductTitleInput,
  ): Promise<ProductTitle> {
    return updateProductTitle(ctx, id, version, input)
  }

  @Authorized('catalog.change')
  @Mutation(() => BulkResult, {
    description:
      'Says of product titles whether they need a license: of all of them, or of none when one is NOT_FOUND. Counts those named.',
  })
  setLicenseRequired(
    @Ctx() ctx: Context,
    @Args(() => SetLicenseRequiredArgs) args: SetLicenseRequiredArgs,
  ): Promise<BulkResult> {
    return setLicenseRequired(ctx, args)
  }

  @FieldResolver(() => Publisher)
  async publisher(@Root() { publisher, publisherId }: StoredProductTitle, @Ctx() ctx: Context): Promise<Publisher> {
    const loaded = publisher ?? (await load(ctx, publishersOf, publisherId))
    if (!loaded) throw new Error(`Publisher ${publisherId} has titles, and is not there`)
    return loaded
  }
}
