import { Field, Int, ObjectType } from 'type-graphql'
import { LocalDate } from '../shared/scalars.ts'

@ObjectType({ simpleResolvers: true, description: 'The server that answers, and the limits of its API.' })
export class Server {
  @Field(() => String, { description: 'Its version, semver.' })
  version: string

  @Field(() => String, { description: 'The time zone that says which day is today, as in the IANA database.' })
  timeZone: string

  @Field(() => LocalDate, { description: 'Today, in that time zone.' })
  today: string

  @Field(() => Int, { description: 'The largest `take` and `first`.' })
  maxTake: number

  @Field(() => Int, { description: 'How many objects the answer to one request may have, counted before it runs.' })
  maxCost: number

  @Field(() => Int, { description: 'How deep the fields of one request may be nested.' })
  maxDepth: number
}
