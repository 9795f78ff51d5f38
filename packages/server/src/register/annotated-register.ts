import type { DecimalMark } from '@entitle/schema/register/register.values'
import { csvRow } from '@entitle/schema/shared/csv-row.rules'
import { guarded } from '@entitle/schema/shared/formula-guard.rules'
import { inParts } from '../platform/in-parts.ts'
import { type ProblemFacts, told } from './register-problem.ts'

/** A line with what is wrong with it. */
interface Annotated {
  cells: readonly string[]
  problems: readonly ProblemFacts[]
}

/** Lines as CSV with a last column that says what is wrong with each, for a spreadsheet to open and to be read again. */
export async function annotatedRegister(
  header: readonly string[],
  lines: readonly Annotated[],
  decimalMark: DecimalMark,
): Promise<string> {
  // Where numbers have a comma, so have the lists of a spreadsheet not.
  const separator = decimalMark === 'COMMA' ? ';' : ','
  const width = lines.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length)
  const row = (cells: readonly string[], last: string) => {
    const padded = Array.from({ length: width }, (_, column) => cells[column] ?? '')
    return csvRow([...padded, last].map(guarded), separator)
  }
  const rows = [row(header, 'problem')]
  for await (const part of inParts(lines)) {
    for (const { cells, problems } of part) rows.push(row(cells, problems.map(inWords).join(' ')))
  }
  return [...rows, ''].join('\r\n')

  function inWords(facts: ProblemFacts): string {
    const { message } = told(facts)
    const name = facts.column === null ? '' : header[facts.column - 1] || `Column ${facts.column}`
    return name === '' ? message : `${name}: ${message}`
  }
}
