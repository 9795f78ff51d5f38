import { Field, InputType } from 'type-graphql'
import { RuledBy } from '../shared/ruled-by.ts'
import { LocalDate } from '../shared/scalars.ts'
import { inventoryTextLimit, softwareLimit, submitInventoryRules } from './inventory.rules.ts'

const line = `At most ${inventoryTextLimit} characters.`
const known = `Left out: as known before. Null: none. ${line}`

@InputType({ description: 'One package as a device reports it, untouched.' })
export class SoftwareReportInput {
  @Field(() => String, { description: line })
  name: string

  @Field(() => String, { nullable: true, description: line })
  publisher?: string | null

  @Field(() => String, { nullable: true, description: line })
  version?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Checked, but not kept yet.' })
  installDate?: string | null
}

@RuledBy(submitInventoryRules)
@InputType({ description: 'What a device says of itself. The first report enrols it; the same one again is harmless.' })
export class SubmitInventoryInput {
  @Field(() => String, { description: `What the caller calls the device, always the same for one device. ${line}` })
  deviceId: string

  @Field(() => String, { description: `Its computer name. ${line}` })
  deviceName: string

  @Field(() => String, { nullable: true, description: known })
  operatingSystem?: string | null

  @Field(() => String, { nullable: true, description: known })
  serialNumber?: string | null

  @Field(() => String, { nullable: true, description: known })
  primaryUser?: string | null

  @Field(() => [SoftwareReportInput], {
    nullable: true,
    description: `All packages it has, at most ${softwareLimit}. Left out or null: unchanged. An empty list: none.`,
  })
  software?: SoftwareReportInput[] | null
}
