import { headerKey, isKnownHeader } from '@entitle/schema/register/register-header.rules'
import type { RegisterCell } from '@entitle/schema/register/register-cell.rules'
import {
  type RegisterEncoding,
  type RegisterFormat,
  registerLineLimit,
  type RegisterSeparator,
} from '@entitle/schema/register/register.values'
import { refusedFile } from './refused-file.ts'

/** A line of a register that is not blank, with its number in the file. */
export interface RegisterRow {
  number: number
  cells: RegisterCell[]
}

/** How a file is written, and its lines that are not blank. */
export interface RegisterSheet {
  format: RegisterFormat
  sheets: string[]
  sheet: string | null
  separator: RegisterSeparator | null
  encoding: RegisterEncoding | null
  rows: RegisterRow[]
}

/** The same, once it is known which line names the columns. */
export interface RegisterTable extends RegisterSheet {
  fileName: string
  headerLine: number
  header: string[]
}

// A title, a date and a blank line or two stand above the header of many a register.
const linesLooked = 20

const problemHeader = headerKey('problem')

/** Finds the line that names the columns, unless it is said; what stands above it is left out. */
export function tableOf(fileName: string, sheet: RegisterSheet, wanted: number | null | undefined): RegisterTable {
  const { rows } = sheet
  const headerRow = wanted ? rows.find(({ number }) => number === wanted) : likeliest(rows.slice(0, linesLooked))
  const below = headerRow ? rows.slice(rows.indexOf(headerRow) + 1).filter(isFilled) : []
  if (!headerRow || below.length === 0) throw refusedFile('register-file.empty')
  if (below.length > registerLineLimit) {
    throw refusedFile('register-file.too-large', { limit: registerLineLimit, found: 'lines' })
  }
  const header = headerRow.cells.map((cell) => String(cell).trim())
  // What an annotated file says of its lines is written, and never read.
  const problem = header.findLastIndex((name) => headerKey(name) === problemHeader)
  if (problem < 0 || problem < header.length - 1)
    return { ...sheet, fileName, headerLine: headerRow.number, header, rows: below }
  const without = below.map(({ number, cells }) => ({ number, cells: cells.slice(0, problem) }))
  return {
    ...sheet,
    fileName,
    headerLine: headerRow.number,
    header: header.slice(0, problem),
    rows: without.filter(isFilled),
  }
}

/** The first of the lines with the most names of columns that are known; where none has any, the first of all. */
function likeliest(rows: readonly RegisterRow[]): RegisterRow | undefined {
  const known = ({ cells }: RegisterRow) => cells.filter((cell) => isKnownHeader(String(cell))).length
  return rows.reduce<RegisterRow | undefined>(
    (best, row) => (!best || known(row) > known(best) ? row : best),
    undefined,
  )
}

const isFilled = ({ cells }: RegisterRow) => cells.some((cell) => typeof cell === 'number' || cell.trim() !== '')
