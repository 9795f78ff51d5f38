import { nameKey } from '@entitle/schema/shared/text.rules'
import { In, IsNull } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inParts } from '../platform/in-parts.ts'
import { pairCounts } from './agreement-pair.query.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'

/** An agreement that has a name which somebody wants to give. */
export interface NamedAgreement extends Pick<StoredAgreement, 'id' | 'name' | 'kind' | 'program'> {
  pairCount: number
}

/** The agreements of some names that are not deleted, by `nameKey`. It stays true for who has the turn. */
export async function agreementsNamed(ctx: Context, names: readonly string[]): Promise<Map<string, NamedAgreement>> {
  const named = new Map<string, NamedAgreement>()
  for await (const keys of inParts([...new Set(names.map(nameKey))])) {
    const found = await ctx.em.find(AgreementEntity, {
      select: { id: true, name: true, nameKey: true, kind: true, program: true },
      where: { nameKey: In(keys), deletedAt: IsNull() },
    })
    if (found.length === 0) continue
    const counts = await pairCounts(
      ctx,
      found.map(({ id }) => id),
    )
    for (const { id, name, nameKey: key, kind, program } of found) {
      named.set(key, { id, name, kind, program, pairCount: counts.get(id) ?? 0 })
    }
  }
  return named
}
