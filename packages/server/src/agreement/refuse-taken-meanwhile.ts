import { pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { In, IsNull } from 'typeorm'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { conflict } from '../platform/errors.ts'
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

/**
 * Refuses to bring deleted agreements back when others have the name, the reference or a pair of one of them, be it an
 * earlier one of them: each by its place, with what is taken and who has it.
 */
export async function refuseTakenMeanwhile(
  own: TransactionContext,
  agreements: readonly StoredAgreement[],
): Promise<void> {
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
  const violations = [
    ...broken('agreement.name-taken', agreements, names, namesHeld),
    ...broken('agreement.external-reference-taken', agreements, references, await referencesHeld(own, references)),
    ...broken('pair.taken', agreements, pairs, await pairsHeld(own, pairs)),
  ]
  if (violations.length > 0) throw conflict('agreement.restore-refused', {}, violations)
}

function broken(rule: RuleKey, agreements: readonly Holder[], claims: readonly Claim[], held: Holders): Violation[] {
  const place = new Map(agreements.map(({ id }, n) => [id, n]))
  const holders = new Map(held)
  return claims.flatMap(({ agreement, key, value }) => {
    const holder = holders.get(key)
    if (!holder) holders.set(key, agreement) // who comes first has it
    if (!holder || holder.id === agreement.id) return []
    const params = { found: holder.name, id: String(holder.id), subject: agreement.name, value }
    return [{ field: `ids.${place.get(agreement.id)}`, rule, params }]
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

// Only the pairs that are not free, of which there are few: all of a thousand agreements may be millions.
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
