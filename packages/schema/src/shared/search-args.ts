import { ArgsType, Field } from 'type-graphql'
import { PageInput } from './page.ts'
import { RuledBy } from './ruled-by.ts'
import { searchLimit } from './search-key.rules.ts'
import { searchArgsRules } from './search-args.rules.ts'

@RuledBy(searchArgsRules)
@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    nullable: true,
    description: `Only those whose name contains this, whatever the case and the accents; at most ${searchLimit} characters.`,
  })
  search?: string | null

  @Field(() => PageInput, { nullable: true })
  page?: PageInput | null
}
