import { ProductTitle } from '@entitle/schema/catalog/product-title'
import { Publisher } from '@entitle/schema/catalog/publisher'
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { publisherCounts, titleCounts } from './catalog-agreements.query.ts'

const description = 'How many agreements are for it; deleted ones do not count.'

/** What publishers have to do with agreements, which they know nothing of. */
@Resolver(() => Publisher)
export class PublisherAgreementsResolver {
  @FieldResolver(() => Int, { description })
  async agreementCount(@Root() { id }: Publisher, @Ctx() ctx: Context): Promise<number> {
    return (await load(ctx, publisherCounts, id)) ?? 0
  }
}

/** The same of product titles. */
@Resolver(() => ProductTitle)
export class ProductTitleAgreementsResolver {
  @FieldResolver(() => Int, { description })
  async agreementCount(@Root() { id }: ProductTitle, @Ctx() ctx: Context): Promise<number> {
    return (await load(ctx, titleCounts, id)) ?? 0
  }
}
