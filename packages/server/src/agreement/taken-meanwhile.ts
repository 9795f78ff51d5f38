import { pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { In, IsNull } from 'typeorm'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { AgreementPairEntity, type StoredAgreementPair } from './agreement-pair.entity.ts'
import { holdersOf } from './agreement-pair.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { agreementsNamed } from './agreements-named.service.ts'
import { pairInWords } from './store-volume-agreements.service.ts'

type Holder = Pick<StoredAgreement, 'id' | 'name'>
type Holders = ReadonlyMap<string, Holder>

/** What only one agreement can have: a name, a reference or a pair. */
interface Claim {
  agreement: Holder
  key: string
  /** As people write it. */
  value: string
}

/** What of a deleted agreement somebody else has by now. */
export interface Taken {
  rule: RuleKey
  agreement: Holder
  holder: Holder
  value: string
}

/**
 * What others have meanwhile of deleted agreements that are to come back: a name, a reference or a pair, be it an earlier
 * one of them that has it.
 */
export async function takenMeanwhile(
  own: TransactionContext,
  agreements: readonly StoredAgreement[],
): Promise<Taken[]> {
  const names = agreements.map((agreement) => ({ agreement, key: nameKey(agreement.name), value: agreement.name }))
  const references = agreements.flatMap((agreement) => {
    const { externalReference: key } = agreement
    return key === null ? [] : [{ agreement, key, value: key }]
  })
  const pairs = await contested(own, agreements)
  const namesHeld = await agreementsNamed(
    own,
    names.map(({ value }) => value),
  )
  return [
    ...heldByOthers('agreement.name-taken', names, namesHeld),
    ...heldByOthers('agreement.external-reference-taken', references, await referencesHeld(own, references)),
    ...heldByOthers('pair.taken', pairs, await pairsHeld(own, pairs)),
  ]
}

function heldByOthers(rule: RuleKey, claims: readonly Claim[], held: Holders): Taken[] {
  const holders = new Map(held)
  return claims.flatMap(({ agreement, key, value }) => {
    const holder = holders.get(key)
    if (!holder) holders.set(key, agreement) // who comes first has it
    if (!holder || holder.id === agreement.id) return []
    return [{ rule, agreement, holder, value }]
  })
}

async function referencesHeld({ em }: TransactionContext, claims: readonly Claim[]): Promise<Holders> {
  const held = await em.find(AgreementEntity, {
    select: { id: true, name: true, externalReference: true },
    where: { externalReference: In(claims.map(({ key }) => key)), deletedAt: IsNull() },
  })
  return new Map(held.map((agreement) => [agreement.externalReference ?? '', agreement]))
}

async function pairsHeld(own: TransactionContext, claims: readonly Claim[]): Promise<Holders> {
  const held = await holdersOf(
    own,
    claims.map(({ key }) => key),
  )
  return new Map([...held].map(([key, { agreementId: id, agreementName: name }]) => [key, { id, name }]))
}

// Only the pairs that are not free, of which there are few: all of a hundred agreements may be half a million.
async function contested({ em }: TransactionContext, agreements: readonly StoredAgreement[]): Promise<Claim[]> {
  const pairs: StoredAgreementPair[] = await em
    .createQueryBuilder(AgreementPairEntity, 'pair')
    .where('pair.agreementId IN (:...ids)', { ids: agreements.map(({ id }) => id) })
    .andWhere(
      `(EXISTS (SELECT 1 FROM agreement_pair held WHERE held.pair_key = pair.pair_key AND held.deleted_at IS NULL)
        OR pair.pair_key IN (SELECT each.pair_key FROM agreement_pair each WHERE each.agreement_id IN (:...ids)
          GROUP BY each.pair_key HAVING COUNT(*) > 1))`,
    )
    .orderBy('pair.id')
    .limit(pairCountLimit)
    .getMany()
  const ofAgreement = Map.groupBy(pairs, ({ agreementId }) => agreementId)
  return agreements.flatMap((agreement) =>
    (ofAgreement.get(agreement.id) ?? []).map((pair) => ({ agreement, key: pair.pairKey, value: pairInWords(pair) })),
  )
}
