import { createHash } from 'node:crypto'
import { pairFields } from '@entitle/schema/pair-import/pair-csv.rules'
import { annotatedPairCsv } from '@entitle/schema/pair-import/pair-csv-text.rules'
import type { PairImportLine, PairImportReport } from '@entitle/schema/pair-import/pair-import'
import type { PairImportInput } from '@entitle/schema/pair-import/pair-import.inputs'
import type { PairLineOutcome } from '@entitle/schema/pair-import/pair-import.values'
import type { ImportProblem } from '@entitle/schema/shared/import-problem'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { ruleSentence } from '../platform/rule-sentences.ts'
import type { JudgedPairLine } from './judge-pair-lines.ts'
import type { StoredPairImport } from './pair-import.entity.ts'
import type { PairFile } from './read-pair-file.ts'

/** When an import was saved, and by whom. */
type Saved = Pick<StoredPairImport, 'id' | 'importedAt' | 'importedBy'>

/** What of a problem is kept: the rest is made of it. */
export interface ProblemFacts extends Omit<ImportProblem, 'code' | 'message' | 'fix'> {
  code: RuleKey
}

/** What an import comes to, whether it is saved or not. */
export interface Account extends Omit<StoredPairImport, keyof Saved | 'lines' | 'problems'> {
  lines: PairImportLine[]
  problems: ProblemFacts[]
}

/** Accounts for every line of a file. */
export function accountFor(input: PairImportInput, file: PairFile, judged: readonly JudgedPairLine[]): Account {
  const { fileName, content, program, onExistingName, mode } = input
  const count = (outcome: PairLineOutcome) => judged.filter((line) => line.outcome === outcome).length
  const made = judged.filter((line) => line.outcome === 'ADDED' && line.agreementId === null)
  return {
    fileName,
    sha256: createHash('sha256').update(content).digest('hex'),
    program,
    separator: file.separator,
    hasHeader: file.hasHeader,
    onExistingName: onExistingName ?? 'REJECT',
    mode: mode ?? 'ALL_OR_NOTHING',
    read: judged.length,
    added: count('ADDED'),
    alreadyKnown: count('ALREADY_KNOWN'),
    rejected: count('REJECTED'),
    agreementsAdded: new Set(made.map(({ agreementName }) => agreementName)).size,
    lines: judged.map(lineOf),
    problems: judged.flatMap((line) => line.violations.map((violation) => factsOf(line, violation))),
  }
}

/** An account as the API tells it; `saved` null: nothing was. */
export function reportOf(account: Account, saved: Saved | null): PairImportReport {
  const { fileName, program, read, added, alreadyKnown, rejected, agreementsAdded, separator, hasHeader, lines } =
    account
  const problems = account.problems.map(problemOf)
  return {
    id: saved && String(saved.id),
    saved: saved !== null,
    fileName,
    program,
    read,
    added,
    alreadyKnown,
    rejected,
    agreementsAdded,
    separator,
    hasHeader,
    lines,
    problems,
    importedAt: saved && saved.importedAt,
    importedBy: saved && saved.importedBy,
    get annotatedCsv() {
      const ofLine = Map.groupBy(problems, ({ line }) => line)
      return annotatedPairCsv(lines, separator, (line) => ofLine.get(line)?.map(inWords).join(' ') ?? '')
    },
  }
}

function lineOf({ line, cells, outcome, agreementId, agreementName }: JudgedPairLine): PairImportLine {
  return {
    line,
    cells: [...cells],
    outcome,
    agreementId: agreementId === null ? null : String(agreementId),
    agreementName,
  }
}

function factsOf({ line, cells }: JudgedPairLine, { field, rule, params }: Violation): ProblemFacts {
  const index = pairFields.findIndex((each) => each === field)
  const { found = null, at = null, limit = null, line: otherLine = null, id = null } = params
  return {
    line,
    column: index < 0 ? null : index + 1,
    value: index < 0 ? null : (cells[index] ?? ''),
    code: rule,
    found,
    position: at,
    limit,
    otherLine,
    agreementId: id,
  }
}

function problemOf(facts: ProblemFacts): ImportProblem {
  const { code, found, position: at, limit, otherLine: line } = facts
  return {
    ...facts,
    fix: null,
    // Made when it is asked for: a file can have 15,000.
    get message() {
      return ruleSentence(code, { found, at, limit, line })
    },
  }
}

function inWords({ column, message }: ImportProblem): string {
  return column === null ? message : `Column ${column}: ${message}`
}
