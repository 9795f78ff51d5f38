import { Field, ID, ObjectType } from 'type-graphql'
import { enumOf } from '../shared/enum-of.ts'
import { type Role, roles } from './role.values.ts'

const RoleEnum = enumOf('Role', roles, 'What a person or token may do.', {
  ADMINISTRATOR: 'Everything.',
  LICENSE_MANAGER: 'Agreements, license groups, requests to the catalog, imports and refreshes.',
  HELPDESK: 'Reads all but the details of agreements; keeps devices and device groups.',
  READER: 'Reads all but the details of agreements.',
})

@ObjectType({ simpleResolvers: true, description: 'Who is asking.' })
export class Viewer {
  @Field(() => ID)
  id: string

  @Field(() => String, { nullable: true })
  email: string | null

  @Field(() => String)
  name: string

  @Field(() => RoleEnum)
  role: Role
}
