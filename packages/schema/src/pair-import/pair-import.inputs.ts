import { Field, InputType } from 'type-graphql'
import { VolumeProgramEnum } from '../agreement/agreement.enums.ts'
import { pairCountLimit, type VolumeProgram } from '../agreement/agreement-pair.values.ts'
import { GroupChoiceInput } from '../group/license-group.inputs.ts'
import { RuledBy } from '../shared/ruled-by.ts'
import { fileNameLimit } from '../upload/upload.rules.ts'
import { ImportModeEnum, OnExistingNameEnum } from './pair-import.enums.ts'
import { pairImportRules } from './pair-import.rules.ts'
import type { ImportMode, OnExistingName, PairSeparator } from './pair-import.values.ts'

@RuledBy(pairImportRules)
@InputType({
  description:
    'A file of agreement number pairs, one a line: `number1,number2[,name]`. ASCII; a byte order mark, CRLF, LF, CR, quotes, and a first line of exactly these names are accepted (product.md rules 5 to 8).',
})
export class PairImportInput {
  @Field(() => String, {
    description: `Shown, never used as a path: 1 to ${fileNameLimit} characters, no slash, no backslash.`,
  })
  fileName: string

  @Field(() => String, {
    description: `The text of the file, decoded: 1 to ${pairCountLimit} pairs. The request as a whole may have 2 MB.`,
  })
  content: string

  @Field(() => VolumeProgramEnum, { description: 'Of every pair of the file.' })
  program: VolumeProgram

  @Field(() => String, { nullable: true, description: 'Comma, semicolon or tab. Left out: found out from the file.' })
  separator?: PairSeparator | null

  @Field(() => GroupChoiceInput, {
    nullable: true,
    description: 'Where new agreements go; those there are stay in theirs. Left out: Unassigned Agreements.',
  })
  group?: GroupChoiceInput | null

  @Field(() => OnExistingNameEnum, { nullable: true, defaultValue: 'REJECT' })
  onExistingName?: OnExistingName | null

  @Field(() => ImportModeEnum, { nullable: true, defaultValue: 'ALL_OR_NOTHING' })
  mode?: ImportMode | null
}
