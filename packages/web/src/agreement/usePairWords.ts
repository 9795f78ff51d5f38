import type { PairTerms } from '@entitle/schema/agreement/agreement-pair.rules'
import { longestPair } from '@entitle/schema/agreement/agreement-pair.values'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { type ComputedRef, type Ref, computed } from 'vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import type { PairOwner } from './pair-problems.ts'
import { type PairField, type PairRows, countOf } from './pair-rows.ts'
import { pairFieldLabel } from './pair-labels.ts'
import type { UsePairRows } from './usePairRows.ts'

interface Situation {
  terms: PairTerms
  /** An attempt to save failed. */
  refused: boolean
  /** The row that has the focus. */
  current: number | null
}

/** What one number of a pair is told. */
export interface PairProblem {
  field: string
  message: string
  /** The agreement that stands in the way. */
  owner: PairOwner | undefined
}

// The same for every row, so that rows without one are not painted again.
const noProblem: readonly PairProblem[] = []

interface UsePairWords {
  /** How many rows have a problem that is said. */
  wrong: ComputedRef<number>
  /** What is wrong with a row, one problem a number. */
  problemsOf: (at: number) => readonly PairProblem[]
  /** How long the pair in a row is; of the one being typed, when it comes close to the limit. */
  lengthOf: (at: number) => string | undefined
}

// Who is still typing has not left anything out yet.
const notYet: readonly RuleKey[] = ['text.required', 'pair.numbers-differ']
const near = longestPair - 3

/** What is to be said of each row of pairs, in the words of the form's summary. */
export function usePairWords({ problems }: UsePairRows, rows: Ref<PairRows>, situation: () => Situation): UsePairWords {
  const { t } = useWords()
  const { violationSentence } = useRejectionWords()

  function said(at: number) {
    const all = problems.value.get(at) ?? []
    return at === situation().current ? all.filter(({ rule }) => !notYet.includes(rule)) : all
  }

  function violationsOf(at: number) {
    // Blank rows are not sent, unless there is nothing else.
    if (at === 0 && situation().refused && countOf(rows.value) === 0) return nothing
    const violations = said(at)
    return violations.filter(({ field }, n) => violations.findIndex((other) => other.field === field) === n)
  }

  const label = (field: string, at: number) => pairFieldLabel(t, situation().terms.program, field as PairField, at + 1)

  return {
    wrong: computed(() => {
      const { current } = situation()
      const silent = current !== null && problems.value.has(current) && said(current).length === 0
      return problems.value.size - (silent ? 1 : 0)
    }),
    problemsOf(at) {
      const violations = violationsOf(at)
      if (violations.length === 0) return noProblem
      return violations.map((violation) => ({
        field: violation.field,
        message: violationSentence(violation, label(violation.field, at)),
        owner: ownerIn(violation),
      }))
    },
    lengthOf(at) {
      const { terms, current } = situation()
      const row = rows.value[at]
      if (at !== current || !row) return undefined
      const lengths = [row.number.trim().length, row.partnerNumber.trim().length] as const
      const count = terms.lengthLimit === 'PAIR_16' ? lengths[0] + lengths[1] : Math.max(...lengths)
      return count < near ? undefined : t('agreement.characters-of', { count, limit: longestPair })
    },
  }
}

const nothing = (['number', 'partnerNumber'] as const).map((field): Violation => {
  return { field, rule: 'text.required', params: {} }
})

function ownerIn({ params: { id, found = '' } }: Violation): PairOwner | undefined {
  return id === undefined ? undefined : { id, name: found }
}
