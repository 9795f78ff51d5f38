import type { Violation } from '@entitle/schema/shared/violation.rules'
import { useWords } from './i18n/useWords.ts'
import type { Rejection } from './rejection.ts'

type Values = Readonly<Record<string, string | number>>

export interface UseRejectionWords {
  /** A sentence for a whole refusal. */
  sentence: (rejection: Pick<Rejection, 'code' | 'params'>) => string
  /** A sentence for one broken rule, naming the field as its label does. */
  violationSentence: (violation: Violation, label: string) => string
}

/** Words for what the server, or a rule here, refused. A code that a newer server invented gets the general sentence. */
export function useRejectionWords(): UseRejectionWords {
  const { t, tryWords } = useWords()
  return {
    sentence: ({ code, params }) => tryWords(`error.${code}`, params) ?? t('error.INTERNAL_SERVER_ERROR'),
    violationSentence: ({ rule, params }, label) =>
      tryWords(`rule.${rule}`, { ...stated(params), label }) ?? t('rule.unknown', { label }),
  }
}

function stated(params: Violation['params']): Values {
  const known = Object.entries(params).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
  return Object.fromEntries(known)
}
