import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { GroupChoiceInput } from '../group/license-group.inputs.ts'
import { ImportModeEnum } from '../pair-import/pair-import.enums.ts'
import type { ImportMode } from '../pair-import/pair-import.values.ts'
import { RuledBy } from '../shared/ruled-by.ts'
import { pageLimit } from '../shared/page.rules.ts'
import { SliceArgs } from '../shared/slice-args.ts'
import {
  DateOrderEnum,
  DecimalMarkEnum,
  OnExistingAgreementEnum,
  RegisterEncodingEnum,
  RegisterFieldEnum,
  RegisterLanguageEnum,
} from './register.enums.ts'
import {
  lineProblemsRules,
  registerFileRules,
  registerImportRules,
  registerLinesRules,
  registerProblemsRules,
  suggestionsRules,
} from './register.rules.ts'
import {
  correctionLimit,
  type DateOrder,
  type DecimalMark,
  lineProblemTake,
  nameChoiceLimit,
  type OnExistingAgreement,
  type RegisterEncoding,
  type RegisterField,
  type RegisterLanguage,
  type RegisterSeparator,
  suggestionLimit,
} from './register.values.ts'

@RuledBy(registerFileRules)
@ArgsType()
export class RegisterFileArgs {
  @Field(() => ID, { description: 'As `POST /uploads` answered.' })
  uploadId: string

  @Field(() => String, { nullable: true, description: 'Of a workbook. Left out: the first that is not hidden.' })
  sheet?: string | null

  @Field(() => String, { nullable: true, description: 'Comma, semicolon or tab. Left out: found out from the file.' })
  separator?: RegisterSeparator | null

  @Field(() => RegisterEncodingEnum, { nullable: true, description: 'Left out: UTF-8, else Windows-1252.' })
  encoding?: RegisterEncoding | null

  @Field(() => Int, { nullable: true, description: 'The line that names the columns. Left out: found out.' })
  headerLine?: number | null

  @Field(() => RegisterLanguageEnum, { nullable: true, defaultValue: 'en' })
  language: RegisterLanguage
}

@InputType({
  description: 'What a column of a register is. A column can be two things, such as name and product title.',
})
export class RegisterColumnInput {
  @Field(() => Int, { description: 'Counted from 1.' })
  position: number

  @Field(() => RegisterFieldEnum, { description: 'Each at most once.' })
  field: RegisterField
}

@InputType({ description: 'Which publisher is meant by a name that the catalog does not know.' })
export class PublisherChoiceInput {
  @Field(() => String, { description: 'As the file has it; case and accents do not matter.' })
  name: string

  @Field(() => ID, { description: 'Of the catalog.' })
  publisherId: string
}

@InputType({ description: 'Which product title is meant by a name that the catalog does not know.' })
export class ProductTitleChoiceInput {
  @Field(() => ID, { description: 'Whose title it is.' })
  publisherId: string

  @Field(() => String, { description: 'As the file has it; case and accents do not matter.' })
  name: string

  @Field(() => ID, { description: 'A title of that publisher.' })
  productTitleId: string
}

@InputType({ description: 'What a cell should hold.' })
export class CellCorrectionInput {
  @Field(() => Int, { description: 'Of the file, counted from 1.' })
  line: number

  @Field(() => Int, { description: 'Counted from 1.' })
  column: number

  @Field(() => String, { description: 'Instead of what the file has; empty: nothing.' })
  value: string
}

@RuledBy(registerImportRules)
@InputType({
  description:
    'A register of agreements for other software, CSV or XLSX, that was sent to `POST /uploads`, and how it is to be read. An agreement with several purchases has a line for each.',
})
export class RegisterImportInput {
  @Field(() => ID, { description: 'As `POST /uploads` answered.' })
  uploadId: string

  @Field(() => String, { nullable: true, description: 'Of a workbook. Left out: the first that is not hidden.' })
  sheet?: string | null

  @Field(() => String, { nullable: true, description: 'Comma, semicolon or tab. Left out: found out from the file.' })
  separator?: RegisterSeparator | null

  @Field(() => RegisterEncodingEnum, { nullable: true, description: 'Left out: UTF-8, else Windows-1252.' })
  encoding?: RegisterEncoding | null

  @Field(() => Int, { nullable: true, description: 'The line that names the columns. Left out: found out.' })
  headerLine?: number | null

  @Field(() => [RegisterColumnInput], {
    description:
      'What is not listed is not read. An id, an external reference or a name is needed to tell agreements apart.',
  })
  columns: RegisterColumnInput[]

  @Field(() => DateOrderEnum)
  dateOrder: DateOrder

  @Field(() => DecimalMarkEnum)
  decimalMark: DecimalMark

  @Field(() => String, { nullable: true, description: 'Of costs that name none: three letters of ISO 4217.' })
  currency?: string | null

  @Field(() => GroupChoiceInput, {
    nullable: true,
    description: 'Where new agreements go whose line names no group. Left out: Unassigned Agreements.',
  })
  group?: GroupChoiceInput | null

  @Field(() => OnExistingAgreementEnum, { nullable: true, defaultValue: 'REJECT' })
  onExisting?: OnExistingAgreement | null

  @Field(() => ImportModeEnum, { nullable: true, defaultValue: 'ALL_OR_NOTHING' })
  mode?: ImportMode | null

  @Field(() => [PublisherChoiceInput], { nullable: true, description: `At most ${nameChoiceLimit}.` })
  publishers?: PublisherChoiceInput[] | null

  @Field(() => [ProductTitleChoiceInput], { nullable: true, description: `At most ${nameChoiceLimit}.` })
  productTitles?: ProductTitleChoiceInput[] | null

  @Field(() => [CellCorrectionInput], { nullable: true, description: `At most ${correctionLimit}.` })
  corrections?: CellCorrectionInput[] | null
}

@RuledBy(registerLinesRules)
@ArgsType()
export class RegisterLinesArgs extends SliceArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only those that are rejected.' })
  onlyProblems: boolean
}

@RuledBy(registerProblemsRules)
@ArgsType()
export class RegisterProblemsArgs extends SliceArgs {
  @Field(() => String, { nullable: true, description: 'Only those of this rule.' })
  code?: string | null
}

@RuledBy(lineProblemsRules)
@ArgsType()
export class LineProblemsArgs {
  @Field(() => Int, { nullable: true, defaultValue: lineProblemTake, description: `How many, 1 to ${pageLimit}.` })
  take: number
}

@RuledBy(suggestionsRules)
@ArgsType()
export class SuggestionsArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: suggestionLimit,
    description: `How many, 1 to ${suggestionLimit}.`,
  })
  take: number
}
