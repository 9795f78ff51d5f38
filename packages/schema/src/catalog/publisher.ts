import { Field, ID, Int, ObjectType } from 'type-graphql'
import { idDescription } from '../shared/descriptions.values.ts'

@ObjectType({ simpleResolvers: true, description: 'Who makes software. A part of the catalog.' })
export class Publisher {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => Int, { description: 'Goes up with each change of it; an update sends the one it saw.' })
  version: number

  @Field(() => String, { description: 'The usual short name. Unique in the catalog, whatever the case.' })
  name: string

  @Field(() => [String], { description: 'Other names it is known or was known by; a search finds it by them too.' })
  aliases: string[]

  @Field(() => Boolean, { description: 'Whether people here added it, rather than a catalog file.' })
  userDefined: boolean
}

@ObjectType({ simpleResolvers: true, description: 'The publishers that a search finds, best first.' })
export class PublisherMatches {
  @Field(() => [Publisher])
  items: Publisher[]

  @Field(() => Int, { description: 'How many there are in all: exact up to 1,000, then 1,001.' })
  totalItems: number
}
