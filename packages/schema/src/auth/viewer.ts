import { Field, ID, ObjectType } from 'type-graphql'
import { idDescription } from '../shared/descriptions.values.ts'
import { enumOf } from '../shared/enum-of.ts'
import { type Role, roles } from './role.values.ts'

const RoleEnum = enumOf('Role', roles, 'What a person or token may do.', {
  ADMINISTRATOR: 'Everything.',
  LICENSE_MANAGER: 'Agreements, license groups, requests to the catalog, imports and refreshes; reads the audit log.',
  HELPDESK: 'Reads all but the details of agreements; keeps devices and device groups.',
  READER: 'Reads all but the details of agreements.',
})

@ObjectType({ simpleResolvers: true, description: 'Who is asking.' })
export class Viewer {
  @Field(() => ID, { description: idDescription })
  id: string

  @Field(() => String, { nullable: true, description: 'Null as long as there are no accounts, and for tokens.' })
  email: string | null

  @Field(() => String, { description: 'The name of the person or of the token.' })
  name: string

  @Field(() => RoleEnum)
  role: Role
}
