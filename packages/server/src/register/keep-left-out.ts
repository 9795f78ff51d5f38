import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import { insertAll } from '../platform/database/insert-all.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { cellsOf, inOrder, type PlacedLine } from './lines-in-order.ts'
import type { Draft } from './register-draft.ts'
import {
  RegisterLineEntity,
  RegisterProblemEntity,
  type StoredRegisterImport,
  type StoredRegisterProblem,
} from './register-import.entity.ts'
import { countsOf, type ProblemFacts, problemsOf } from './register-problem.ts'

/** Keeps the lines that are left out, each with what is wrong with it; says how many problems there are. */
export async function keepLeftOut(
  own: TransactionContext,
  importId: number,
  drafts: readonly Draft[],
  input: RegisterImportInput,
): Promise<Pick<StoredRegisterImport, 'problemCount' | 'problemCounts'>> {
  const left = inOrder(drafts.filter(({ outcome }) => outcome === 'REJECTED'))
  const problems = left.flatMap(({ line }) => problemsOf(line, input))
  const lines = left.map((each) => lineOf(importId, each, input))
  await insertAll(own.em, RegisterLineEntity, lines)
  await insertAll(
    own.em,
    RegisterProblemEntity,
    problems.map((facts, position) => problemOf(importId, position, facts)),
  )
  return { problemCount: problems.length, problemCounts: JSON.stringify(countsOf(problems)) }
}

function lineOf(importId: number, { draft, line }: PlacedLine, input: RegisterImportInput) {
  const agreementName = draft.values.name ?? draft.current?.name ?? null
  return { importId, line: line.row.number, cells: cellsOf(line, input), agreementName }
}

function problemOf(importId: number, position: number, facts: ProblemFacts): StoredRegisterProblem {
  const { line, column, value, code, found, position: foundAt, limit, otherLine, agreementId } = facts
  return {
    importId,
    position,
    line,
    columnNumber: column,
    value,
    code,
    found,
    foundAt,
    upperLimit: limit,
    otherLine,
    agreementId,
  }
}
