import { useWords } from '../lib/i18n/useWords.ts'
import type { WordKey } from '../lib/i18n/words.ts'
import { agreementLabels } from './agreement-form.ts'
import { usePurchaseWords } from './usePurchaseWords.ts'

/** Says the label of a field of an agreement for other software, by the field's dotted path in what is sent. */
export function useAgreementLabels() {
  const { tryWords } = useWords()
  const { labelOf } = usePurchaseWords()
  const labels: Readonly<Record<string, WordKey>> = agreementLabels

  return (path: string): string | undefined => {
    const key = labels[path]
    return key ? (tryWords(key, {}) ?? undefined) : labelOf(path)
  }
}
