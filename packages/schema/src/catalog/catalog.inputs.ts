import { ArgsType, Field, ID, Int } from 'type-graphql'
import { pageLimit } from '../shared/page.rules.ts'
import { RuledBy } from '../shared/ruled-by.ts'
import { searchLimit } from '../shared/search-key.rules.ts'
import {
  addProductTitleRules,
  addPublisherRules,
  aliasLimit,
  bulkLimit,
  categoryLimit,
  matchCount,
  requestCatalogEntryRules,
  searchProductTitlesRules,
  searchPublishersRules,
  setLicenseRequiredRules,
} from './catalog.rules.ts'
import { LicenseRequiredEnum } from './license-required.ts'
import type { LicenseRequired } from './license-required.values.ts'

const givenName = '1 to 256 characters, no control or zero-width characters.'

@RuledBy(searchPublishersRules)
@ArgsType()
export class SearchPublishersArgs {
  @Field(() => String, {
    description: `Any part of a name or alias, whatever the case and the accents, at most ${searchLimit} characters; "" for the first ones by name.`,
  })
  search: string

  @Field(() => Int, {
    nullable: true,
    defaultValue: matchCount,
    description: `How many to return, 1 to ${pageLimit}.`,
  })
  first: number
}

@RuledBy(searchProductTitlesRules)
@ArgsType()
export class SearchProductTitlesArgs extends SearchPublishersArgs {
  @Field(() => ID, { description: 'Whose title it is.' })
  publisherId: string
}

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
  @Field(() => ID, { description: 'Whose title it is.' })
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
