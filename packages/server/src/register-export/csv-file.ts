import type { RegisterLanguage } from '@entitle/schema/register/register.values'
import { csvRow } from '@entitle/schema/shared/csv-row.rules'
import { guarded } from '@entitle/schema/shared/formula-guard.rules'
import type { Cell, Table } from './cell.ts'

// Excel opens a CSV as the language of the computer has it: in French with semicolons, and a comma before decimals.
const ways: Record<RegisterLanguage, { separator: string; mark: string }> = {
  en: { separator: ',', mark: '.' },
  fr: { separator: ';', mark: ',' },
}

/** A table as CSV in UTF-8, with the mark by which Excel knows it, and nothing in it that Excel would run. */
export async function* csvFile({ headers, parts }: Table, language: RegisterLanguage): AsyncGenerator<string> {
  const { separator, mark } = ways[language]
  yield `\uFEFF${csvRow(headers, separator)}\r\n`
  for await (const rows of parts) {
    yield rows
      .map(
        (row) =>
          `${csvRow(
            row.map((cell) => written(cell, mark)),
            separator,
          )}\r\n`,
      )
      .join('')
  }
}

function written(cell: Cell, mark: string): string {
  if (cell.kind === 'text') return guarded(cell.text)
  if (cell.kind === 'date') return cell.date
  return cell.kind === 'number' ? withMark(cell.digits, mark) : ''
}

// Three decimals would read as thousands where the mark is theirs.
function withMark(digits: string, mark: string): string {
  const [whole = '', decimals] = digits.split('.')
  if (decimals === undefined) return whole
  return `${whole}${mark}${decimals.length === 3 ? `${decimals}0` : decimals}`
}
