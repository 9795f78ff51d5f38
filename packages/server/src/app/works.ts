import type { OperationKind } from '@entitle/schema/operation/operation.values'
import { importUploadedCatalog } from '../catalog/import-catalog.ts'
import type { Work } from '../platform/operation-work.ts'
import { importUploadedRegister } from '../register/import-register.ts'

/** Which work an operation of each kind is. */
export const works: Record<OperationKind, Work> = {
  CATALOG_IMPORT: importUploadedCatalog,
  REGISTER_IMPORT: importUploadedRegister,
}
