import { LessThan } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { keepBooks } from '../platform/database/transaction.ts'
import { KeptAnswerEntity } from './kept-answer.entity.ts'

const keptHours = 24

/** Forgets the keys of acts whose answer nobody waits for any more: they can be used for something else then. */
export async function purgeKeptAnswers(ctx: Context): Promise<number> {
  const before = new Date(ctx.now().getTime() - keptHours * 60 * 60 * 1000)
  const { affected } = await keepBooks(ctx, (em) => em.delete(KeptAnswerEntity, { createdAt: LessThan(before) }))
  return affected ?? 0
}
