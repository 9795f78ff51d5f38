import { Field, Int, ObjectType } from 'type-graphql'
import {
  DateOrderEnum,
  DecimalMarkEnum,
  RegisterEncodingEnum,
  RegisterFieldEnum,
  RegisterFormatEnum,
} from './register.enums.ts'
import {
  type DateOrder,
  type DecimalMark,
  type RegisterEncoding,
  type RegisterField,
  type RegisterFormat,
  type RegisterSeparator,
  sampleLimit,
} from './register.values.ts'

@ObjectType({ simpleResolvers: true, description: 'A column of a register.' })
export class RegisterColumn {
  @Field(() => Int, { description: 'Counted from 1.' })
  position: number

  @Field(() => String, { description: 'What its header line calls it; may be empty.' })
  header: string

  @Field(() => [String], { description: `Its first cells that are not empty, at most ${sampleLimit}.` })
  samples: string[]

  @Field(() => [RegisterFieldEnum], {
    description: 'What its header seems to mean, a suggestion: none, one, or both the name and the product title.',
  })
  fields: RegisterField[]
}

@ObjectType({ simpleResolvers: true, description: 'How an uploaded register is written, as far as it can be told.' })
export class RegisterFile {
  @Field(() => String, { description: 'The name of the file.' })
  fileName: string

  @Field(() => RegisterFormatEnum)
  format: RegisterFormat

  @Field(() => [String], { description: 'The sheets of a workbook that are not hidden; none for CSV.' })
  sheets: string[]

  @Field(() => String, { nullable: true, description: 'The sheet that was read; null for CSV.' })
  sheet: string | null

  @Field(() => String, { nullable: true, description: 'Comma, semicolon or tab; null for a workbook.' })
  separator: RegisterSeparator | null

  @Field(() => RegisterEncodingEnum, { nullable: true, description: 'Null for a workbook.' })
  encoding: RegisterEncoding | null

  @Field(() => Int, { description: 'The line that names the columns; what stands above it is left out.' })
  headerLine: number

  @Field(() => [RegisterColumn], { description: 'From the first to the last that has a header or a cell.' })
  columns: RegisterColumn[]

  @Field(() => Int, { description: 'Lines below the header that are not blank.' })
  rowCount: number

  @Field(() => DateOrderEnum, { description: 'As the dates of the file prove; else as the language has it.' })
  dateOrder: DateOrder

  @Field(() => DecimalMarkEnum, { description: 'As the numbers of the file prove; else as the language has it.' })
  decimalMark: DecimalMark
}
