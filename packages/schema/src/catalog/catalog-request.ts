import { Field, ID, ObjectType } from 'type-graphql'
import { enumOf } from '../shared/enum-of.ts'
import { PageOf } from '../shared/page.ts'
import { DateTime } from '../shared/scalars.ts'
import { type CatalogRequestStatus, catalogRequestStatuses } from './catalog-request.values.ts'

export const CatalogRequestStatusEnum = enumOf(
  'CatalogRequestStatus',
  catalogRequestStatuses,
  'What became of a request to the catalog.',
  {
    OPEN: 'Nobody has answered yet.',
    ADDED: 'The publisher, or the title, is in the catalog now.',
    DECLINED: 'An administrator decided against it.',
  },
)

@ObjectType({
  simpleResolvers: true,
  description: 'That somebody misses a publisher or a product title in the catalog (product.md rule 12).',
})
export class CatalogRequest {
  @Field(() => ID)
  id: number

  @Field(() => String)
  publisherName: string

  @Field(() => String, { nullable: true, description: 'Null: the publisher itself is missing.' })
  productTitle: string | null

  @Field(() => CatalogRequestStatusEnum)
  status: CatalogRequestStatus

  @Field(() => String, { description: 'The name of who asked for it.' })
  requestedBy: string

  @Field(() => DateTime)
  createdAt: Date
}

@ObjectType({ simpleResolvers: true, description: 'A part of the list of requests, newest first.' })
export class CatalogRequestPage extends PageOf(CatalogRequest) {}
