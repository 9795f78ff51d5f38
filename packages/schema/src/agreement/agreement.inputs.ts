import { Field, ID, InputType, Int } from 'type-graphql'
import { GroupChoiceInput } from '../group/license-group.inputs.ts'
import { nameDescription } from '../shared/descriptions.values.ts'
import { RuledBy } from '../shared/ruled-by.ts'
import { LocalDate } from '../shared/scalars.ts'
import { LicenseMetricEnum } from './agreement.enums.ts'
import { addSoftwareAgreementRules, updateSoftwareAgreementRules } from './agreement.rules.ts'
import { detailsLimit, externalReferenceLimit, type LicenseMetric } from './agreement.values.ts'
import { PurchaseInput, purchasesDescription } from './purchase.inputs.ts'

const detailsDescription = `Contact, registration keys, anything else: at most ${detailsLimit} characters. Read by license managers and administrators only.`

@InputType({ description: 'What an agreement of either kind may have.' })
export abstract class AgreementTerms {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day; none: it always held, or (volume licensing) what the licensing service says.',
  })
  startDate?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Not before the start date.' })
  endDate?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'By when to give notice or renew.' })
  noticeDate?: string | null

  @Field(() => String, { nullable: true, description: detailsDescription })
  details?: string | null

  @Field(() => String, { nullable: true, description: `At most ${externalReferenceLimit} characters.` })
  externalReference?: string | null
}

@RuledBy(addSoftwareAgreementRules)
@InputType({ description: 'A new agreement for software of any publisher (product.md rules 11 to 14).' })
export class AddSoftwareAgreementInput extends AgreementTerms {
  @Field(() => String, { description: nameDescription })
  name: string

  @Field(() => ID, { description: 'Who makes the software; of the catalog.' })
  publisherId: string

  @Field(() => ID, { description: 'A title of that publisher.' })
  productTitleId: string

  @Field(() => Int, { description: '1 or more.' })
  licenseCount: number

  @Field(() => LicenseMetricEnum, { nullable: true, defaultValue: 'PER_DEVICE' })
  metric?: LicenseMetric | null

  @Field(() => [PurchaseInput], { nullable: true, description: purchasesDescription })
  purchases?: PurchaseInput[] | null

  @Field(() => GroupChoiceInput, { nullable: true, description: 'Left out: Unassigned Agreements.' })
  group?: GroupChoiceInput | null
}

@RuledBy(updateSoftwareAgreementRules)
@InputType({ description: 'A change of an agreement for other software. Left out: unchanged. Null: cleared.' })
export class UpdateSoftwareAgreementInput extends AgreementTerms {
  @Field(() => String, { nullable: true, description: `Cannot be cleared. ${nameDescription}` })
  name?: string

  @Field(() => ID, { nullable: true, description: 'Cannot be cleared; comes with a title of that publisher.' })
  publisherId?: string

  @Field(() => ID, { nullable: true, description: 'Cannot be cleared.' })
  productTitleId?: string

  @Field(() => Int, { nullable: true, description: '1 or more; cannot be cleared.' })
  licenseCount?: number

  @Field(() => LicenseMetricEnum, { nullable: true, description: 'Cannot be cleared.' })
  metric?: LicenseMetric

  @Field(() => [PurchaseInput], {
    nullable: true,
    description: `The whole new list, in place of the one there is; null or empty: none. ${purchasesDescription}`,
  })
  purchases?: PurchaseInput[] | null
}
