import { ArgsType, Field, Int } from 'type-graphql'
import { pageLimit } from '../shared/page.rules.ts'
import { RuledBy } from '../shared/ruled-by.ts'
import { historySize, historySliceRules } from './history-slice.rules.ts'

/** Shorter than other lists when nothing is said: each entry holds a list of changes, which counts as well. */
@RuledBy(historySliceRules)
@ArgsType()
export class HistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 0, description: 'How many to leave out before the first.' })
  skip: number

  @Field(() => Int, {
    nullable: true,
    defaultValue: historySize,
    description: `How many to return, 1 to ${pageLimit}.`,
  })
  take: number
}
