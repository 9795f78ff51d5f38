import { agreementWords } from '../agreement/words.fr.ts'
import { catalogPickerWords } from '../catalog/picker.words.fr.ts'
import { groupWords } from '../group/words.fr.ts'
import { commonWords } from '../lib/i18n/common.words.fr.ts'
import { operationWords } from '../operation/words.fr.ts'
import { paletteWords } from '../palette/words.fr.ts'
import { exportWords } from '../register/export.words.fr.ts'
import { savedViewWords } from '../saved-view/words.fr.ts'
import { shellWords } from './shell.words.fr.ts'
import type { Words } from '../lib/i18n/words.ts'
import type { firstWords as english } from './first-words.en.ts'

/** What the frame and the list of agreements say: loaded before anything is shown. */
export const firstWords = {
  ...commonWords,
  ...shellWords,
  ...agreementWords,
  ...catalogPickerWords,
  ...groupWords,
  ...operationWords,
  ...paletteWords,
  ...exportWords,
  ...savedViewWords,
} as const satisfies Words<typeof english>
