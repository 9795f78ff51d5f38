import { ArgsType, Field, Int } from 'type-graphql'
import { pageLimit, sliceRules } from './page.rules.ts'
import { RuledBy } from './ruled-by.ts'

@RuledBy(sliceRules)
@ArgsType()
export class SliceArgs {
  @Field(() => Int, { nullable: true, defaultValue: 0, description: 'How many to leave out before the first.' })
  skip: number

  @Field(() => Int, { nullable: true, defaultValue: pageLimit, description: `How many to return, 1 to ${pageLimit}.` })
  take: number
}
