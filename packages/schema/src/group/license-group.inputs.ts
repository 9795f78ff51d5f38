import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { RuledBy } from '../shared/ruled-by.ts'
import { nameDescription } from '../shared/descriptions.values.ts'
import { createLicenseGroupRules, groupChoiceRules, renameLicenseGroupRules } from './license-group.rules.ts'

@RuledBy(createLicenseGroupRules)
@ArgsType()
export class CreateLicenseGroupArgs {
  @Field(() => String, { description: `${nameDescription} The names of Unassigned Agreements are reserved.` })
  name: string
}

@RuledBy(renameLicenseGroupRules)
@ArgsType()
export class RenameLicenseGroupArgs extends CreateLicenseGroupArgs {
  @Field(() => ID, { description: 'Of the license group.' })
  id: string

  @Field(() => Int, { description: 'The version that was seen; any other than the stored one is a CONFLICT.' })
  version: number
}

@RuledBy(groupChoiceRules)
@InputType({
  description: 'Where an agreement goes: an existing license group, a new one, or (neither) Unassigned Agreements.',
})
export class GroupChoiceInput {
  @Field(() => ID, { nullable: true, description: 'Of a license group that is there.' })
  existingGroupId?: string | null

  @Field(() => String, { nullable: true, description: `Makes a license group of this name. ${nameDescription}` })
  newGroupName?: string | null
}
