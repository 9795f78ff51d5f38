import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { In } from 'typeorm'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { conflict } from '../platform/errors.ts'
import type { Named } from './catalog-names.ts'
import { publishersOf } from './catalog.service.ts'
import { ProductTitleEntity } from './product-title.entity.ts'
import { PublisherKeyEntity } from './publisher.entity.ts'

// The unique indexes refuse too; asked before, the refusal can say who has the name.

/** Refuses names that another publisher has, be it as an alias. */
export async function refuseTakenNames(own: TransactionContext, { name, aliases }: Named, except = 0): Promise<void> {
  const keys = [name, ...aliases].map(nameKey)
  const known = await own.em.findBy(PublisherKeyEntity, { nameKey: In(keys) })
  const taken = known.filter(({ publisherId }) => publisherId !== except)
  const holders = await publishersOf(own, [...new Set(taken.map(({ publisherId }) => publisherId))])
  const violations = keys.flatMap((key, position): Violation[] => {
    const holder = holders.get(taken.find((each) => each.nameKey === key)?.publisherId ?? 0)
    const params = { found: holder?.name ?? '', id: String(holder?.id) }
    return holder ? [{ field: fieldOf(position), rule: 'publisher.name-taken', params }] : []
  })
  if (violations.length > 0) throw conflict('publisher.name-taken', {}, violations)
}

/**
 * Refuses names that another title of the publisher has as its own. An alias may be one of several titles: a search then
 * finds them all.
 */
export async function refuseTakenTitle(
  { em }: TransactionContext,
  publisherId: number,
  { name, aliases }: Named,
  except = 0,
): Promise<void> {
  const keys = [name, ...aliases].map(nameKey)
  const known = await em.findBy(ProductTitleEntity, { publisherId, nameKey: In(keys) })
  const violations = keys.flatMap((key, position): Violation[] => {
    const holder = known.find((each) => each.nameKey === key && each.id !== except)
    const params = { found: holder?.name ?? '', id: String(holder?.id) }
    return holder ? [{ field: fieldOf(position), rule: 'product-title.name-taken', params }] : []
  })
  if (violations.length > 0) throw conflict('product-title.name-taken', {}, violations)
}

const fieldOf = (position: number) => (position === 0 ? 'name' : `aliases.${position - 1}`)
