import { Field, ID, ObjectType } from 'type-graphql'
import { idDescription } from '../shared/descriptions.values.ts'
import { PageOf } from '../shared/page.ts'
import { DateTime } from '../shared/scalars.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'Who did what, when: an act on one thing. Written in the transaction of the act itself, never changed or deleted.',
})
export class AuditEntry {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => DateTime, { description: 'When it was done.' })
  at: Date

  @Field(() => String, { description: 'The name of the person or token; `system` where nobody asked for it.' })
  actor: string

  @Field(() => String, { description: 'The act: `group.rename`.' })
  action: string

  @Field(() => String, { description: 'What kind of thing was touched: `group`.' })
  noun: string

  /** 0 where there is one such thing only, as the settings: the API says null. */
  subjectId: number

  @Field(() => String, {
    nullable: true,
    description: 'What is known of the thing before the act, as JSON; null when it was made.',
  })
  before: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What is known of the thing after the act, as JSON; null when it was deleted.',
  })
  after: string | null

  @Field(() => String, { nullable: true, description: 'The request that asked for it, as in the log of the server.' })
  requestId: string
}

@ObjectType({ simpleResolvers: true, description: 'A part of the audit log.' })
export class AuditEntryPage extends PageOf(AuditEntry) {}
