import { Field, ID, InputType } from 'type-graphql'
import { GroupChoiceInput } from '../group/license-group.inputs.ts'
import { nameDescription } from '../shared/descriptions.values.ts'
import { VolumeProgramEnum } from './agreement.enums.ts'
import { AgreementTerms } from './agreement.inputs.ts'
import { longestPair, pairCountLimit, type VolumeProgram } from './agreement-pair.values.ts'

@InputType({
  description: `An agreement number pair: ASCII, blanks around the numbers are dropped. At most ${longestPair} characters, hyphens included: of both numbers together, or (setting NUMBER_16) of each.`,
})
export class PairInput {
  @Field(() => String, {
    description: 'Agreement number (Open Value, Select and Enterprise) or authorization number (Open).',
  })
  number: string

  @Field(() => String, {
    description:
      'Agreement number again (Open Value), license number (Open) or enrollment number (Select, Enterprise).',
  })
  partnerNumber: string
}

// No @RuledBy on these two: which pairs are right, the settings say, so the service checks them.

@InputType({ description: 'A new Microsoft volume licensing agreement (product.md rules 1 to 4, 7, 14).' })
export class AddVolumeAgreementInput extends AgreementTerms {
  @Field(() => String, { description: nameDescription })
  name: string

  @Field(() => VolumeProgramEnum, {
    description: 'Says what the two numbers of each pair are; cannot be changed later.',
  })
  program: VolumeProgram

  @Field(() => [PairInput], {
    description: `1 to ${pairCountLimit}; none of them twice, none that another agreement has.`,
  })
  pairs: PairInput[]

  @Field(() => GroupChoiceInput, { nullable: true, description: 'Left out: Unassigned Agreements.' })
  group?: GroupChoiceInput | null
}

@InputType({ description: 'A change of a volume licensing agreement. Left out: unchanged. Null: cleared.' })
export class UpdateVolumeAgreementInput extends AgreementTerms {
  @Field(() => String, { nullable: true, description: `Cannot be cleared. ${nameDescription}` })
  name?: string

  @Field(() => [PairInput], {
    nullable: true,
    description: `Pairs to add, after those of \`removePairIds\` are gone; at most ${pairCountLimit} in all.`,
  })
  addPairs?: PairInput[] | null

  @Field(() => [ID], { nullable: true, description: 'Pairs of this agreement to take away; one at least must stay.' })
  removePairIds?: string[] | null
}
