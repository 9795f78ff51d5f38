import type { PairTerms } from '@entitle/schema/agreement/agreement-pair.rules'
import {
  type CheckedPairLine,
  type PairCsvLine,
  type PairField,
  pairLineCheck,
  withRepeats,
} from '@entitle/schema/pair-import/pair-csv.rules'
import { type ComputedRef, type ShallowRef, computed, shallowRef } from 'vue'
import type { PairReport } from './pair-import.graphql.ts'
import { type PairOutcome, type PairRow, type PairVerdict, isCorrected, withCell } from './pair-row.ts'
import { type PairFact, factsOf, rememberingVerdict } from './pair-verdict.ts'

/** What was done to a line, as a draft keeps it. */
export interface PairEdit extends PairCsvLine {
  leftOut: boolean
}

export interface UsePairLines {
  rows: ShallowRef<readonly PairRow[]>
  /** The rows that are part of the import. */
  kept: ComputedRef<readonly PairRow[]>
  verdicts: ComputedRef<ReadonlyMap<number, PairVerdict>>
  counts: ComputedRef<Readonly<Record<PairOutcome, number>>>
  /** How many lines break each rule that is broken. */
  broken: ComputedRef<ReadonlyMap<string, number>>
  /** What differs from the file. */
  edits: ComputedRef<readonly PairEdit[]>
  load: (report: PairReport, edits: readonly PairEdit[]) => void
  /** Takes in what the server says of the rows that it was sent. */
  learn: (report: PairReport, sent: readonly PairRow[]) => void
  edit: (line: number, field: PairField, text: string) => void
  setLeftOut: (line: number, leftOut: boolean) => void
  clear: () => void
}

/** The lines of a file while they are corrected, and what would become of each, at every keystroke. */
export function usePairLines(terms: () => PairTerms): UsePairLines {
  const rows = shallowRef<readonly PairRow[]>([])
  const facts = shallowRef<ReadonlyMap<number, PairFact>>(new Map())

  const check = computed(() => rememberingCheck(terms()))
  const verdictOf = rememberingVerdict()
  const kept = computed(() => rows.value.filter(({ leftOut }) => !leftOut))
  const verdicts = computed(() => {
    const [checked, known] = [withRepeats(kept.value.map(check.value)), facts.value]
    const judged = new Map<number, PairVerdict>()
    for (const [at, row] of kept.value.entries()) {
      const found = checked[at]
      if (found) judged.set(row.line, verdictOf(row, found, known.get(row.line)))
    }
    return judged
  })

  const tally = computed(() => {
    const counts = { ADDED: 0, ALREADY_KNOWN: 0, REJECTED: 0, LEFT_OUT: rows.value.length - kept.value.length }
    const rules = new Map<string, number>()
    for (const { outcome, violations } of verdicts.value.values()) {
      counts[outcome]++
      for (const rule of new Set(violations.map((violation) => violation.rule)))
        rules.set(rule, (rules.get(rule) ?? 0) + 1)
    }
    return { counts, rules }
  })

  function change(line: number, changed: (row: PairRow) => PairRow) {
    rows.value = rows.value.map((row) => (row.line === line ? changed(row) : row))
  }

  function load(report: PairReport, edits: readonly PairEdit[]) {
    const edited = new Map(edits.map((edit) => [edit.line, edit]))
    const read = report.lines.map(({ line, cells }) => ({ line, cells, original: cells, leftOut: false }))
    facts.value = factsOf(report, read)
    rows.value = read.map((row) => restored(row, edited.get(row.line)))
  }

  return {
    rows,
    kept,
    verdicts,
    counts: computed(() => tally.value.counts),
    broken: computed(() => tally.value.rules),
    edits: computed(() =>
      rows.value
        .filter((row) => row.leftOut || isCorrected(row))
        .map(({ line, cells, leftOut }) => ({ line, cells, leftOut })),
    ),
    load,
    learn: (report, sent) => void (facts.value = factsOf(report, sent)),
    edit: (line, field, text) =>
      change(line, (row) => ({ ...row, cells: unlessTheSame(withCell(row.cells, field, text), row.original) })),
    setLeftOut: (line, leftOut) => change(line, (row) => ({ ...row, leftOut })),
    clear: () => void (rows.value = []),
  }
}

function restored(row: PairRow, edit: PairEdit | undefined): PairRow {
  return edit ? { ...row, cells: unlessTheSame(edit.cells, row.original), leftOut: edit.leftOut } : row
}

// A cell put back as it was makes the line the one that the server has judged.
function unlessTheSame(cells: readonly string[], original: readonly string[]): readonly string[] {
  const same = cells.length === original.length && cells.every((cell, index) => cell === original[index])
  return same ? original : cells
}

function rememberingCheck(terms: PairTerms): (row: PairRow) => CheckedPairLine {
  const check = pairLineCheck(terms)
  const known = new WeakMap<readonly string[], CheckedPairLine>()
  return (row) => {
    const checked = known.get(row.cells) ?? check(row)
    known.set(row.cells, checked)
    return checked
  }
}
