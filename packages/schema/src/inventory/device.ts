import { Field, ID, ObjectType } from 'type-graphql'
import { idDescription } from '../shared/descriptions.values.ts'
import { enumOf } from '../shared/enum-of.ts'
import { PageOf } from '../shared/page.ts'
import { DateTime } from '../shared/scalars.ts'
import { type InventorySource, inventorySources } from './device.values.ts'

const InventorySourceEnum = enumOf('InventorySource', inventorySources, 'Where what is known of a device came from.', {
  AGENT: 'An inventory agent on the device.',
  API: 'The mutation `submitInventory`.',
  FILE: 'A file that somebody uploaded.',
})

@ObjectType({
  simpleResolvers: true,
  description: 'A managed PC. It is enrolled by its first report and counted until it is retired.',
})
export class Device {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => String, { description: 'Its computer name.' })
  name: string

  @Field(() => String, { nullable: true, description: 'As it was reported, with its edition.' })
  operatingSystem: string | null

  @Field(() => String, { nullable: true, description: 'The agent that reports, with its version.' })
  agent: string | null

  @Field(() => InventorySourceEnum)
  source: InventorySource

  @Field(() => String, { description: 'What the source calls it: the `deviceId` of its reports.' })
  sourceId: string

  @Field(() => String, { nullable: true, description: 'Of the hardware, as it was reported.' })
  serialNumber: string | null

  @Field(() => String, { nullable: true, description: 'Who uses it most, as it was reported.' })
  primaryUser: string | null

  @Field(() => DateTime, { description: 'Its first report.' })
  enrolledAt: Date

  @Field(() => DateTime, { description: 'Its last report.' })
  lastSeenAt: Date

  @Field(() => DateTime, { nullable: true, description: 'Its last report that listed software.' })
  softwareReportedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Since when it is not counted any more.' })
  retiredAt: Date | null
}

@ObjectType({ simpleResolvers: true, description: 'A part of the list of devices, by name.' })
export class DevicePage extends PageOf(Device) {}
