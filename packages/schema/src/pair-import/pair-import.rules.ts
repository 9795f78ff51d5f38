import * as v from 'valibot'
import { volumePrograms } from '../agreement/agreement-pair.values.ts'
import { groupChoiceRules } from '../group/license-group.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { fileNameRules } from '../upload/upload.rules.ts'
import type { PairImportInput } from './pair-import.inputs.ts'
import { importModes, onExistingNames, pairSeparators } from './pair-import.values.ts'

const key = (rule: RuleKey) => rule

/** What is asked with a pairs file; its lines have rules of their own, in `pair-csv.rules.ts`. */
export const pairImportRules = v.object({
  fileName: fileNameRules,
  content: v.pipe(
    v.string(),
    v.check((text) => text.trim() !== '', key('pair-file.empty')),
    v.check((text) => !text.includes('\0'), key('pair-file.not-text')),
  ),
  program: v.picklist(volumePrograms, key('choice.required')),
  separator: v.nullish(v.picklist(pairSeparators, key('choice.unknown'))),
  group: v.nullish(groupChoiceRules),
  onExistingName: v.nullish(v.picklist(onExistingNames), 'REJECT'),
  mode: v.nullish(v.picklist(importModes), 'ALL_OR_NOTHING'),
}) satisfies v.GenericSchema<PairImportInput>
