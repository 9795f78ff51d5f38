import { pairFields } from '@entitle/schema/pair-import/pair-csv.rules'
import { type ComputedRef, computed } from 'vue'
import { useWords } from '../lib/i18n/useWords.ts'
import type { UsePairWords } from './usePairWords.ts'

/** The columns of a table of lines, as `PairLineGrid` wants them. */
export function usePairHeadings(words: UsePairWords): ComputedRef<readonly { label: string }[]> {
  const { t } = useWords()
  return computed(() => [
    { label: t('pair-import.column.line') },
    ...pairFields.map((field) => ({ label: words.heading(field) })),
    { label: t('pair-import.column.outcome') },
  ])
}
