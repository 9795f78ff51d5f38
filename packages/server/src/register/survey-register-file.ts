import { fieldsOf } from '@entitle/schema/register/register-header.rules'
import { orderProvenBy } from '@entitle/schema/register/register-date.rules'
import { markProvenBy } from '@entitle/schema/register/register-number.rules'
import type { RegisterFileArgs } from '@entitle/schema/register/register.inputs'
import type { RegisterColumn, RegisterFile } from '@entitle/schema/register/register-file'
import {
  type DateOrder,
  type DecimalMark,
  type RegisterField,
  type RegisterLanguage,
  sampleLimit,
} from '@entitle/schema/register/register.values'
import type { Context } from '../platform/context.ts'
import { inParts } from '../platform/in-parts.ts'
import { readRegister } from './read-register.ts'
import type { RegisterRow, RegisterTable } from './register-table.ts'

/** How an uploaded register is written: what its columns seem to be, and in which order dates are. */
export async function surveyRegisterFile(ctx: Context, args: RegisterFileArgs): Promise<RegisterFile> {
  const table = await readRegister(ctx, args)
  const { fileName, format, sheets, sheet, separator, encoding, headerLine, rows } = table
  const columns = columnsOf(table)
  const proven = await provenBy(rows, telling(columns))
  return {
    fileName,
    format,
    sheets,
    sheet,
    separator,
    encoding,
    headerLine,
    columns,
    rowCount: rows.length,
    ...proven(args.language),
  }
}

// A date may be in the last line only; a column is as wide as its widest line.
function columnsOf({ header, rows }: RegisterTable): RegisterColumn[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length)
  const names = Array.from({ length: width }, (_, column) => header[column] ?? '')
  const fields = fieldsOf(names)
  return names.map((name, column) => ({
    position: column + 1,
    header: name,
    samples: samplesOf(rows, column),
    fields: fields[column] ?? [],
  }))
}

const sampleLength = 200

function samplesOf(rows: readonly RegisterRow[], column: number): string[] {
  const samples: string[] = []
  for (const { cells } of rows) {
    const cell = String(cells[column] ?? '').trim()
    if (cell !== '') samples.push(cell.slice(0, sampleLength))
    if (samples.length === sampleLimit) break
  }
  return samples
}

const tellingFields = new Set<RegisterField>([
  'LICENSE_COUNT',
  'START_DATE',
  'END_DATE',
  'NOTICE_DATE',
  'PURCHASED_ON',
  'QUANTITY',
  'UNIT_COST',
])

/** Which columns tell how dates and numbers are written: those that hold some, since 1.25 may be a version too. */
function telling(columns: readonly RegisterColumn[]): (column: number) => boolean {
  const known = columns.filter(({ fields }) => fields.some((field) => tellingFields.has(field)))
  return (column) => known.length === 0 || known.some(({ position }) => position === column + 1)
}

/** What most of the cells prove; where they prove nothing, what is usual in a language. */
async function provenBy(
  rows: readonly RegisterRow[],
  isTelling: (column: number) => boolean,
): Promise<(language: RegisterLanguage) => { dateOrder: DateOrder; decimalMark: DecimalMark }> {
  const orders: Record<DateOrder, number> = { DMY: 0, MDY: 0, YMD: 0 }
  const marks: Record<DecimalMark, number> = { COMMA: 0, POINT: 0 }
  for await (const part of inParts(rows)) {
    for (const cell of part.flatMap(({ cells }) => cells.filter((_, column) => isTelling(column)))) {
      // Longer ones are neither a day nor a number.
      if (typeof cell !== 'string' || cell.length > 30 || !/\d/.test(cell)) continue
      const order = orderProvenBy(cell)
      if (order) orders[order]++
      else if (!/^\s*\d+[/.-]\d+[/.-]\d+/.test(cell)) count(marks, markProvenBy(cell))
    }
  }
  return (language) => ({
    dateOrder: most(orders) ?? (language === 'fr' ? 'DMY' : 'MDY'),
    decimalMark: most(marks) ?? (language === 'fr' ? 'COMMA' : 'POINT'),
  })
}

function count(marks: Record<DecimalMark, number>, mark: DecimalMark | null): void {
  if (mark) marks[mark]++
}

function most<T extends string>(counts: Record<T, number>): T | null {
  const entries = Object.entries(counts) as [T, number][]
  const [best] = entries.toSorted(([, some], [, others]) => others - some)
  return best && best[1] > 0 ? best[0] : null
}
