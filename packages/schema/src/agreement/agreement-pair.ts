import { Field, ID, ObjectType } from 'type-graphql'
import { idDescription } from '../shared/descriptions.values.ts'
import { DateTime } from '../shared/scalars.ts'
import { PairStatusEnum } from './agreement.enums.ts'
import type { PairStatus } from './agreement-pair.values.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'The two numbers that name a volume purchase. What each of them is, the programme says.',
})
export class AgreementPair {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => String, {
    description: 'Agreement number (Open Value, Select and Enterprise) or authorization number (Open).',
  })
  number: string

  @Field(() => String, {
    description:
      'Agreement number again (Open Value), license number (Open) or enrollment number (Select, Enterprise).',
  })
  partnerNumber: string

  @Field(() => PairStatusEnum)
  status: PairStatus

  @Field(() => DateTime, { nullable: true, description: 'When the licensing service last said so; null: never.' })
  checkedAt: Date | null

  @Field(() => String, { nullable: true, description: 'Why it has this status, where there is more to say.' })
  message: string | null
}
