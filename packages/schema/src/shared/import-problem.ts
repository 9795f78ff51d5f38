import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'What the two numbers of a refused pair are likely meant to be.' })
export class PairFix {
  @Field(() => String, { description: 'The first number.' })
  number: string

  @Field(() => String, { description: 'The second number.' })
  partnerNumber: string

  @Field(() => String, { description: 'What seems to have happened, in English.' })
  reason: string
}

@ObjectType({ simpleResolvers: true, description: 'A rule that a line of a file breaks. A line may break several.' })
export class ImportProblem {
  @Field(() => Int, { description: 'Of the file, counted from 1, blank lines and the header line included.' })
  line: number

  @Field(() => Int, { nullable: true, description: 'Counted from 1; null where it is the line as a whole.' })
  column: number | null

  @Field(() => String, { nullable: true, description: 'What the cell holds.' })
  value: string | null

  @Field(() => String, { description: 'The rule, such as `pair.too-long`; stable.' })
  code: string

  @Field(() => String, { description: 'What is wrong, what was found, the limit, and what to do; in English.' })
  message: string

  @Field(() => String, { nullable: true, description: 'What of the value breaks the rule: a character, a length.' })
  found: string | null

  @Field(() => Int, { nullable: true, description: 'Where in the value it stands, in characters from 1.' })
  position: number | null

  @Field(() => Int, { nullable: true, description: 'The most that is possible.' })
  limit: number | null

  @Field(() => Int, { nullable: true, description: 'The earlier line that has the same.' })
  otherLine: number | null

  @Field(() => ID, { nullable: true, description: 'The agreement that stands in the way.' })
  agreementId: string | null

  @Field(() => PairFix, { nullable: true, description: 'A likely correction; it is never made by itself.' })
  fix: PairFix | null
}
