import { Field, InputType, ObjectType } from 'type-graphql'
import { enumOf } from '../shared/enum-of.ts'
import { type PairLengthLimit, pairLengthLimits } from './settings.values.ts'

const PairLengthLimitEnum = enumOf(
  'PairLengthLimit',
  pairLengthLimits,
  'How long the two numbers of an agreement number pair may be (product.md rule 3).',
  {
    PAIR_16: 'Both numbers together at most 16 characters, hyphens counted.',
    NUMBER_16: 'Each number at most 16 characters: real Open numbers (15 and 8) need it.',
  },
)

@ObjectType({ simpleResolvers: true, description: 'What administrators chose for everybody.' })
export class Settings {
  @Field(() => PairLengthLimitEnum)
  pairLengthLimit: PairLengthLimit

  @Field(() => Boolean, {
    description:
      'Whether other-software agreements may be added only once a device is managed and has reported software (product.md rule 13).',
  })
  requireManagedDevice: boolean
}

@InputType({ description: 'What to change; what is left out stays.' })
export class SettingsInput implements Partial<Settings> {
  @Field(() => PairLengthLimitEnum, { nullable: true })
  pairLengthLimit?: PairLengthLimit

  @Field(() => Boolean, { nullable: true, description: 'False: agreements may be added before any device is managed.' })
  requireManagedDevice?: boolean
}
