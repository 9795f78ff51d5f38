import { Field, InputType, Int } from 'type-graphql'
import { Decimal, LocalDate } from '../shared/scalars.ts'
import { purchaseCountLimit, purchaseTextLimit } from './purchase.values.ts'

const textDescription = `At most ${purchaseTextLimit} characters.`

@InputType({ description: 'One purchase under an agreement for other software (product.md rule 11).' })
export class PurchaseInput {
  @Field(() => String, { nullable: true, description: textDescription })
  orderNumber?: string | null

  @Field(() => String, { nullable: true, description: `Whom it was bought from. ${textDescription}` })
  reseller?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The day of the order or the invoice.' })
  purchasedOn?: string | null

  @Field(() => Int, { description: 'How many licenses were bought: 1 or more.' })
  quantity: number

  @Field(() => Decimal, { nullable: true, description: 'What one of them cost, 0 or more; needs a currency.' })
  unitCost?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Three letters of ISO 4217, kept in upper case; needs a unit cost.',
  })
  currency?: string | null
}

/** What the API says of a list of purchases. */
export const purchasesDescription = `In the order in which they are to be shown; at most ${purchaseCountLimit}. Their quantities together may differ from the license count.`
