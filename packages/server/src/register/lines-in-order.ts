import { cellText } from '@entitle/schema/register/register-reading.rules'
import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import type { Draft, DraftLine } from './register-draft.ts'

/** A line and the agreement that it is of. */
export interface PlacedLine {
  draft: Draft
  line: DraftLine
}

/** All lines of some agreements in the order of the file. */
export function inOrder(drafts: readonly Draft[]): PlacedLine[] {
  const lines = drafts.flatMap((draft) => draft.lines.map((line) => ({ draft, line })))
  return lines.toSorted((one, other) => one.line.row.number - other.line.row.number)
}

/** The cells of a line as text. */
export const cellsOf = ({ row }: DraftLine, { decimalMark }: Pick<RegisterImportInput, 'decimalMark'>): string[] =>
  row.cells.map((cell) => cellText(cell, decimalMark))
