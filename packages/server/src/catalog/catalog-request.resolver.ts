import { RequestCatalogEntryArgs } from '@entitle/schema/catalog/catalog.inputs'
import { CatalogRequest, CatalogRequestPage, CatalogRequestStatusEnum } from '@entitle/schema/catalog/catalog-request'
import type { CatalogRequestStatus } from '@entitle/schema/catalog/catalog-request.values'
import { PageInput } from '@entitle/schema/shared/page'
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { declineCatalogRequest, findCatalogRequests, requestCatalogEntry } from './catalog-request.service.ts'

@Resolver(() => CatalogRequest)
export class CatalogRequestResolver {
  @Authorized('catalog.read')
  @Query(() => CatalogRequestPage, { description: 'What people miss in the catalog, newest first.' })
  catalogRequests(
    @Ctx() ctx: Context,
    @Arg('status', () => CatalogRequestStatusEnum, { nullable: true, description: 'Only those of this status.' })
    status: CatalogRequestStatus | null,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
  ): Promise<CatalogRequestPage> {
    return findCatalogRequests(ctx, status, page)
  }

  @Authorized('catalog.request')
  @Mutation(() => CatalogRequest, {
    description:
      'Asks for a publisher, or a title of a publisher, that the catalog lacks; an open request for the same is returned. Refused: publisher.name-taken and product-title.name-taken (it is there: see the id).',
  })
  requestCatalogEntry(
    @Ctx() ctx: Context,
    @Args(() => RequestCatalogEntryArgs) args: RequestCatalogEntryArgs,
  ): Promise<CatalogRequest> {
    return requestCatalogEntry(ctx, args)
  }

  @Authorized('catalog.change')
  @Mutation(() => CatalogRequest, {
    description: 'Answers a request with no. Refused: catalog-request.answered, NOT_FOUND.',
  })
  declineCatalogRequest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the request.' }) id: string,
  ): Promise<CatalogRequest> {
    return declineCatalogRequest(ctx, id)
  }
}
