import { guarded } from '@entitle/schema/shared/formula-guard.rules'
import { type CellStyle, dayOf } from './cell-styles.ts'
import { type Package, readPart } from './read-workbook-parts.ts'
import { unescaped } from './shared-strings.ts'
import { XlsxFault } from './xlsx-fault.ts'

/** What a cell holds: a number as it is, anything else as text; a day as `2026-11-24`, an error as `#N/A`. */
export type XlsxCell = string | number

/** A row that is not empty, with its number in the sheet. */
export interface XlsxRow {
  number: number
  cells: XlsxCell[]
}

/** From where to where cells are merged, all counted from 1. */
export interface Merge {
  column: number
  from: number
  to: number
}

export interface SheetLimits {
  cells: number
  columns: number
}

export interface SheetTables {
  strings: readonly string[]
  styles: readonly CellStyle[]
  from1904: boolean
}

const mergeLimit = 100_000

/** Reads the rows of a sheet one after the other; gives those of its merged cells that go down several rows. */
export async function readSheetRows(
  of: Package,
  path: string,
  tables: SheetTables,
  limits: SheetLimits,
  take: (row: XlsxRow) => void,
): Promise<Merge[]> {
  const merges: Merge[] = []
  let row: XlsxRow = { number: 0, cells: [] }
  let column = 0
  let type = 'n'
  let style = 0
  let text = ''
  let isValue = false
  let count = 0

  function endCell(): void {
    if (text === '') return
    if (column > limits.columns) throw new XlsxFault('too-large', 'columns', limits.columns)
    if (++count > limits.cells) throw new XlsxFault('too-large', 'cells', limits.cells)
    while (row.cells.length < column - 1) row.cells.push('')
    row.cells[column - 1] = cellOf(type, text, tables, tables.styles[style] ?? plain)
  }

  await readPart(of, path, {
    open(name, attributes) {
      if (name === 'row') {
        row = { number: Number(attributes()['r'] ?? row.number + 1), cells: [] }
        column = 0
      } else if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes()
        column = r === undefined ? column + 1 : columnOf(r)
        type = t
        style = Number(s)
        text = ''
      } else if (name === 'rPh') isValue = false
      else if (name === 'v' || name === 't') isValue = true
      else if (name === 'mergeCell') {
        const merge = mergeOf(attributes()['ref'] ?? '')
        if (merge && merges.length < mergeLimit) merges.push(merge)
      }
    },
    text(piece) {
      if (isValue) text += piece
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c') endCell()
      else if (name === 'row' && row.cells.length > 0) take(row)
    },
  })
  return merges
}

const plain: CellStyle = { isDate: false, isQuoted: false }

function cellOf(type: string, text: string, { strings, from1904 }: SheetTables, style: CellStyle): XlsxCell {
  // Guarded as in CSV, where nothing else tells it from a formula: whoever reads it takes one apostrophe away.
  const asRead = (read: string) => (style.isQuoted ? guarded(read) : read)
  if (type === 's') return asRead(strings[Number(text)] ?? '')
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return text.slice(0, 10)
  if (type !== 'n') return asRead(unescaped(text))
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  // As a spreadsheet shows it, which is not 0.30000000000000004.
  return (style.isDate && dayOf(number, from1904)) || Number(number.toPrecision(15))
}

/** Of `AB12`, 28. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}

function mergeOf(reference: string): Merge | null {
  const [start = '', end = ''] = reference.split(':')
  const [from, to] = [start, end].map((each) => Number(/\d+$/.exec(each)?.[0] ?? 0)) as [number, number]
  return from > 0 && to > from ? { column: columnOf(start), from, to } : null
}
