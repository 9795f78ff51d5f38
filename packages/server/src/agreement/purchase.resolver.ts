import { Agreement } from '@entitle/schema/agreement/agreement'
import { Purchase } from '@entitle/schema/agreement/purchase'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { purchasesOf } from './purchase.query.ts'

@Resolver(() => Agreement)
export class PurchaseResolver {
  @FieldResolver(() => [Purchase], {
    description:
      'What was bought under it, in the order in which it was given; empty for volume licensing. The quantities together may differ from the license count, which alone counts.',
  })
  async purchases(@Root() { id, kind }: Agreement, @Ctx() ctx: Context): Promise<Purchase[]> {
    return kind === 'OTHER_SOFTWARE' ? ((await load(ctx, purchasesOf, id)) ?? []) : []
  }
}
