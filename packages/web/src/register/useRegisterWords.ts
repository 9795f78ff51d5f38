import { registerHeaders } from '@entitle/schema/register/register-layout.values'
import type { RegisterField } from '@entitle/schema/register/register.values'
import { useWords } from '../lib/i18n/useWords.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import type { ColumnMeaning } from './register-columns.ts'
import type { RegisterProblem } from './register.graphql.ts'

export interface UseRegisterWords {
  field: (field: RegisterField) => string
  meaning: (meaning: ColumnMeaning) => string
  /** What is wrong, in a sentence; the column is called as the file calls it. */
  problem: (problem: RegisterProblem, header: readonly string[]) => string
  /** What sort of problem it is. */
  kind: (code: string) => string
}

/** Words for what registers hold. */
export function useRegisterWords(): UseRegisterWords {
  const { t, tryWords, language } = useWords()
  const { violationSentence } = useRejectionWords()
  const field = (wanted: RegisterField) => registerHeaders[language.value][wanted]

  function meaning(wanted: ColumnMeaning): string {
    if (wanted === 'NONE') return t('register.not-imported')
    if (wanted !== 'NAME_AND_PRODUCT_TITLE') return field(wanted)
    return t('register.both', { one: field('NAME'), other: field('PRODUCT_TITLE') })
  }

  function problem(
    { column, code, value, found, position, limit, otherLine }: RegisterProblem,
    header: readonly string[],
  ) {
    const label = (column && header[column - 1]) || t('register.this-line')
    const params = {
      found: found ?? value ?? '',
      ...(position !== null && { at: position }),
      ...(limit !== null && { limit }),
      ...(otherLine !== null && { line: otherLine }),
    }
    return violationSentence({ field: '', rule: code as never, params }, label)
  }

  return { field, meaning, problem, kind: (code) => tryWords(`register.kind.${code}`, {}) ?? t('register.kind.other') }
}
