import type { NonEmptyArray } from 'type-graphql'
import { AgreementActsResolver } from '../agreement/agreement-acts.resolver.ts'
import { AgreementHistoryResolver } from '../agreement/agreement-history.resolver.ts'
import { AgreementResolver } from '../agreement/agreement.resolver.ts'
import {
  ProductTitleAgreementsResolver,
  PublisherAgreementsResolver,
} from '../agreement/catalog-agreements.resolver.ts'
import { LicenseGroupAgreementsResolver } from '../agreement/license-group-agreements.resolver.ts'
import { PurchaseResolver } from '../agreement/purchase.resolver.ts'
import { VolumeAgreementResolver } from '../agreement/volume-agreement.resolver.ts'
import { AuditEntryResolver } from '../audit/audit-entry.resolver.ts'
import { ViewerResolver } from '../auth/viewer.resolver.ts'
import { CatalogMergeResolver } from '../catalog/merge/catalog-merge.resolver.ts'
import { CatalogImportResolver } from '../catalog/catalog-import.resolver.ts'
import { CatalogRequestResolver } from '../catalog/catalog-request.resolver.ts'
import { ProductTitleResolver } from '../catalog/product-title.resolver.ts'
import { PublisherResolver } from '../catalog/publisher.resolver.ts'
import { LicenseGroupResolver } from '../group/license-group.resolver.ts'
import { DeviceResolver } from '../inventory/device.resolver.ts'
import { OperationResolver } from '../operation/operation.resolver.ts'
import { PairImportResolver } from '../pair-import/pair-import.resolver.ts'
import {
  RegisterLineResolver,
  RegisterReportResolver,
  UnknownProductTitleResolver,
  UnknownPublisherResolver,
} from '../register/register-report.resolver.ts'
import { RegisterResolver } from '../register/register.resolver.ts'
import { SavedViewResolver } from '../saved-view/saved-view.resolver.ts'
import { SettingsResolver } from '../settings/settings.resolver.ts'
import { ServerResolver } from '../workspace/server.resolver.ts'
import { WorkspaceResolver } from '../workspace/workspace.resolver.ts'

/** Every resolver of the API. */
export const resolvers: NonEmptyArray<Function> = [
  ViewerResolver,
  SettingsResolver,
  OperationResolver,
  LicenseGroupResolver,
  PublisherResolver,
  ProductTitleResolver,
  CatalogRequestResolver,
  CatalogImportResolver,
  CatalogMergeResolver,
  DeviceResolver,
  AgreementResolver,
  AgreementActsResolver,
  AgreementHistoryResolver,
  PurchaseResolver,
  VolumeAgreementResolver,
  LicenseGroupAgreementsResolver,
  PublisherAgreementsResolver,
  ProductTitleAgreementsResolver,
  PairImportResolver,
  RegisterResolver,
  RegisterReportResolver,
  RegisterLineResolver,
  UnknownPublisherResolver,
  UnknownProductTitleResolver,
  SavedViewResolver,
  AuditEntryResolver,
  WorkspaceResolver,
  ServerResolver,
]
