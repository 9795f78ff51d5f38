import { Field, ID, ObjectType } from 'type-graphql'
import { createdAtDescription, idDescription } from '../shared/descriptions.values.ts'
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
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => String, { description: 'The publisher that is missing, or whose title is.' })
  publisherName: string

  @Field(() => String, { nullable: true, description: 'Null: the publisher itself is missing.' })
  productTitle: string | null

  @Field(() => CatalogRequestStatusEnum)
  status: CatalogRequestStatus

  @Field(() => String, { description: 'The name of who asked for it.' })
  requestedBy: string

  @Field(() => DateTime, { description: createdAtDescription })
  createdAt: Date
}

@ObjectType({ simpleResolvers: true, description: 'A part of the list of requests, newest first.' })
export class CatalogRequestPage extends PageOf(CatalogRequest) {}
