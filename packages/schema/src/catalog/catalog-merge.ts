import { Field, ID, Int, ObjectType } from 'type-graphql'
import { idDescription } from '../shared/descriptions.values.ts'
import { enumOf } from '../shared/enum-of.ts'
import { PageOf } from '../shared/page.ts'
import { DateTime } from '../shared/scalars.ts'
import { type CatalogKind, catalogKinds } from './catalog-merge.values.ts'

const CatalogKindEnum = enumOf('CatalogKind', catalogKinds, 'What there is in the catalog.', {
  PUBLISHER: 'Publishers.',
  PRODUCT_TITLE: 'Product titles.',
})

@ObjectType({
  simpleResolvers: true,
  description:
    'That a publisher, or a product title, was found to be another one, and went into it with its names, titles and agreements. It can be undone at any time.',
})
export class CatalogMerge {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => CatalogKindEnum)
  kind: CatalogKind

  @Field(() => DateTime, { description: 'When it was done.' })
  at: Date

  @Field(() => String, { description: 'The name of who did it.' })
  by: string

  @Field(() => ID, { description: 'What went; there again once the merge is undone.' })
  fromId: number

  @Field(() => String, { description: 'What that was called; now another name of what stayed.' })
  fromName: string

  @Field(() => ID, { description: 'What stayed.' })
  intoId: number

  @Field(() => String, { description: 'What that was called at that time.' })
  intoName: string

  @Field(() => String, { description: 'The publisher then: that stayed, or whose titles they were.' })
  publisherName: string

  @Field(() => Int, { description: 'How many agreements followed, deleted ones too.' })
  agreementsMoved: number

  @Field(() => Int, { description: 'Of publishers: how many product titles followed as they were.' })
  titlesMoved: number

  @Field(() => [String], {
    description:
      'Of publishers: the product titles that both had, by name, at most 1,000 of them. Each went into the other.',
  })
  titlesMerged: string[]

  @Field(() => DateTime, { nullable: true, description: 'When it was undone; null: it was not.' })
  undoneAt: Date | null

  @Field(() => String, { nullable: true, description: 'Who undid it.' })
  undoneBy: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Once undone: how many of the agreements that followed did not come back, since they were given another title meanwhile or are gone for good.',
  })
  agreementsElsewhere: number | null
}

@ObjectType({ simpleResolvers: true, description: 'A part of the list of merges, newest first.' })
export class CatalogMergePage extends PageOf(CatalogMerge) {}

@ObjectType({ simpleResolvers: true, description: 'What a merge would do; nothing is done yet.' })
export class CatalogMergePreview {
  @Field(() => String, { description: 'The name that stays.' })
  name: string

  @Field(() => [String], { description: 'All other names of it then.' })
  aliases: string[]

  @Field(() => Int, { description: 'How many agreements would follow, deleted ones too.' })
  agreementsMoved: number

  @Field(() => Int, { description: 'Of publishers: how many product titles would follow as they are.' })
  titlesMoved: number

  @Field(() => [String], {
    description: 'Of publishers: the product titles that both have, by name, at most 1,000 of them.',
  })
  titlesMerged: string[]
}
