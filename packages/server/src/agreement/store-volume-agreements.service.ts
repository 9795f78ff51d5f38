import type { PairNumbers } from '@entitle/schema/agreement/agreement-pair.rules'
import type { AddVolumeAgreementInput } from '@entitle/schema/agreement/volume-agreement.inputs'
import { microsoftId } from '../catalog/catalog.service.ts'
import { insertAll } from '../platform/database/insert-all.ts'
import { nextIds } from '../platform/database/next-id.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { type NewPair, storePairs } from './agreement-pair.service.ts'
import { AgreementEntity, StoredAgreement } from './agreement.entity.ts'
import { auditOf } from './audit-of.ts'
import { keysOf } from './change-of.ts'

/** A volume licensing agreement to be stored, its group chosen. */
export interface NewVolumeAgreement extends Omit<AddVolumeAgreementInput, 'group' | 'pairs'> {
  groupId: number | null
  pairs: readonly NewPair[]
}

/** Stores volume licensing agreements with their pairs, each on the audit log. That all is free was asked before. */
export async function storeVolumeAgreements(
  own: TransactionContext,
  agreements: readonly NewVolumeAgreement[],
): Promise<StoredAgreement[]> {
  const publisherId = await microsoftId(own)
  const ids = await nextIds(own, 'agreement', agreements.length)
  const now = own.now()
  const stored = agreements.map((each, n) => agreementOf(ids[n] as number, each, publisherId, now))
  await insertAll(own.em, AgreementEntity, stored)
  const pairs = agreements.flatMap((each, n) => each.pairs.map((pair) => ({ ...pair, agreementId: ids[n] as number })))
  await storePairs(own, pairs)
  const changes = stored.map((agreement, n) => ({
    id: agreement.id,
    before: null,
    after: { ...auditOf(agreement), addedPairs: agreements[n]?.pairs.map(pairInWords) },
  }))
  await own.recordEach('agreement.add', 'agreement', changes)
  return stored
}

/** A pair on the audit log: its numbers are no secret. */
export const pairInWords = ({ number, partnerNumber }: PairNumbers): string => `${number}, ${partnerNumber}`

// Microsoft's, of no product title and no count: what it entitles to, the licensing service says (product.md rule 10).
function agreementOf(id: number, agreement: NewVolumeAgreement, publisherId: number, now: Date): StoredAgreement {
  const { name, program, groupId, startDate = null, endDate = null, noticeDate = null } = agreement
  const { details = null, externalReference = null } = agreement
  const row: Omit<StoredAgreement, 'status' | 'group' | 'publisher' | 'productTitle'> = {
    id,
    version: 1,
    kind: 'VOLUME_LICENSING',
    name,
    ...keysOf(name),
    groupId,
    publisherId,
    productTitleId: null,
    licenseCount: null,
    metric: 'PER_DEVICE',
    startDate,
    endDate,
    noticeDate,
    externalReference,
    program,
    details,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    deletionId: null,
  }
  return Object.assign(new StoredAgreement(), row)
}
