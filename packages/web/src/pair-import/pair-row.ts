import type { PairCsvLine, PairField } from '@entitle/schema/pair-import/pair-csv.rules'
import { pairFields } from '@entitle/schema/pair-import/pair-csv.rules'
import type { PairLineOutcome, PairSeparator } from '@entitle/schema/pair-import/pair-import.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'

/** A line of the file while it is being corrected. Never changed: a correction is another row. */
export interface PairRow extends PairCsvLine {
  /** Its cells in the file. */
  readonly original: readonly string[]
  readonly leftOut: boolean
}

/** What would become of a row, as far as is known now. */
export interface PairVerdict {
  outcome: PairLineOutcome | 'LEFT_OUT'
  violations: readonly Violation[]
  /** The agreement that has the pair or will get it; null for a new one. */
  agreementId: string | null
  agreementName: string | null
}

export type PairOutcome = PairVerdict['outcome']

export const isCorrected = ({ cells, original }: PairRow): boolean => cells !== original

/** The cell that stands for a field. A line of too many cells shows the rest as one: most likely it is one name. */
export function shownCell({ cells }: Pick<PairRow, 'cells'>, field: PairField, separator: PairSeparator): string {
  const at = pairFields.indexOf(field)
  return field === 'name' ? cells.slice(at).join(separator) : (cells[at] ?? '')
}

/** The cells with one of them written anew. */
export function withCell(cells: readonly string[], field: PairField, text: string): readonly string[] {
  const at = pairFields.indexOf(field)
  const before = Array.from({ length: at }, (_, index) => cells[index] ?? '')
  return [...before, text, ...(field === 'name' ? [] : cells.slice(at + 1))]
}

/** The first cell that needs attention. */
export function firstWrongField(violations: readonly Violation[]): PairField {
  return pairFields.find((field) => violations.some((violation) => violation.field === field)) ?? 'number'
}
