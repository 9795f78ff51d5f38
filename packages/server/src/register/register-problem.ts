import { cellText, type LineViolation } from '@entitle/schema/register/register-reading.rules'
import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import type { ImportProblem } from '@entitle/schema/shared/import-problem'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { ruleSentence } from '../platform/rule-sentences.ts'
import type { DraftLine } from './register-draft.ts'

/** What of a problem is kept: the rest is made of it. */
export interface ProblemFacts extends Omit<ImportProblem, 'code' | 'message' | 'fix'> {
  code: RuleKey
}

type Terms = Pick<RegisterImportInput, 'columns' | 'decimalMark'>

/** What is wrong with a line, each at its column. */
export function problemsOf({ row, violations }: DraftLine, terms: Terms): ProblemFacts[] {
  return violations.map((violation) => factsOf(violation, row.number, row.cells, terms))
}

function factsOf(
  { field, rule, params }: LineViolation,
  line: number,
  cells: Parameters<typeof cellText>[0][],
  { columns, decimalMark }: Terms,
): ProblemFacts {
  const column = columns.find((each) => each.field === field)?.position ?? null
  const { found = null, at = null, limit = null, line: otherLine = null, id = null } = params
  const value = column === null ? null : cellText(cells[column - 1], decimalMark)
  return { line, column, value, code: rule, found, position: at, limit, otherLine, agreementId: id }
}

/** A problem as the API tells it. */
export function told(facts: ProblemFacts): ImportProblem {
  const { code, found, position: at, limit, otherLine: line } = facts
  return {
    ...facts,
    fix: null,
    // Made when it is asked for: a file can have as many as it has cells.
    get message() {
      return ruleSentence(code, { found, at, limit, line })
    },
  }
}

/** How often each rule is broken, most frequent first. */
export function countsOf(problems: Iterable<Pick<ProblemFacts, 'code'>>): { code: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((one, other) => other.count - one.count)
}
