import { AgreementPairEntity } from '../agreement/agreement-pair.entity.ts'
import { AgreementEntity } from '../agreement/agreement.entity.ts'
import { PurchaseEntity } from '../agreement/purchase.entity.ts'
import { AuditEntryEntity } from '../audit/audit-entry.entity.ts'
import { UsedLinkEntity } from '../auth/used-link.entity.ts'
import { CatalogMergeEntity, MergedAgreementEntity } from '../catalog/merge/catalog-merge.entity.ts'
import { CatalogRequestEntity } from '../catalog/catalog-request.entity.ts'
import { ProductTitleEntity, ProductTitleKeyEntity } from '../catalog/product-title.entity.ts'
import { PublisherEntity, PublisherKeyEntity } from '../catalog/publisher.entity.ts'
import { LicenseGroupEntity } from '../group/license-group.entity.ts'
import { KeptAnswerEntity } from '../idempotency/kept-answer.entity.ts'
import { DeviceEntity } from '../inventory/device.entity.ts'
import { DetectedSoftwareEntity, InstallationEntity, PastInstallationEntity } from '../inventory/installation.entity.ts'
import { OperationEntity, OperationFailureEntity } from '../operation/operation.entity.ts'
import { PairImportEntity } from '../pair-import/pair-import.entity.ts'
import { RegisterImportEntity, RegisterLineEntity, RegisterProblemEntity } from '../register/register-import.entity.ts'
import { SavedViewEntity } from '../saved-view/saved-view.entity.ts'
import { SettingEntity } from '../settings/setting.entity.ts'
import { UploadEntity, UploadPartEntity } from '../upload/upload.entity.ts'

/** Every table of the program. */
export const entities = [
  AuditEntryEntity,
  UsedLinkEntity,
  SettingEntity,
  KeptAnswerEntity,
  OperationEntity,
  OperationFailureEntity,
  UploadEntity,
  UploadPartEntity,
  LicenseGroupEntity,
  PublisherEntity,
  PublisherKeyEntity,
  ProductTitleEntity,
  ProductTitleKeyEntity,
  CatalogRequestEntity,
  CatalogMergeEntity,
  MergedAgreementEntity,
  DeviceEntity,
  DetectedSoftwareEntity,
  InstallationEntity,
  PastInstallationEntity,
  AgreementEntity,
  AgreementPairEntity,
  PurchaseEntity,
  PairImportEntity,
  RegisterImportEntity,
  RegisterLineEntity,
  RegisterProblemEntity,
  SavedViewEntity,
]
