import { catalogWords } from '../catalog/words.fr.ts'
import { inventoryWords } from '../inventory/words.fr.ts'
import { pairImportWords } from '../pair-import/words.fr.ts'
import { registerWords } from '../register/words.fr.ts'
import { settingsWords } from '../settings/words.fr.ts'
import { workspaceWords } from '../workspace/words.fr.ts'
import type { Words } from '../lib/i18n/words.ts'
import type { laterWords as english } from './later-words.en.ts'

/** What all other pages say: loaded once the first page is there, or with the first of them. */
export const laterWords = {
  ...catalogWords,
  ...inventoryWords,
  ...pairImportWords,
  ...registerWords,
  ...settingsWords,
  ...workspaceWords,
} as const satisfies Words<typeof english>
