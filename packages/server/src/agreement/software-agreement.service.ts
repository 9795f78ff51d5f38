import type {
  AddSoftwareAgreementInput,
  UpdateSoftwareAgreementInput,
} from '@entitle/schema/agreement/agreement.inputs'
import { theProductTitle, thePublisher } from '../catalog/catalog.service.ts'
import type { StoredProductTitle } from '../catalog/product-title.entity.ts'
import { chooseLicenseGroup } from '../group/license-group.service.ts'
import { licensableSoftwareReported, managedDeviceCount } from '../inventory/inventory.service.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { refuseStale } from '../platform/database/update-version.ts'
import { conflict, invalid } from '../platform/errors.ts'
import { settingsOf } from '../settings/settings.service.ts'
import type { StoredAgreement } from './agreement.entity.ts'
import { theAgreement, theStoredAgreement } from './agreement.service.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { changeOf, refuseEndBeforeStart } from './change-of.ts'
import { changeSoftwareAgreements } from './change-software-agreements.service.ts'
import { refuseTakenName, refuseTakenReference } from './refuse-taken.ts'
import { storeSoftwareAgreements } from './store-software-agreements.service.ts'

/** Adds an agreement for software of any publisher, in the group it chooses (product.md rules 11 to 14). */
export function addSoftwareAgreement(ctx: Context, input: AddSoftwareAgreementInput): Promise<StoredAgreement> {
  const { group, publisherId, productTitleId, ...agreement } = input
  return inTransaction(ctx, 'agreement.add', async (own) => {
    await requireLicensableSoftware(own)
    await takeAgreementTurn(own) // else its title may be merged into another before it is there
    const title = await titleOf(own, publisherId, productTitleId)
    await refuseTakenName(own, agreement.name)
    await refuseTakenReference(own, agreement.externalReference ?? null)
    const groupId = await chooseLicenseGroup(own, group)
    const of = { groupId, publisherId: title.publisherId, productTitleId: title.id }
    const [stored] = await storeSoftwareAgreements(own, [{ ...agreement, ...of }])
    return theAgreement(own, stored?.id ?? 0)
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
    await takeAgreementTurn(own)
    const current = await theStoredAgreement(own, id)
    const { kind } = current
    if (kind !== 'OTHER_SOFTWARE') throw conflict('agreement.kind-differs', { kind })
    refuseStale(current, version)
    const { purchases, publisherId, productTitleId, ...rest } = input
    const title = await titleOf(own, publisherId ?? current.publisherId, productTitleId ?? current.productTitleId)
    const given = changeOf({ ...rest, publisherId: title.publisherId, productTitleId: title.id })
    const next: StoredAgreement = { ...current, ...given }
    refuseEndBeforeStart(next, input)
    await refuseTakenName(own, next.name, id)
    await refuseTakenReference(own, next.externalReference, id)
    await changeSoftwareAgreements(own, [{ current, given, purchases }])
    return theAgreement(own, id)
  })
}

/** Agreements for other software wait for a device that has reported what may need a license (rule 13). */
export async function requireLicensableSoftware(ctx: Context): Promise<void> {
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
