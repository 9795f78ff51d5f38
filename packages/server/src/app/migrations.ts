import { CreateHouse1764000000000 } from '../migrations/1764000000000-create-house.ts'
import { CreateCatalog1764000100000 } from '../migrations/1764000100000-create-catalog.ts'
import { CreateInventory1764000200000 } from '../migrations/1764000200000-create-inventory.ts'
import { CreateAgreement1764000300000 } from '../migrations/1764000300000-create-agreement.ts'
import { CreateAgreementPair1764000400000 } from '../migrations/1764000400000-create-agreement-pair.ts'
import { FindAuditEntries1764000500000 } from '../migrations/1764000500000-find-audit-entries.ts'
import { SearchAgreements1764000600000 } from '../migrations/1764000600000-search-agreements.ts'
import { CreatePurchase1764000700000 } from '../migrations/1764000700000-create-purchase.ts'
import { CreateSavedView1764000800000 } from '../migrations/1764000800000-create-saved-view.ts'
import { ListAgreements1764000850000 } from '../migrations/1764000850000-list-agreements.ts'
import { MergeCatalog1764000900000 } from '../migrations/1764000900000-merge-catalog.ts'
import { KeepAnswers1764001000000 } from '../migrations/1764001000000-keep-answers.ts'
import { RestoreDeletion1764001100000 } from '../migrations/1764001100000-restore-deletion.ts'
import { CreateRegisterImport1764001200000 } from '../migrations/1764001200000-create-register-import.ts'

/** How the tables came to be, oldest first. Never edited once released. */
export const migrations = [
  CreateHouse1764000000000,
  CreateCatalog1764000100000,
  CreateInventory1764000200000,
  CreateAgreement1764000300000,
  CreateAgreementPair1764000400000,
  FindAuditEntries1764000500000,
  SearchAgreements1764000600000,
  CreatePurchase1764000700000,
  CreateSavedView1764000800000,
  ListAgreements1764000850000,
  MergeCatalog1764000900000,
  KeepAnswers1764001000000,
  RestoreDeletion1764001100000,
  CreateRegisterImport1764001200000,
]
