import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { RuledBy } from '../shared/ruled-by.ts'
import { aliasLimit, categoryLimit } from './catalog.rules.ts'
import { mergeRules, publisherChangeRules, titleChangeRules } from './catalog-change.rules.ts'
import { LicenseRequiredEnum } from './license-required.ts'
import type { LicenseRequired } from './license-required.values.ts'

const givenName = '1 to 256 characters, no control or zero-width characters.'

@RuledBy(publisherChangeRules)
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

@RuledBy(titleChangeRules)
@InputType({ description: 'What is to be changed of a product title; what is left out stays.' })
export class UpdateProductTitleInput extends UpdatePublisherInput {
  @Field(() => String, { nullable: true, description: `At most ${categoryLimit} characters; null clears it.` })
  category?: string | null

  @Field(() => LicenseRequiredEnum, { nullable: true })
  licenseRequired?: LicenseRequired | null
}

@RuledBy(mergeRules)
@ArgsType()
export class MergeArgs {
  @Field(() => ID, { description: 'What goes.' })
  fromId: string

  @Field(() => ID, { description: 'What stays, by its name.' })
  intoId: string
}
