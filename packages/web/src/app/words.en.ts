import { agreementWords } from '../agreement/words.en.ts'
import { catalogPickerWords } from '../catalog/picker.words.en.ts'
import { catalogWords } from '../catalog/words.en.ts'
import { groupWords } from '../group/words.en.ts'
import { inventoryWords } from '../inventory/words.en.ts'
import { commonWords } from '../lib/i18n/common.words.en.ts'
import { operationWords } from '../operation/words.en.ts'
import { pairImportWords } from '../pair-import/words.en.ts'
import { paletteWords } from '../palette/words.en.ts'
import { registerWords } from '../register/words.en.ts'
import { savedViewWords } from '../saved-view/words.en.ts'
import { settingsWords } from '../settings/words.en.ts'
import { workspaceWords } from '../workspace/words.en.ts'
import { shellWords } from './shell.words.en.ts'

/** Every word of the application. A slice adds its own here, in both languages. */
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
} as const

type AllWords = typeof words

declare module '../lib/i18n/words.ts' {
  interface AppWords extends AllWords {}
}
