import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({
  simpleResolvers: true,
  description: 'The Licenses workspace as a whole: whether it is open, and the limits that hold in it.',
})
export class Workspace {
  @Field(() => Boolean, {
    description: 'False until at least one device is managed; then the first-run page stands in its place (rule 17).',
  })
  enabled: boolean

  @Field(() => Boolean, { description: 'Whether there is no agreement, license group or device at all.' })
  empty: boolean

  @Field(() => Int, { description: 'How many devices are managed; retired ones do not count.' })
  deviceCount: number

  @Field(() => Boolean, {
    description:
      'Whether a managed device has reported a package that may need a license: what other-software agreements wait for (rule 13).',
  })
  licensableSoftwareReported: boolean

  @Field(() => Boolean, { description: 'Whether there is a licensing service that pairs are validated against.' })
  licensingServiceConfigured: boolean

  @Field(() => Int, { description: 'How many license groups there may be.' })
  groupLimit: number

  @Field(() => Int, { description: 'How many pairs one file, or one agreement, can have.' })
  pairImportLimit: number

  @Field(() => String, { description: 'The notice to show beside every figure, in English.' })
  disclaimer: string
}
