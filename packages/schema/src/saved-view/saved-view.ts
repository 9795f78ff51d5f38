import { Field, ID, Int, ObjectType } from 'type-graphql'
import { idDescription, versionDescription } from '../shared/descriptions.values.ts'
import { DateTime } from '../shared/scalars.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'A name that somebody gave to what the list of agreements shows: its filters, sort and columns. Private to them, or shared with everybody.',
})
export class SavedView {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => Int, { description: versionDescription })
  version: number

  @Field(() => String, { description: 'Unique among the views of a person, whatever the case.' })
  name: string

  @Field(() => String, {
    description: 'The query string of the list of agreements (docs/urls.md), without a question mark.',
  })
  address: string

  @Field(() => Boolean, { description: 'True: everybody sees it.' })
  shared: boolean

  @Field(() => String, { description: 'The name of the person or token who keeps it.' })
  owner: string

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt: Date
}
