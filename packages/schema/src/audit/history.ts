import { Field, ObjectType } from 'type-graphql'
import { DateTime } from '../shared/scalars.ts'

@ObjectType({ simpleResolvers: true, description: 'One field of a thing that an act changed.' })
export class HistoryChange {
  @Field(() => String, { description: 'The name of the field: `licenseCount`.' })
  field: string

  @Field(() => String, {
    nullable: true,
    description: 'What it was; null: nothing. The items of a list stand on lines.',
  })
  before: string | null

  @Field(() => String, { nullable: true, description: 'What it became; null: nothing.' })
  after: string | null
}

@ObjectType({ simpleResolvers: true, description: 'An act in the history of one thing, from the audit log.' })
export class HistoryEntry {
  @Field(() => DateTime, { description: 'When it was done.' })
  at: Date

  @Field(() => String, { description: 'The name of the person or token; `system` where nobody asked for it.' })
  actor: string

  @Field(() => String, { description: 'The act: `agreement.update`.' })
  action: string

  @Field(() => [HistoryChange], {
    description: 'What is not as before; of a new thing all that was given, of a deleted one nothing.',
  })
  changes: HistoryChange[]
}
