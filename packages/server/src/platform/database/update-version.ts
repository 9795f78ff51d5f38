import type { EntitySchema, ObjectLiteral } from 'typeorm'
import { conflict } from '../errors.ts'
import type { TransactionContext } from './transaction.ts'

interface Versioned extends ObjectLiteral {
  id: number
  version: number
}

/** Changes a row if it still has the version that the caller saw; else refuses with CONFLICT and the version there is. */
export async function updateVersion<T extends Versioned>(
  ctx: TransactionContext,
  entity: EntitySchema<T>,
  current: T,
  seen: number,
  change: Partial<T>,
): Promise<void> {
  // In SQL, not in memory: TypeORM's own version column lets a stale save() overwrite the newer row.
  const update = ctx.em
    .createQueryBuilder()
    .update(entity)
    .set({ ...change, version: seen + 1 })
  const { affected } = await update.where('id = :id AND version = :seen', { id: current.id, seen }).execute()
  if (affected === 1) return
  const stored = await ctx.em.findOneBy(entity, { id: current.id } as never)
  throw stale(current.id, stored?.version ?? current.version)
}

/** The same refusal before anything else is looked at: what rests on an old version is not worth checking. */
export function refuseStale(current: Versioned, seen: number): void {
  if (current.version !== seen) throw stale(current.id, current.version)
}

const stale = (id: number, version: number) => conflict('CONFLICT', { id, version })
