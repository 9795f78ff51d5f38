import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Publisher } from '../catalog/publisher.ts'
import { DateTime } from '../shared/scalars.ts'
import { RegisterOutcomeEnum } from './register.enums.ts'
import type { RegisterOutcome } from './register.values.ts'

@ObjectType({ simpleResolvers: true, description: 'A line of a register that is neither blank nor above the header.' })
export class RegisterLine {
  @Field(() => Int, { description: 'Of the file, counted from 1, blank lines and the header line included.' })
  line: number

  @Field(() => [String], {
    description: 'Its cells in the order of the columns, corrections made; dates as 2026-11-24.',
  })
  cells: string[]

  @Field(() => RegisterOutcomeEnum)
  outcome: RegisterOutcome

  @Field(() => ID, {
    nullable: true,
    description: 'The agreement that is there; null for a new one, and where none is told.',
  })
  agreementId: string | null

  @Field(() => String, { nullable: true, description: 'What the line calls the agreement.' })
  agreementName: string | null
}

@ObjectType({ simpleResolvers: true, description: 'How often a rule is broken in a file.' })
export class ProblemCount {
  @Field(() => String, { description: 'The rule, such as `date.unreadable`.' })
  code: string

  @Field(() => Int, { description: 'How many problems.' })
  count: number
}

@ObjectType({ simpleResolvers: true, description: 'What keeps a register as a whole from being imported.' })
export class RegisterObstacle {
  @Field(() => String, { description: 'An error code, such as `group.limit-reached`.' })
  code: string

  @Field(() => String, { description: 'The same in an English sentence that says what to do.' })
  message: string
}

@ObjectType({ simpleResolvers: true, description: 'A publisher that a file names and the catalog does not know.' })
export class UnknownPublisher {
  @Field(() => String, { description: 'As the file has it.' })
  name: string

  @Field(() => Int, { description: 'How many lines name it.' })
  lineCount: number
}

@ObjectType({ simpleResolvers: true, description: 'A product title that a file names and the catalog does not know.' })
export class UnknownProductTitle {
  @Field(() => Publisher, { description: 'Whose title it should be: known, or decided on.' })
  publisher: Publisher

  @Field(() => String, { description: 'As the file has it.' })
  name: string

  @Field(() => Int, { description: 'How many lines name it.' })
  lineCount: number
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What an import of a register did, or what it would do: every line is accounted for, read = added + changed + unchanged + rejected.',
})
export class RegisterReport {
  @Field(() => ID, { nullable: true, description: 'Of the import; null for a preview.' })
  id: string | null

  @Field(() => Boolean, {
    description: 'False for a preview, as long as it is under way, and for ALL_OR_NOTHING with any problem.',
  })
  saved: boolean

  @Field(() => String, { description: 'The name of the file.' })
  fileName: string

  @Field(() => [String], { description: 'What the header line calls the columns.' })
  header: string[]

  @Field(() => Int, { description: 'Lines below the header that are not blank.' })
  read: number

  @Field(() => Int, { description: 'Lines of new agreements; where nothing was saved, of those that could be.' })
  added: number

  @Field(() => Int, { description: 'Lines of agreements that were changed.' })
  changed: number

  @Field(() => Int, { description: 'Lines of agreements that were so already.' })
  unchanged: number

  @Field(() => Int, { description: 'Lines left out: with a problem, or of an agreement with one.' })
  rejected: number

  @Field(() => Int, { description: 'Agreements made; where nothing was saved, that would be.' })
  agreementsAdded: number

  @Field(() => Int, { description: 'Agreements changed; where nothing was saved, that would be.' })
  agreementsChanged: number

  @Field(() => [String], { description: 'License groups made, by name; where nothing was saved, that would be.' })
  groupsAdded: string[]

  @Field(() => Int, { description: 'Purchases added.' })
  purchasesAdded: number

  @Field(() => Int, { description: 'Purchases of changed agreements that the file does not have any more.' })
  purchasesRemoved: number

  @Field(() => [RegisterObstacle], { description: 'Why it cannot be imported as a whole; none: it can.' })
  obstacles: RegisterObstacle[]

  @Field(() => Int, { description: 'How many problems there are in all.' })
  problemCount: number

  @Field(() => [ProblemCount], { description: 'The same by rule, most frequent first.' })
  problemCounts: ProblemCount[]

  @Field(() => Int, { description: 'How many names of `unknownPublishers` there are.' })
  unknownPublisherCount: number

  @Field(() => Int, { description: 'How many names of `unknownProductTitles` there are.' })
  unknownProductTitleCount: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended, saved or not; null for a preview, and under way.',
  })
  finishedAt: Date | null

  @Field(() => String, { nullable: true, description: 'Who asked for it; null for a preview.' })
  importedBy: string | null
}
