import type { AddSoftwareAgreementInput } from '@entitle/schema/agreement/agreement.inputs'
import { requireLicenses } from '../catalog/catalog.service.ts'
import { insertAll } from '../platform/database/insert-all.ts'
import { nextIds } from '../platform/database/next-id.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { AgreementEntity, StoredAgreement } from './agreement.entity.ts'
import { auditOf } from './audit-of.ts'
import { keysOf } from './change-of.ts'
import { purchaseInWords } from './purchase-in-words.ts'
import { storePurchases } from './purchase.service.ts'

/** An agreement for other software to be stored: its group chosen, its title known to be of its publisher. */
export interface NewSoftwareAgreement extends Omit<
  AddSoftwareAgreementInput,
  'group' | 'publisherId' | 'productTitleId'
> {
  groupId: number | null
  publisherId: number
  productTitleId: number
}

/** Stores agreements for other software with their purchases, each on the audit log. That all is free was asked before. */
export async function storeSoftwareAgreements(
  own: TransactionContext,
  agreements: readonly NewSoftwareAgreement[],
  action: 'agreement.add' | 'register.import' = 'agreement.add',
): Promise<StoredAgreement[]> {
  const ids = await nextIds(own, 'agreement', agreements.length)
  const now = own.now()
  const stored = agreements.map((each, n) => agreementOf(ids[n] as number, each, now))
  await insertAll(own.em, AgreementEntity, stored)
  await storePurchases(
    own,
    agreements.flatMap(({ purchases }, n) =>
      (purchases ?? []).map((purchase) => ({ ...purchase, agreementId: ids[n] as number })),
    ),
  )
  await requireLicenses(
    own,
    agreements.map(({ productTitleId }) => productTitleId),
  )
  const changes = stored.map((agreement, n) => ({
    id: agreement.id,
    before: null,
    after: { ...auditOf(agreement), purchases: agreements[n]?.purchases?.map(purchaseInWords) ?? [] },
  }))
  await own.recordEach(action, 'agreement', changes)
  return stored
}

function agreementOf(id: number, agreement: NewSoftwareAgreement, now: Date): StoredAgreement {
  const { name, groupId, publisherId, productTitleId, licenseCount, metric } = agreement
  const { startDate = null, endDate = null, noticeDate = null, details = null, externalReference = null } = agreement
  const row: Omit<StoredAgreement, 'status' | 'group' | 'publisher' | 'productTitle'> = {
    id,
    version: 1,
    kind: 'OTHER_SOFTWARE',
    name,
    ...keysOf(name),
    groupId,
    publisherId,
    productTitleId,
    licenseCount,
    metric: metric ?? 'PER_DEVICE',
    startDate,
    endDate,
    noticeDate,
    externalReference,
    program: null,
    details,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    deletionId: null,
  }
  return Object.assign(new StoredAgreement(), row)
}
