import { ArgsType, Field, ID } from 'type-graphql'
import { RuledBy } from '../shared/ruled-by.ts'
import {
  addProductTitleRules,
  addPublisherRules,
  aliasLimit,
  bulkLimit,
  categoryLimit,
  requestCatalogEntryRules,
  setLicenseRequiredRules,
} from './catalog.rules.ts'
import { LicenseRequiredEnum } from './license-required.ts'
import type { LicenseRequired } from './license-required.values.ts'

const givenName = '1 to 256 characters, no control or zero-width characters.'

@RuledBy(addPublisherRules)
@ArgsType()
export class AddPublisherArgs {
  @Field(() => String, { description: givenName })
  name: string

  @Field(() => [String], { nullable: true, description: `Other names of it, at most ${aliasLimit}.` })
  aliases?: string[] | null
}

@RuledBy(addProductTitleRules)
@ArgsType()
export class AddProductTitleArgs {
  @Field(() => ID)
  publisherId: string

  @Field(() => String, { description: givenName })
  name: string

  @Field(() => String, { nullable: true, description: `At most ${categoryLimit} characters.` })
  category?: string | null

  @Field(() => LicenseRequiredEnum, { nullable: true, description: 'UNKNOWN where nothing is said.' })
  licenseRequired?: LicenseRequired | null
}

@RuledBy(requestCatalogEntryRules)
@ArgsType()
export class RequestCatalogEntryArgs {
  @Field(() => String, { description: givenName })
  publisherName: string

  @Field(() => String, { nullable: true, description: 'Left out: the publisher itself is missing.' })
  productTitle?: string | null
}

@RuledBy(setLicenseRequiredRules)
@ArgsType()
export class SetLicenseRequiredArgs {
  @Field(() => [ID], { description: `1 to ${bulkLimit} product titles; all of them are changed, or none.` })
  productTitleIds: string[]

  @Field(() => LicenseRequiredEnum)
  value: LicenseRequired
}
