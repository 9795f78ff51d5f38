import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Decimal, LocalDate } from '../shared/scalars.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'One purchase under an agreement for other software.',
})
export class Purchase {
  @Field(() => ID, { description: 'Opaque; holds until the purchases of the agreement are given anew.' })
  id: number

  @Field(() => String, { nullable: true, description: 'What the buyer or the reseller knows the order by.' })
  orderNumber: string | null

  @Field(() => String, { nullable: true, description: 'Whom it was bought from.' })
  reseller: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The day of the order or the invoice.' })
  purchasedOn: string | null

  @Field(() => Int, { description: 'How many licenses were bought.' })
  quantity: number

  @Field(() => Decimal, { nullable: true, description: 'What one of them cost; never without a currency.' })
  unitCost: string | null

  @Field(() => String, { nullable: true, description: 'Three letters of ISO 4217: `EUR`; never without a cost.' })
  currency: string | null
}
