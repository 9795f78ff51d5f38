import { Field, ID, Int, ObjectType } from 'type-graphql'
import { VolumeProgramEnum } from '../agreement/agreement.enums.ts'
import type { VolumeProgram } from '../agreement/agreement-pair.values.ts'
import { ImportProblem } from '../shared/import-problem.ts'
import { DateTime } from '../shared/scalars.ts'
import { PairLineOutcomeEnum } from './pair-import.enums.ts'
import type { PairLineOutcome, PairSeparator } from './pair-import.values.ts'

@ObjectType({ simpleResolvers: true, description: 'A line of a file that is neither blank nor the header.' })
export class PairImportLine {
  @Field(() => Int, { description: 'Of the file, counted from 1, blank lines and the header line included.' })
  line: number

  @Field(() => [String], { description: 'Its cells as they are in the file, unquoted and trimmed.' })
  cells: string[]

  @Field(() => PairLineOutcomeEnum)
  outcome: PairLineOutcome

  @Field(() => ID, {
    nullable: true,
    description: 'The agreement that has the pair; null for a rejected line, and in a preview for a new agreement.',
  })
  agreementId: string | null

  @Field(() => String, { nullable: true, description: 'The name of that agreement, also of a new one.' })
  agreementName: string | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What an import of pairs did, or what it would do: every line is accounted for, read = added + alreadyKnown + rejected.',
})
export class PairImportReport {
  @Field(() => ID, { nullable: true, description: 'Of the import; null where nothing was saved.' })
  id: string | null

  @Field(() => Boolean, { description: 'False for a preview, and for ALL_OR_NOTHING with any problem.' })
  saved: boolean

  @Field(() => String, { description: 'The name of the file.' })
  fileName: string

  @Field(() => VolumeProgramEnum)
  program: VolumeProgram

  @Field(() => Int, { description: 'Lines with a pair: neither blank nor the header.' })
  read: number

  @Field(() => Int, { description: 'Pairs added; where nothing was saved, that could be.' })
  added: number

  @Field(() => Int, { description: 'Lines whose pair was stored before.' })
  alreadyKnown: number

  @Field(() => Int, { description: 'Lines with at least one problem.' })
  rejected: number

  @Field(() => Int, { description: 'Agreements made; where nothing was saved, that would be.' })
  agreementsAdded: number

  @Field(() => String, { description: 'What stands between the cells: comma, semicolon or tab.' })
  separator: PairSeparator

  @Field(() => Boolean, { description: 'Whether the first line names the columns.' })
  hasHeader: boolean

  @Field(() => [PairImportLine], { description: 'Every line with a pair, in the order of the file.' })
  lines: PairImportLine[]

  @Field(() => [ImportProblem], { description: 'Every problem, in the order of the lines.' })
  problems: ImportProblem[]

  @Field(() => String, {
    description:
      'The file with a column that says what is wrong with each line. It can be corrected and uploaded again as it is; no cell of it is taken for a formula.',
  })
  annotatedCsv: string

  @Field(() => DateTime, { nullable: true, description: 'When it was saved; null where nothing was.' })
  importedAt: Date | null

  @Field(() => String, { nullable: true, description: 'Who did it; null where nothing was saved.' })
  importedBy: string | null
}
