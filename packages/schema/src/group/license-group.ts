import { Field, ID, Int, ObjectType } from 'type-graphql'
import { createdAtDescription, idDescription, versionDescription } from '../shared/descriptions.values.ts'
import { PageOf } from '../shared/page.ts'
import { DateTime } from '../shared/scalars.ts'
import { groupLimit } from './license-group.values.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'A group of license agreements that people made, by country, cost centre or contract. Agreements that are in none are in Unassigned Agreements, which has no row, no limit, and can be neither renamed nor deleted.',
})
export class LicenseGroup {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => Int, { description: versionDescription })
  version: number

  @Field(() => String, { description: 'Unique among the license groups, whatever the case.' })
  name: string

  @Field(() => DateTime, { description: createdAtDescription })
  createdAt: Date
}

@ObjectType({ simpleResolvers: true, description: 'A part of the list of license groups, by name.' })
export class LicenseGroupPage extends PageOf(LicenseGroup) {
  @Field(() => Int, { description: `How many license groups there may be: ${groupLimit}.` })
  limit: number
}
