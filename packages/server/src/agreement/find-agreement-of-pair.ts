import { type PairNumbers, pairKey, pairRules } from '@entitle/schema/agreement/agreement-pair.rules'
import { IsNull } from 'typeorm'
import * as v from 'valibot'
import type { Context } from '../platform/context.ts'
import type { StoredAgreement } from './agreement.entity.ts'
import { findAgreement } from './agreement.query.ts'
import { AgreementPairEntity } from './agreement-pair.entity.ts'

// The programme does not matter, nor does how long pairs may be today: longer ones may be stored.
const anyPair = pairRules({ program: 'SELECT_ENTERPRISE', lengthLimit: 'NUMBER_16' })

/** The agreement that has a pair; null when none that is not deleted does. */
export async function findAgreementOfPair(ctx: Context, pair: PairNumbers): Promise<StoredAgreement | null> {
  // What can be no pair nobody has, and a NUL would offend PostgreSQL.
  if (!v.is(anyPair, pair)) return null
  const found = await ctx.em.findOneBy(AgreementPairEntity, { pairKey: pairKey(pair), deletedAt: IsNull() })
  return found && findAgreement(ctx, found.agreementId)
}
