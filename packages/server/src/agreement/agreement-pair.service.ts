import { type PairNumbers, pairKey } from '@entitle/schema/agreement/agreement-pair.rules'
import { In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { insertAll } from '../platform/database/insert-all.ts'
import { nextIds } from '../platform/database/next-id.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { notFound } from '../platform/errors.ts'
import { inParts } from '../platform/in-parts.ts'
import { parseId } from '../platform/parse-id.ts'
import { AgreementPairEntity, StoredAgreementPair } from './agreement-pair.entity.ts'

/** The agreement that has a pair. */
export interface PairHolder {
  agreementId: number
  agreementName: string
}

/** A pair to be stored; from a file, with its place in it. */
export interface NewPair extends PairNumbers {
  importId?: number
  importLine?: number
}

/** Who has which of some pairs, by `pairKey`; deleted agreements have none. It stays true for who has the turn. */
export async function holdersOf(
  { em }: Pick<Context, 'em'>,
  pairKeys: readonly string[],
): Promise<Map<string, PairHolder>> {
  const holders = new Map<string, PairHolder>()
  for await (const keys of inParts(pairKeys)) {
    const query = em
      .createQueryBuilder(AgreementPairEntity, 'pair')
      .innerJoin('pair.agreement', 'agreement')
      .select('pair.pairKey', 'key')
      .addSelect('pair.agreementId', 'agreementId')
      .addSelect('agreement.name', 'agreementName')
      .where('pair.pairKey IN (:...keys) AND pair.deletedAt IS NULL', { keys })
    for (const { key, ...holder } of await query.getRawMany<PairHolder & { key: string }>()) holders.set(key, holder)
  }
  return holders
}

/** Stores pairs of agreements that are there. That nobody has them was asked before. */
export async function storePairs(
  own: TransactionContext,
  pairs: readonly (NewPair & { agreementId: number })[],
): Promise<void> {
  const ids = await nextIds(own, 'agreement_pair', pairs.length)
  await insertAll(
    own.em,
    AgreementPairEntity,
    pairs.map((pair, n) => pairOf(ids[n] as number, pair)),
  )
}

/** Takes pairs of an agreement away, and says which they were; NOT_FOUND when one is not its own. */
export async function removePairs(
  { em }: TransactionContext,
  agreementId: number,
  ids: readonly string[],
): Promise<StoredAgreementPair[]> {
  const removed: StoredAgreementPair[] = []
  for await (const part of inParts([...new Set(ids)])) {
    const found = await em.findBy(AgreementPairEntity, { agreementId, id: In(part.map(parseId)) })
    const known = new Set(found.map(({ id }) => id))
    const missing = part.find((id) => !known.has(parseId(id)))
    if (missing !== undefined) throw notFound('agreement pair', missing)
    await em.delete(AgreementPairEntity, { id: In([...known]) })
    removed.push(...found)
  }
  return removed
}

function pairOf(id: number, pair: NewPair & { agreementId: number }): StoredAgreementPair {
  const { agreementId, number, partnerNumber, importId = null, importLine = null } = pair
  const row: Omit<StoredAgreementPair, 'agreement'> = {
    id,
    agreementId,
    number,
    partnerNumber,
    pairKey: pairKey(pair),
    status: 'PENDING',
    checkedAt: null,
    message: null,
    importId,
    importLine,
    deletedAt: null,
  }
  return Object.assign(new StoredAgreementPair(), row)
}
