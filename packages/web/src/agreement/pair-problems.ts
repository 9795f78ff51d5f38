import { type PairTerms, pairKey, pairRules } from '@entitle/schema/agreement/agreement-pair.rules'
import { type Violation, violationOf } from '@entitle/schema/shared/violation.rules'
import * as v from 'valibot'
import { type PairRows, isBlank } from './pair-rows.ts'

type Row = PairRows[number]

/** What is wrong with which row: its field is `number` or `partnerNumber`. */
export type PairProblems = ReadonlyMap<number, readonly Violation[]>

interface Judgement {
  key: string
  violations: readonly Violation[]
}

/** The agreement that has a pair already. */
export interface PairOwner {
  id: string
  name: string
}

/** Who has which pairs already, by `pairKey`; as far as is known. */
export type PairOwners = ReadonlyMap<string, PairOwner>

/** Judges rows as the form's rules will, but each one only when it has changed: for thousands of rows at every keystroke. */
export function judgeOf(terms: PairTerms): (rows: PairRows, owners: PairOwners) => PairProblems {
  const rules = pairRules(terms)
  const judged = new WeakMap<Row, Judgement>()

  function judge(row: Row): Judgement {
    const known = judged.get(row)
    if (known) return known
    const violations = v.safeParse(rules, row).issues?.map(violationOf) ?? []
    const judgement = { key: pairKey(row), violations }
    judged.set(row, judgement)
    return judgement
  }

  return (rows, owners) => {
    const problems = new Map<number, readonly Violation[]>()
    const known = new Set<string>()
    rows.forEach((row, index) => {
      if (isBlank(row)) return
      const { key, violations } = judge(row)
      const owner = owners.get(key)
      const clashes = [...(known.has(key) ? [repeated(row)] : []), ...(owner ? [taken(owner)] : [])]
      known.add(key)
      const all = clashes.length > 0 ? [...violations, ...clashes] : violations
      if (all.length > 0) problems.set(index, all)
    })
    return problems
  }
}

function repeated({ number, partnerNumber }: Row): Violation {
  const found = `${number.trim()}, ${partnerNumber.trim()}`
  return { field: 'number', rule: 'pair.repeated', params: { found } }
}

function taken({ id, name }: PairOwner): Violation {
  return { field: 'number', rule: 'pair.taken', params: { found: name, id } }
}
