import { catalogWords } from '../catalog/words.en.ts'
import { inventoryWords } from '../inventory/words.en.ts'
import { pairImportWords } from '../pair-import/words.en.ts'
import { registerWords } from '../register/words.en.ts'
import { settingsWords } from '../settings/words.en.ts'
import { workspaceWords } from '../workspace/words.en.ts'

/** What all other pages say: loaded once the first page is there, or with the first of them. */
export const laterWords = {
  ...catalogWords,
  ...inventoryWords,
  ...pairImportWords,
  ...registerWords,
  ...settingsWords,
  ...workspaceWords,
} as const
