import { type PairNumbers, pairKey } from '@entitle/schema/agreement/agreement-pair.rules'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { IsNull } from 'typeorm'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { conflict } from '../platform/errors.ts'
import { holdersOf } from './agreement-pair.service.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'

type Taken = RuleKey & `agreement.${string}-taken`

// The unique indexes refuse too; asked before, the refusal can say who has it. In turn, what was free stays free.

/** Refuses a name that another agreement has (product.md rule 4). */
export async function refuseTakenName(own: TransactionContext, name: string, except = 0): Promise<void> {
  await refuse(own, { nameKey: nameKey(name) }, except, 'name', 'agreement.name-taken')
}

/** Refuses an external reference that another agreement has. */
export async function refuseTakenReference(
  own: TransactionContext,
  reference: string | null,
  except = 0,
): Promise<void> {
  if (reference === null) return
  const where = { externalReference: reference }
  await refuse(own, where, except, 'externalReference', 'agreement.external-reference-taken')
}

/** Refuses pairs that an agreement has, be it this one: each by its number, with who has it (rule 7). */
export async function refuseTakenPairs(
  own: TransactionContext,
  field: 'pairs' | 'addPairs',
  pairs: readonly PairNumbers[],
): Promise<void> {
  await takeAgreementTurn(own)
  const holders = await holdersOf(own, pairs.map(pairKey))
  if (holders.size === 0) return
  const violations = pairs.flatMap((pair, n) => {
    const holder = holders.get(pairKey(pair))
    if (!holder) return []
    const params = { found: holder.agreementName, id: String(holder.agreementId) }
    return [{ field: `${field}.${n}.number`, rule: 'pair.taken' as const, params }]
  })
  throw conflict('pair.taken', {}, violations)
}

async function refuse(
  own: TransactionContext,
  where: Partial<Pick<StoredAgreement, 'nameKey' | 'externalReference'>>,
  except: number,
  field: string,
  rule: Taken,
): Promise<void> {
  await takeAgreementTurn(own)
  const holder = await own.em.findOneBy(AgreementEntity, { ...where, deletedAt: IsNull() } as object)
  if (!holder || holder.id === except) return
  throw conflict(rule, {}, [{ field, rule, params: { found: holder.name, id: String(holder.id) } }])
}
