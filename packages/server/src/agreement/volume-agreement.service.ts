import type { PairNumbers } from '@entitle/schema/agreement/agreement-pair.rules'
import { pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import type {
  AddVolumeAgreementInput,
  UpdateVolumeAgreementInput,
} from '@entitle/schema/agreement/volume-agreement.inputs'
import { addVolumeAgreementRules, updateVolumeAgreementRules } from '@entitle/schema/agreement/volume-agreement.rules'
import { chooseLicenseGroup } from '../group/license-group.service.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { refuseStale, updateVersion } from '../platform/database/update-version.ts'
import { conflict, invalid } from '../platform/errors.ts'
import { checked } from '../platform/validate.ts'
import { settingsOf } from '../settings/settings.service.ts'
import { AgreementPairEntity } from './agreement-pair.entity.ts'
import { removePairs, storePairs } from './agreement-pair.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { theAgreement, theStoredAgreement } from './agreement.service.ts'
import { auditOf } from './audit-of.ts'
import { changeOf, refuseEndBeforeStart } from './change-of.ts'
import { refuseTakenName, refuseTakenPairs, refuseTakenReference } from './refuse-taken.ts'
import { pairInWords, storeVolumeAgreements } from './store-volume-agreements.service.ts'

/** Adds a Microsoft volume licensing agreement with its pairs (product.md rules 1 to 4, 7, 10, 14). */
export async function addVolumeAgreement(ctx: Context, input: AddVolumeAgreementInput): Promise<StoredAgreement> {
  const { pairLengthLimit: lengthLimit } = await settingsOf(ctx)
  const rules = addVolumeAgreementRules({ program: input.program, lengthLimit })
  const { group, ...agreement } = checked(rules, input)
  return inTransaction(ctx, 'agreement.add', async (own) => {
    await refuseTakenName(own, agreement.name)
    await refuseTakenReference(own, agreement.externalReference ?? null)
    await refuseTakenPairs(own, 'pairs', agreement.pairs)
    const groupId = await chooseLicenseGroup(own, group)
    const [stored] = await storeVolumeAgreements(own, [{ ...agreement, groupId }])
    return theAgreement(own, stored?.id ?? 0)
  })
}

/** Changes what is given of a volume licensing agreement, pairs too; what is left out stays, null clears. */
export function updateVolumeAgreement(
  ctx: Context,
  id: number,
  version: number,
  input: UpdateVolumeAgreementInput,
): Promise<StoredAgreement> {
  return inTransaction(ctx, 'agreement.update', async (own) => {
    const current = await theStoredAgreement(own, id)
    const { kind, program } = current
    if (program === null) throw conflict('agreement.kind-differs', { kind })
    refuseStale(current, version)
    const { pairLengthLimit: lengthLimit } = await settingsOf(own)
    const { addPairs, removePairIds, ...given } = checked(updateVolumeAgreementRules({ program, lengthLimit }), input)
    const change = { ...changeOf(given), updatedAt: own.now() }
    const next: StoredAgreement = { ...current, ...change, version: version + 1 }
    refuseEndBeforeStart(next, given)
    await refuseTakenName(own, next.name, current.id)
    await refuseTakenReference(own, next.externalReference, current.id)
    await updateVersion(own, AgreementEntity, current, version, change)
    const removed = await removePairs(own, current.id, removePairIds ?? [])
    await addPairsTo(own, current.id, addPairs ?? [])
    const before = { ...auditOf(current), removedPairs: removed.map(pairInWords) }
    await own.record('agreement', current.id, before, {
      ...auditOf(next),
      addedPairs: addPairs?.map(pairInWords) ?? [],
    })
    return theAgreement(own, current.id)
  })
}

async function addPairsTo(own: TransactionContext, agreementId: number, pairs: readonly PairNumbers[]): Promise<void> {
  const count = pairs.length + (await own.em.countBy(AgreementPairEntity, { agreementId }))
  if (count === 0) throw invalid([{ field: 'removePairIds', rule: 'list.empty', params: {} }])
  if (count > pairCountLimit) {
    const params = { limit: pairCountLimit, found: String(count) }
    throw invalid([{ field: 'addPairs', rule: 'list.too-long', params }])
  }
  await refuseTakenPairs(own, 'addPairs', pairs)
  await storePairs(
    own,
    pairs.map((pair) => ({ ...pair, agreementId })),
  )
}
