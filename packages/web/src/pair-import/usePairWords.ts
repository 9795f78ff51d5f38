import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import { volumePrograms } from '@entitle/schema/agreement/agreement-pair.values'
import type { PairField } from '@entitle/schema/pair-import/pair-csv.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { useWords } from '../lib/i18n/useWords.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'

export interface UsePairWords {
  /** What a column is called. */
  heading: (field: PairField) => string
  /** What is wrong, as under a field of a form, and where in the text. */
  sentence: (violation: Violation) => string
  /** What sort of problem it is, without what was found. */
  kind: (rule: string) => string
}

/** Words for the lines of a pairs file; what its numbers are called, the programme says. */
export function usePairWords(program: () => VolumeProgram): UsePairWords {
  const { t, tryWords } = useWords()
  const { violationSentence } = useRejectionWords()

  function heading(field: PairField): string {
    if (field === 'name') return t('agreement.name')
    return field === 'number' ? t(`agreement.number-of.${program()}`) : t(`agreement.partner-number-of.${program()}`)
  }

  function sentence({ field, rule, params }: Violation): string {
    const label = field === 'line' ? t('pair-import.this-line') : heading(field as PairField)
    const said = violationSentence({ field, rule, params: spoken(params) }, label)
    const places = []
    if (params.at !== undefined) places.push(t('pair-import.at-character', { at: params.at }))
    if (params.line !== undefined) places.push(t('pair-import.same-as-line', { line: String(params.line) }))
    return [said, ...places].join(' ')
  }

  function spoken(params: Violation['params']): Violation['params'] {
    const program = volumePrograms.find((each) => each === params.found)
    return program ? { ...params, found: t(`agreement.program.${program}`) } : params
  }

  return {
    heading,
    sentence,
    kind: (rule) => tryWords(`pair-import.kind.${rule}`, {}) ?? rule,
  }
}
