import { ArgsType, Field, ID } from 'type-graphql'
import { PageInput } from '../shared/page.ts'
import { RuledBy } from '../shared/ruled-by.ts'
import { DateTime } from '../shared/scalars.ts'
import { auditEntriesRules } from './audit-entry.rules.ts'

/** Which entries of the audit log are wanted: those that meet every condition given. */
@RuledBy(auditEntriesRules)
@ArgsType()
export class AuditEntriesArgs {
  @Field(() => String, { nullable: true, description: 'Acts on this kind of thing: `agreement`.' })
  noun?: string | null

  @Field(() => ID, { nullable: true, description: 'Acts on the thing of this id; give its `noun` too.' })
  subjectId?: string | null

  @Field(() => String, { nullable: true, description: 'Done by the person or token of just this name.' })
  actor?: string | null

  @Field(() => String, { nullable: true, description: 'Just this act: `agreement.delete`.' })
  action?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Done at this moment or later.' })
  from?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Done before this moment.' })
  to?: Date | null

  @Field(() => PageInput, { nullable: true })
  page?: PageInput | null
}
