import { type ClassType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { pageLimit, pageRules, pageSize } from './page.rules.ts'
import { RuledBy } from './ruled-by.ts'

@RuledBy(pageRules)
@InputType({
  description:
    'Which part of a list is wanted. People page by `skip` and `take`; machines walk the whole list by `after`: "" first, then each `nextCursor`, in the order of ids. A walk gives nothing twice and misses nothing while others write; it takes neither `skip` nor `sort`.',
})
export class PageInput {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description: 'How many items to leave out before the first, 0 or more.',
  })
  skip: number

  @Field(() => Int, {
    nullable: true,
    defaultValue: pageSize,
    description: `How many items to return, 1 to ${pageLimit}.`,
  })
  take: number

  @Field(() => String, {
    nullable: true,
    description: 'Begins or continues a walk: "", or the `nextCursor` of the page before. Opaque.',
  })
  after?: string | null
}

/** A part of a list. `totalItems` is counted only when somebody asks: GraphQL calls the function. */
export interface Page<T> {
  items: T[]
  totalItems: () => Promise<number>
  nextCursor: string | null
}

/** The base of a page type: `class LicenseGroupPage extends PageOf(LicenseGroup)`. */
export function PageOf<T extends object>(Item: ClassType<T>): abstract new () => Page<T> {
  @ObjectType({ simpleResolvers: true })
  abstract class PageOfItems implements Page<T> {
    @Field(() => [Item], { description: 'The items of this part of the list.' })
    items: T[]

    @Field(() => Int, { description: 'How many items the whole list has; counted only when asked for.' })
    totalItems: () => Promise<number>

    @Field(() => String, {
      nullable: true,
      description: 'Give it as `after` to go on with a walk; null at its end and on pages by `skip`.',
    })
    nextCursor: string | null
  }
  return PageOfItems
}
