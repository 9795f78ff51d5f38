import { type PairTerms, pairKey, pairRules } from '@entitle/schema/agreement/agreement-pair.rules'
import { type Violation, violationOf } from '@entitle/schema/shared/violation.rules'
import * as v from 'valibot'
import { type PairRows, isBlank } from './pair-rows.ts'

type Row = PairRows[number]

/** What is wrong with which row: its field is `number` or `partnerNumber`. */
export type PairProblems = ReadonlyMap<number, readonly Violation[]>

/** Judges rows as the form's rules will, but each one only when it has changed: for thousands of rows at every keystroke. */
export function judgeOf(terms: PairTerms): (rows: PairRows) => PairProblems {
  const rules = pairRules(terms)
  const judged = new WeakMap<Row, readonly Violation[]>()

  function judge(row: Row): readonly Violation[] {
    const violations = judged.get(row) ?? v.safeParse(rules, row).issues?.map(violationOf) ?? []
    judged.set(row, violations)
    return violations
  }

  return (rows) => {
    const problems = new Map<number, readonly Violation[]>()
    const known = new Set<string>()
    rows.forEach((row, index) => {
      if (isBlank(row)) return
      const violations = known.size < known.add(pairKey(row)).size ? judge(row) : [...judge(row), repeated(row)]
      if (violations.length > 0) problems.set(index, violations)
    })
    return problems
  }
}

function repeated({ number, partnerNumber }: Row): Violation {
  const found = `${number.trim()}, ${partnerNumber.trim()}`
  return { field: 'number', rule: 'pair.repeated', params: { found } }
}
