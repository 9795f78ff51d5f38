import type { PairLengthLimit } from '@entitle/schema/settings/settings.values'
import { type VolumeProgram, volumePrograms } from '@entitle/schema/agreement/agreement-pair.values'
import { addVolumeAgreementRules } from '@entitle/schema/agreement/volume-agreement.rules'
import type { UseWords } from '../lib/i18n/useWords.ts'
import type { WordKey } from '../lib/i18n/words.ts'
import { type AgreementTerms, noTerms, termLabels, termsOf } from './agreement-form.ts'
import { type PairRows, pairsIn, rowsOf } from './pair-rows.ts'
import { labelOfSent } from './pair-labels.ts'

/** A new volume licensing agreement as the fields of the form hold it. */
export interface VolumeValues extends AgreementTerms {
  name: string
  program: VolumeProgram | null
  pairs: PairRows
  group: { existingGroupId?: string; newGroupName?: string }
}

export function noVolumeValues(program: VolumeProgram | null): VolumeValues {
  return { name: '', program, pairs: rowsOf([]), group: {}, ...noTerms() }
}

// What a pair has to be is known only once the programme is: until then the programme is what is missing.
const unasked = [{ number: '1', partnerNumber: '1' }]
const anyProgram = 'SELECT_ENTERPRISE'

/** What the rules check and the mutation takes. */
export function volumeInputOf(values: VolumeValues) {
  const { name, program, pairs, group } = values
  return { name, program, pairs: program ? pairsIn(pairs) : unasked, ...termsOf(values), group }
}

export const volumeRulesOf = ({ program }: VolumeValues, lengthLimit: PairLengthLimit) =>
  addVolumeAgreementRules({ program: program ?? anyProgram, lengthLimit })

const labels: Readonly<Record<string, WordKey>> = {
  ...termLabels,
  program: 'agreement.programme',
  pairs: 'agreement.pairs',
  addPairs: 'agreement.pairs',
  removePairIds: 'agreement.pair-that-stays',
}

/** The label of a field of an agreement with pairs, by the field's dotted path. */
export function volumeLabel(t: UseWords['t'], path: string, rows: PairRows, program: VolumeProgram | null) {
  const key = labels[path]
  return key ? t(key as 'agreement.pairs') : labelOfSent(t, path, rows, program)
}

/** The programme that an address names, such as that of a link from the page for files. */
export function programIn(query: unknown): VolumeProgram | null {
  return volumePrograms.find((program) => program === query) ?? null
}
