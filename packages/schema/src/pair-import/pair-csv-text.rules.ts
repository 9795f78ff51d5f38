import { csvRow } from '../shared/csv-row.rules.ts'
import { guarded } from '../shared/formula-guard.rules.ts'
import { type PairSeparator, pairColumns, pairSeparators } from './pair-import.values.ts'
import type { PairCsvLine } from './pair-csv.rules.ts'

// How a pairs file is written. Reading it is the server's, with a parser; it reads what is written here.

const linesLooked = 20

/** What stands between the cells: that which makes of most of the first lines two numbers, and a name or not. */
export function separatorOf(text: string): PairSeparator {
  const lines = text.split(/[\r\n]+/, linesLooked).filter((line) => line.trim() !== '')
  const fitting = (separator: string) => lines.filter((line) => isLikeAPair(line.split(separator))).length
  return pairSeparators.reduce((best, each) => (fitting(each) > fitting(best) ? each : best))
}

// A name may well hold what separates the cells of other files; a number does not.
function isLikeAPair(cells: readonly string[]): boolean {
  return cells.length >= 2 && cells.slice(0, 2).every((cell) => !/[,;\t]/.test(cell))
}

/** Whether a line is the header: exactly the known column names, whatever their case. */
export function isPairHeader(cells: readonly string[]): boolean {
  return cells.length >= 2 && cells.every((cell, index) => cell.trim().toLowerCase() === pairColumns[index])
}

/** Whether the lines under this header end with a cell that an annotated file put there. */
export const hasProblemColumn = (header: readonly string[]): boolean => header.length === pairColumns.length

/** A file of these lines, each on the line of its number. */
export function pairCsvOf(lines: readonly PairCsvLine[], separator: PairSeparator, hasHeader: boolean): string {
  let text = hasHeader ? pairColumns.slice(0, 3).join(separator) : ''
  let at = 1
  for (const { line, cells } of lines) {
    const row = csvRow(cells, separator)
    text += '\n'.repeat(Math.max(line - at, 0)) + row
    // A cell may have lines of its own.
    at = Math.max(line, at) + row.split(/\r\n|\r|\n/).length - 1
  }
  return `${text}\n`
}

/** The same with a header and a last column that says what is wrong with each line, for a spreadsheet to open. */
export function annotatedPairCsv(
  lines: readonly PairCsvLine[],
  separator: PairSeparator,
  problemOf: (line: number) => string,
): string {
  const rows = lines.map(({ line, cells }) => {
    const padded = [...cells, '', '', ''].slice(0, Math.max(cells.length, 3))
    return csvRow([...padded, problemOf(line)].map(guarded), separator)
  })
  return [csvRow(pairColumns, separator), ...rows, ''].join('\r\n')
}
