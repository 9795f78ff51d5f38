import { agreementWords } from '../agreement/words.en.ts'
import { catalogPickerWords } from '../catalog/picker.words.en.ts'
import { groupWords } from '../group/words.en.ts'
import { commonWords } from '../lib/i18n/common.words.en.ts'
import { operationWords } from '../operation/words.en.ts'
import { paletteWords } from '../palette/words.en.ts'
import { exportWords } from '../register/export.words.en.ts'
import { savedViewWords } from '../saved-view/words.en.ts'
import { shellWords } from './shell.words.en.ts'

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
} as const
