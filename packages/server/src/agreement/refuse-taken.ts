import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { IsNull } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { conflict } from '../platform/errors.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'

type Taken = RuleKey & `agreement.${string}-taken`

// The unique indexes refuse too; asked before, the refusal can say who has it.

/** Refuses a name that another agreement has (product.md rule 4). */
export async function refuseTakenName(ctx: Context, name: string, except = 0): Promise<void> {
  await refuse(ctx, { nameKey: nameKey(name) }, except, 'name', 'agreement.name-taken')
}

/** Refuses an external reference that another agreement has. */
export async function refuseTakenReference(ctx: Context, reference: string | null, except = 0): Promise<void> {
  if (reference === null) return
  const where = { externalReference: reference }
  await refuse(ctx, where, except, 'externalReference', 'agreement.external-reference-taken')
}

async function refuse(
  { em }: Context,
  where: Partial<Pick<StoredAgreement, 'nameKey' | 'externalReference'>>,
  except: number,
  field: string,
  rule: Taken,
): Promise<void> {
  const holder = await em.findOneBy(AgreementEntity, { ...where, deletedAt: IsNull() } as object)
  if (!holder || holder.id === except) return
  throw conflict(rule, {}, [{ field, rule, params: { found: holder.name, id: String(holder.id) } }])
}
