import type {
  AddSoftwareAgreementInput,
  UpdateSoftwareAgreementInput,
} from '@entitle/schema/agreement/agreement.inputs'
import { requireLicense, theProductTitle, thePublisher } from '../catalog/catalog.service.ts'
import type { StoredProductTitle } from '../catalog/product-title.entity.ts'
import { chooseLicenseGroup } from '../group/license-group.service.ts'
import { licensableSoftwareReported, managedDeviceCount } from '../inventory/inventory.service.ts'
import type { Context } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { refuseStale, updateVersion } from '../platform/database/update-version.ts'
import { conflict, invalid } from '../platform/errors.ts'
import { settingsOf } from '../settings/settings.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { theAgreement, theStoredAgreement } from './agreement.service.ts'
import { auditOf } from './audit-of.ts'
import { changeOf, keysOf, refuseEndBeforeStart } from './change-of.ts'
import { refuseTakenName, refuseTakenReference } from './refuse-taken.ts'

/** Adds an agreement for software of any publisher, in the group it chooses (product.md rules 11 to 14). */
export function addSoftwareAgreement(ctx: Context, input: AddSoftwareAgreementInput): Promise<StoredAgreement> {
  const { name, licenseCount, metric, startDate = null, endDate = null, noticeDate = null } = input
  const { details = null, externalReference = null } = input
  return inTransaction(ctx, 'agreement.add', async (own) => {
    await requireLicensableSoftware(own)
    const title = await titleOf(own, input.publisherId, input.productTitleId)
    await refuseTakenName(own, name)
    await refuseTakenReference(own, externalReference)
    const now = own.now()
    const agreement = own.em.create(AgreementEntity, {
      id: await nextId(own, 'agreement'),
      version: 1,
      kind: 'OTHER_SOFTWARE',
      name,
      ...keysOf(name),
      groupId: await chooseLicenseGroup(own, input.group),
      publisherId: title.publisherId,
      productTitleId: title.id,
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
    })
    await own.em.insert(AgreementEntity, agreement)
    await requireLicense(own, title.id)
    await own.record('agreement', agreement.id, null, auditOf(agreement))
    return theAgreement(own, agreement.id)
  })
}

/** Changes what is given of an agreement for other software; what is left out stays, null clears. */
export function updateSoftwareAgreement(
  ctx: Context,
  id: number,
  version: number,
  input: UpdateSoftwareAgreementInput,
): Promise<StoredAgreement> {
  return inTransaction(ctx, 'agreement.update', async (own) => {
    const current = await theStoredAgreement(own, id)
    const { kind, publisherId, productTitleId } = current
    if (kind !== 'OTHER_SOFTWARE') throw conflict('agreement.kind-differs', { kind })
    refuseStale(current, version)
    const title = await titleOf(own, input.publisherId ?? publisherId, input.productTitleId ?? productTitleId)
    const change = {
      ...changeOf(withoutTitle(input)),
      publisherId: title.publisherId,
      productTitleId: title.id,
      updatedAt: own.now(),
    }
    const next: StoredAgreement = { ...current, ...change, version: version + 1 }
    refuseEndBeforeStart(next, input)
    await refuseTakenName(own, next.name, current.id)
    await refuseTakenReference(own, next.externalReference, current.id)
    await updateVersion(own, AgreementEntity, current, version, change)
    if (title.id !== productTitleId) await requireLicense(own, title.id)
    await own.record('agreement', current.id, auditOf(current), auditOf(next))
    return theAgreement(own, current.id)
  })
}

/** Agreements for other software wait for a device that has reported what may need a license (rule 13). */
async function requireLicensableSoftware(ctx: Context): Promise<void> {
  const { requireManagedDevice } = await settingsOf(ctx)
  if (!requireManagedDevice) return
  if ((await managedDeviceCount(ctx)) === 0) throw conflict('agreement.no-managed-device')
  if (!(await licensableSoftwareReported(ctx))) throw conflict('agreement.no-licensable-software')
}

type Id = string | number | null

async function titleOf(ctx: Context, publisherId: Id, productTitleId: Id): Promise<StoredProductTitle> {
  const publisher = await thePublisher(ctx, String(publisherId))
  const title = await theProductTitle(ctx, String(productTitleId))
  if (title.publisherId === publisher.id) return title
  throw invalid([{ field: 'productTitleId', rule: 'product-title.of-another-publisher', params: {} }])
}

const withoutTitle = ({ publisherId: _, productTitleId: __, ...given }: UpdateSoftwareAgreementInput) => given
