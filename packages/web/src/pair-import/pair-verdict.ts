import { type CheckedPairLine, pairFields } from '@entitle/schema/pair-import/pair-csv.rules'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import type { PairReport } from './pair-import.graphql.ts'
import type { PairRow, PairVerdict } from './pair-row.ts'

type Problem = PairReport['problems'][number]

/** What the server said of a line, which holds as long as its cells are those that it saw. */
export interface PairFact extends Pick<PairVerdict, 'agreementId' | 'agreementName'> {
  cells: readonly string[]
  outcome: PairReport['lines'][number]['outcome']
  violations: readonly Violation[]
}

// A problem of a report as the rules here say it.
function violationOfProblem(problem: Problem): Violation {
  const { column, code, found, position, limit, otherLine, agreementId } = problem
  return {
    field: (column !== null && pairFields[column - 1]) || 'line',
    rule: code as RuleKey,
    params: {
      ...(found !== null && { found }),
      ...(limit !== null && { limit }),
      ...(position !== null && { at: position }),
      ...(otherLine !== null && { line: otherLine }),
      ...(agreementId !== null && { id: agreementId }),
    },
  }
}

/** The violations of a report by their line. */
export function violationsByLine(problems: readonly Problem[]): Map<number, Violation[]> {
  const byLine = new Map<number, Violation[]>()
  for (const problem of problems) {
    const known = byLine.get(problem.line)
    if (known) known.push(violationOfProblem(problem))
    else byLine.set(problem.line, [violationOfProblem(problem)])
  }
  return byLine
}

/** What a report says of the rows that were sent. */
export function factsOf({ lines, problems }: PairReport, sent: readonly PairRow[]): Map<number, PairFact> {
  const violations = violationsByLine(problems)
  const seen = new Map(sent.map(({ line, cells }) => [line, cells]))
  return new Map(
    lines.map(({ line, cells, ...said }) => [
      line,
      { ...said, cells: seen.get(line) ?? cells, violations: violations.get(line) ?? [] },
    ]),
  )
}

// By the rules here, and by what the server said of the row while it was the same.
function verdictOf(row: PairRow, checked: CheckedPairLine, fact: PairFact | undefined): PairVerdict {
  const known = fact?.cells === row.cells ? fact : undefined
  // Beside what is stored, only what is right in itself is looked at. A repeat may be none since another line was changed.
  const said = known?.violations.filter(({ rule }) => rule !== 'pair.repeated') ?? []
  const violations = checked.violations.length > 0 ? checked.violations : said
  if (violations.length > 0) return { outcome: 'REJECTED', violations, agreementId: null, agreementName: null }
  return {
    outcome: known?.outcome === 'ALREADY_KNOWN' ? 'ALREADY_KNOWN' : 'ADDED',
    violations,
    agreementId: known?.agreementId ?? null,
    agreementName: known?.agreementName ?? checked.name,
  }
}

/** What becomes of each row: the same object as long as nothing about it has changed, so that what shows it rests. */
export function rememberingVerdict(): typeof verdictOf {
  const known = new WeakMap<CheckedPairLine, { fact: PairFact | undefined; verdict: PairVerdict }>()
  return (row, checked, fact) => {
    const before = known.get(checked)
    if (before && before.fact === fact) return before.verdict
    const verdict = verdictOf(row, checked, fact)
    known.set(checked, { fact, verdict })
    return verdict
  }
}
