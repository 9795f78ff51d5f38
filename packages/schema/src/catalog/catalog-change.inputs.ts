import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { RuledBy } from '../shared/ruled-by.ts'
import { aliasLimit, categoryLimit } from './catalog.rules.ts'
import { mergeRules, updateProductTitleRules, updatePublisherRules } from './catalog-change.rules.ts'
import { LicenseRequiredEnum } from './license-required.ts'
import type { LicenseRequired } from './license-required.values.ts'

const givenName = '1 to 256 characters, no control or zero-width characters.'
const versionDescription = 'The version that was seen; any other than the stored one is a CONFLICT.'

@InputType({ description: 'What is to be changed of a publisher; what is left out stays.' })
export class UpdatePublisherInput {
  @Field(() => String, { nullable: true, description: givenName })
  name?: string | null

  @Field(() => [String], { nullable: true, description: `All other names of it, at most ${aliasLimit}.` })
  aliases?: string[] | null

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether the old name becomes one of the other names, so that files and inventories still match it.',
  })
  keepOldName?: boolean | null
}

@InputType({ description: 'What is to be changed of a product title; what is left out stays.' })
export class UpdateProductTitleInput extends UpdatePublisherInput {
  @Field(() => String, { nullable: true, description: `At most ${categoryLimit} characters; null clears it.` })
  category?: string | null

  @Field(() => LicenseRequiredEnum, { nullable: true })
  licenseRequired?: LicenseRequired | null
}

@RuledBy(updatePublisherRules)
@ArgsType()
export class UpdatePublisherArgs {
  @Field(() => ID, { description: 'Of the publisher.' })
  id: string

  @Field(() => Int, { description: versionDescription })
  version: number

  @Field(() => UpdatePublisherInput)
  input: UpdatePublisherInput
}

@RuledBy(updateProductTitleRules)
@ArgsType()
export class UpdateProductTitleArgs {
  @Field(() => ID, { description: 'Of the product title.' })
  id: string

  @Field(() => Int, { description: versionDescription })
  version: number

  @Field(() => UpdateProductTitleInput)
  input: UpdateProductTitleInput
}

@RuledBy(mergeRules)
@ArgsType()
export class MergeArgs {
  @Field(() => ID, { description: 'What goes.' })
  fromId: string

  @Field(() => ID, { description: 'What stays, by its name.' })
  intoId: string
}
