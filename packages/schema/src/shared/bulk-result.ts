import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Operation } from '../operation/operation.ts'

@ObjectType({ simpleResolvers: true, description: 'What an act on many things did.' })
export class BulkResult {
  @Field(() => Int, { description: 'How many things it touched.' })
  count: number

  @Field(() => Operation, {
    nullable: true,
    description: 'The long work that goes on with it; null where all is done.',
  })
  operation: Operation | null

  @Field(() => ID, {
    nullable: true,
    description: 'Of a deletion, for `restoreAgreements(deletionId)`: all that went with it can come back together.',
  })
  deletionId: string | null
}

/** The result of an act that is over. */
export const done = (count: number): BulkResult => ({ count, operation: null, deletionId: null })
