import { nameKey } from '@entitle/schema/shared/text.rules'
import { In, IsNull, type FindOptionsWhere } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inParts } from '../platform/in-parts.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import type { StoredPurchase } from './purchase.entity.ts'
import { purchasesOf } from './purchase.query.ts'

/** An agreement that was found, all of it. */
export type IdentifiedAgreement = StoredAgreement

/** By what agreements are looked for. */
export interface Identities {
  ids: readonly number[]
  references: readonly string[]
  names: readonly string[]
}

/** The agreements that are not deleted and have one of some ids, references or names, with their purchases. */
export interface Identified {
  byId: ReadonlyMap<number, StoredAgreement>
  byReference: ReadonlyMap<string, StoredAgreement>
  /** By `nameKey`. */
  byName: ReadonlyMap<string, StoredAgreement>
  purchases: ReadonlyMap<number, StoredPurchase[]>
}

/** Looks agreements up by all that can tell one from another. It stays true for who has the turn. */
export async function agreementsIdentified(ctx: Context, { ids, references, names }: Identities): Promise<Identified> {
  const byId = new Map<number, StoredAgreement>()
  await find(ctx, byId, ids, (part) => ({ id: In(part) }))
  await find(ctx, byId, references, (part) => ({ externalReference: In(part) }))
  await find(ctx, byId, names, (part) => ({ nameKey: In(part.map(nameKey)) }))
  const found = [...byId.values()]
  return {
    byId,
    byReference: new Map(found.flatMap((each) => (each.externalReference ? [[each.externalReference, each]] : []))),
    byName: new Map(found.map((each) => [each.nameKey, each])),
    purchases: await purchasesOf(ctx, [...byId.keys()]),
  }
}

async function find<T>(
  { em }: Context,
  found: Map<number, StoredAgreement>,
  keys: readonly T[],
  where: (part: T[]) => FindOptionsWhere<StoredAgreement>,
): Promise<void> {
  // A row has 24 columns to be made into objects: 250 are a few milliseconds.
  for await (const part of inParts([...new Set(keys)], 250)) {
    const agreements = await em.findBy(AgreementEntity, { ...where([...part]), deletedAt: IsNull() })
    for (const agreement of agreements) found.set(agreement.id, agreement)
  }
}
