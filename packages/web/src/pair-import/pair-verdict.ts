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

/** A problem of a report as the rules here say it. */
export function violationOfProblem(problem: Problem): Violation {
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

/** What becomes of a row: by the rules here, and by what the server said of it while it was the same. */
export function verdictOf(row: PairRow, checked: CheckedPairLine, fact: PairFact | undefined): PairVerdict {
  const known = fact?.cells === row.cells ? fact : undefined
  const agreement = { agreementId: known?.agreementId ?? null, agreementName: known?.agreementName ?? checked.name }
  // A pair that is stored already is no problem, whatever the name beside it.
  const harmless = known?.outcome === 'ALREADY_KNOWN' && checked.violations.every(({ field }) => field === 'name')
  if (harmless) return { outcome: 'ALREADY_KNOWN', violations: [], ...agreement }
  const violations = [...checked.violations, ...(known?.violations.filter(isNewTo(checked)) ?? [])]
  return { outcome: violations.length > 0 ? 'REJECTED' : 'ADDED', violations, ...agreement }
}

// What is stored, the server alone knows. Which lines are the same, it may have said of another line before.
const isNewTo =
  ({ violations }: CheckedPairLine) =>
  ({ rule, field }: Violation) =>
    rule !== 'pair.repeated' && violations.every((own) => own.rule !== rule || own.field !== field)
