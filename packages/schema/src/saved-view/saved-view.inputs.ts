import { ArgsType, Field, ID, Int } from 'type-graphql'
import { RuledBy } from '../shared/ruled-by.ts'
import { saveViewRules } from './saved-view.rules.ts'
import { savedViewAddressLimit, savedViewNameLimit } from './saved-view.values.ts'

@RuledBy(saveViewRules)
@ArgsType()
export class SaveViewArgs {
  @Field(() => ID, { nullable: true, description: 'Of the view to change; without it a new one is made.' })
  id?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Needed with `id`: the version that was seen; any other than the stored one is a CONFLICT.',
  })
  version?: number | null

  @Field(() => String, {
    description: `1 to ${savedViewNameLimit} characters, none of them invisible; unique among the views of a person.`,
  })
  name: string

  @Field(() => String, {
    description: `The query string of the list of agreements, at most ${savedViewAddressLimit} characters: \`status=EXPIRED&sort=-endDate\`. What is no parameter of that list is left out, and so is its page.`,
  })
  address: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: everybody sees it. For those who may change agreements.',
  })
  shared: boolean
}
