import { In, LessThanOrEqual } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { AgreementPairEntity } from './agreement-pair.entity.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { AgreementEntity } from './agreement.entity.ts'
import { removePurchases } from './purchase.service.ts'
import { keptSince } from './recently-deleted.ts'

/** At once, since each may have 5,000 pairs. */
const mostAtOnce = 50

/**
 * Removes for good what was deleted so long ago that it cannot be restored any more (product.md rule 16). The audit log
 * keeps what the agreements were, and an entry for each that it is gone. Several servers may do this at the same time: it
 * goes in turn, and who comes second finds less, or nothing.
 */
export async function purgeAgreements(ctx: Context, stopping?: AbortSignal): Promise<number> {
  let purged = 0
  for (;;) {
    if (stopping?.aborted || !(await isDue(ctx))) return purged
    purged += await purgeSome(ctx)
  }
}

// Asked of the reader first, so that nobody waits where nothing is to be done, as on most days.
const isDue = (ctx: Context) => ctx.em.existsBy(AgreementEntity, due(ctx))

const due = ({ now }: Context) => ({ deletedAt: LessThanOrEqual(new Date(keptSince(now()))) })

function purgeSome(ctx: Context): Promise<number> {
  return inTransaction(ctx, 'agreement.purge', async (own) => {
    await takeAgreementTurn(own)
    const select = { id: true, name: true, deletedAt: true } as const
    const agreements = await own.em.find(AgreementEntity, { select, where: due(own), take: mostAtOnce })
    const ids = agreements.map(({ id }) => id)
    own.recordNothing() // another server may have been here first
    await own.em.delete(AgreementPairEntity, { agreementId: In(ids) })
    await removePurchases(own, ids)
    await own.em.delete(AgreementEntity, { id: In(ids) })
    const changes = agreements.map(({ id, name, deletedAt }) => ({ id, before: { name, deletedAt }, after: null }))
    await own.recordEach('agreement.purge', 'agreement', changes)
    return agreements.length
  })
}
