import type { AgreementSelection } from '@entitle/schema/agreement/agreement-list.inputs'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { In, IsNull } from 'typeorm'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { conflict, DomainError } from '../platform/errors.ts'
import { inParts } from '../platform/in-parts.ts'
import { parseId } from '../platform/parse-id.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { AgreementEntity } from './agreement.entity.ts'
import { agreementIds } from './agreement.query.ts'

/**
 * The ids of the agreements that an act is for, each once, none of them deleted. Chosen in turn with all others who change
 * agreements: they are the ones to the end of the transaction. Refused when they are not as many as the caller has seen.
 */
export async function selectAgreements(own: TransactionContext, selection: AgreementSelection): Promise<number[]> {
  const { ids, matching, expected } = selection
  await takeAgreementTurn(own)
  const selected = matching ? await agreementIds(own, matching) : await idsOfThose(own, ids ?? [])
  if (typeof expected === 'number' && expected !== selected.length) {
    throw conflict('selection.changed', { expected, found: selected.length })
  }
  return selected
}

/**
 * Those that were selected, a hundred at a time: a part of one transaction still, but between two of them others are
 * answered, which on SQLite wait for every statement.
 */
export const partsOf = (selected: readonly number[]): AsyncGenerator<readonly number[]> => inParts(selected, 100)

async function idsOfThose(own: TransactionContext, ids: readonly string[]): Promise<number[]> {
  const known = new Set<number>()
  for await (const part of inParts([...new Set(ids.map(parseId))])) {
    const found = await own.em.find(AgreementEntity, {
      select: { id: true },
      where: { id: In(part), deletedAt: IsNull() },
    })
    for (const { id } of found) known.add(id)
  }
  const gone = ids.flatMap((id, place) => (known.has(parseId(id)) ? [] : [{ id, place }]))
  if (gone.length > 0) await refuseGone(own, gone)
  return [...known]
}

// All of them, by what they were called, so that the caller can leave them out.
async function refuseGone(ctx: TransactionContext, gone: readonly { id: string; place: number }[]): Promise<never> {
  const where = { id: In(gone.map(({ id }) => parseId(id))) }
  const deleted = await ctx.em.find(AgreementEntity, { select: { id: true, name: true }, where })
  const names = new Map(deleted.map(({ id, name }) => [id, name]))
  const violations = gone.map(({ id, place }): Violation => {
    const params = { id, subject: names.get(parseId(id)) ?? id }
    return { field: `selection.ids.${place}`, rule: 'selection.gone', params }
  })
  throw new DomainError('NOT_FOUND', { noun: 'agreement', id: gone[0]?.id ?? '' }, violations)
}
