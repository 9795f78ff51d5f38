import { Field, ID, Int, ObjectType } from 'type-graphql'
import { LicenseRequiredEnum } from './license-required.ts'
import type { LicenseRequired } from './license-required.values.ts'
import { Publisher } from './publisher.ts'
import { idDescription } from '../shared/descriptions.values.ts'

@ObjectType({ simpleResolvers: true, description: 'A product as licenses name it. A part of the catalog.' })
export class ProductTitle {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => Int, { description: 'Goes up with each change of it; an update sends the one it saw.' })
  version: number

  @Field(() => String, { description: 'Unique among the titles of its publisher, whatever the case.' })
  name: string

  @Field(() => String, { nullable: true, description: 'What sort of software it is, in English: Office suite.' })
  category: string | null

  @Field(() => [String], { description: 'Other spellings of it; a search finds it by them too.' })
  aliases: string[]

  @Field(() => Publisher)
  publisher: Publisher

  @Field(() => LicenseRequiredEnum)
  licenseRequired: LicenseRequired

  @Field(() => Boolean, { description: 'Whether people here added it, rather than a catalog file.' })
  userDefined: boolean
}

@ObjectType({ simpleResolvers: true, description: 'The product titles that a search finds, best first.' })
export class ProductTitleMatches {
  @Field(() => [ProductTitle])
  items: ProductTitle[]

  @Field(() => Int, { description: 'How many there are in all: exact up to 1,000, then 1,001.' })
  totalItems: number
}
