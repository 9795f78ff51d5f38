import { IsNull } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { notFound } from '../platform/errors.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { findAgreement } from './agreement.query.ts'

/** One agreement that must be there, as the API shows it. */
export async function theAgreement(ctx: Context, id: number): Promise<StoredAgreement> {
  const agreement = await findAgreement(ctx, id)
  if (!agreement) throw notFound('agreement', id)
  return agreement
}

/** One agreement that must be there, with all that is stored of it and nothing that it is joined to. */
export async function theStoredAgreement({ em }: Context, id: number): Promise<StoredAgreement> {
  const agreement = await em.findOneBy(AgreementEntity, { id, deletedAt: IsNull() })
  if (!agreement) throw notFound('agreement', id)
  return agreement
}

/** Whether there is an agreement at all, be it a deleted one. */
export function hasAgreements({ em }: Context): Promise<boolean> {
  return em.existsBy(AgreementEntity, {})
}
