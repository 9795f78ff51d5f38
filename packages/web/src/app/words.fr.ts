import { agreementWords } from '../agreement/words.fr.ts'
import { catalogPickerWords } from '../catalog/picker.words.fr.ts'
import { catalogWords } from '../catalog/words.fr.ts'
import { groupWords } from '../group/words.fr.ts'
import { inventoryWords } from '../inventory/words.fr.ts'
import { commonWords } from '../lib/i18n/common.words.fr.ts'
import type { Words } from '../lib/i18n/words.ts'
import { operationWords } from '../operation/words.fr.ts'
import { pairImportWords } from '../pair-import/words.fr.ts'
import { paletteWords } from '../palette/words.fr.ts'
import { registerWords } from '../register/words.fr.ts'
import { savedViewWords } from '../saved-view/words.fr.ts'
import { settingsWords } from '../settings/words.fr.ts'
import { workspaceWords } from '../workspace/words.fr.ts'
import { shellWords } from './shell.words.fr.ts'
import type { words as english } from './words.en.ts'

/** Loaded when French is chosen. */
export const words = {
  ...commonWords,
  ...shellWords,
  ...agreementWords,
  ...catalogPickerWords,
  ...catalogWords,
  ...groupWords,
  ...inventoryWords,
  ...operationWords,
  ...pairImportWords,
  ...paletteWords,
  ...registerWords,
  ...savedViewWords,
  ...settingsWords,
  ...workspaceWords,
} as const satisfies Words<typeof english>
