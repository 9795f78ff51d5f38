import type { BulkResult } from '@entitle/schema/shared/bulk-result'
import { findAgreement } from '../agreement/agreement.query.ts'
import { findCatalogRequest } from '../catalog/catalog-request.service.ts'
import { findCatalogMerge } from '../catalog/merge/catalog-merge.query.ts'
import { findProductTitle, findPublisher } from '../catalog/catalog.service.ts'
import { findLicenseGroup } from '../group/license-group.service.ts'
import { asItIsNow, byId, type Replay, type Replays } from '../idempotency/replay.ts'
import { findDevice } from '../inventory/device.query.ts'
import { findOperation } from '../operation/operation.service.ts'
import { findPairImport } from '../pair-import/pair-import.service.ts'
import { parseId } from '../platform/parse-id.ts'
import { SavedViewEntity, type StoredSavedView } from '../saved-view/saved-view.entity.ts'
import { settingsOf } from '../settings/settings.service.ts'
import { workspaceOf } from '../workspace/workspace.service.ts'

// It has no id: what it counted is kept as it was, and the operation that goes on with it is as it is now.
const bulkResult: Replay = {
  remember(result) {
    const { count, operation } = result as BulkResult
    return { count, operationId: operation && String(operation.id) }
  },
  async again(ctx, remembered) {
    const { count, operationId } = remembered as { count: number; operationId: string | null }
    return { count, operation: operationId && (await findOperation(ctx, operationId)) }
  },
}

// A deleted view is answered with as it was, so that it can be put back.
const savedView: Replay = {
  remember: (result) => result,
  async again({ em }, remembered) {
    const view = remembered as StoredSavedView
    const now = await em.findOneBy(SavedViewEntity, { id: view.id })
    return now ?? { ...view, updatedAt: new Date(view.updatedAt) }
  },
}

/** How each thing that a mutation answers with is had again, when the same is sent with the same Idempotency-Key. */
export const replays: Replays = {
  Agreement: byId('agreement', (ctx, id) => findAgreement(ctx, parseId(id))),
  BulkResult: bulkResult,
  CatalogMerge: byId('merge', findCatalogMerge),
  CatalogRequest: byId('catalog request', findCatalogRequest),
  Device: byId('device', findDevice),
  LicenseGroup: byId('license group', findLicenseGroup),
  Operation: byId('operation', findOperation),
  PairImportReport: byId('pair import', (ctx, id) => findPairImport(ctx, parseId(id))),
  ProductTitle: byId('product title', findProductTitle),
  Publisher: byId('publisher', findPublisher),
  SavedView: savedView,
  Settings: asItIsNow(settingsOf),
  Workspace: asItIsNow(workspaceOf),
}
