import type { PairNumbers } from '@entitle/schema/agreement/agreement-pair.rules'
import { type VolumeProgram, pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import { isPairHeader, separatorOf } from '@entitle/schema/pair-import/pair-csv-text.rules'
import { unguarded } from '@entitle/schema/shared/formula-guard.rules'
import { type PairField, type PairRows, isBlank, rowsOf, typed } from './pair-rows.ts'

/** What was copied from a spreadsheet or a file: lines of cells. */
export type PairBlock = readonly (readonly string[])[]

/** What became of a block: the rows with it, and how many of its lines had no room. */
interface Pasted {
  rows: PairRows
  taken: number
  leftOut: number
}

/** The block that a text is; null for plain text, which goes where any text goes. */
export function blockOf(text: string): PairBlock | null {
  const separator = separatorOf(text)
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '')
  const cells = lines.map((line) => line.split(separator).map(cellOf))
  const block = cells.filter((line, index) => index > 0 || !isPairHeader(line))
  return cells.length > 1 || block.some(({ length }) => length > 1) ? block : null
}

// Quotes are of the file, not of the number.
const cellOf = (text: string) => unguarded(text.trim().replace(/^"(.*)"$/, '$1'))

/** Fills rows with a block, from one of them on: a single column goes down that column, pairs go where nothing is lost. */
export function pasted(
  rows: PairRows,
  at: number,
  field: PairField,
  block: PairBlock,
  program: VolumeProgram | null,
): Pasted {
  const isColumn = block.every(({ length }) => length === 1)
  return isColumn ? fillColumn(rows, at, field, block, program) : insertPairs(rows, at, block)
}

function insertPairs(rows: PairRows, at: number, block: PairBlock): Pasted {
  const current = rows[at]
  const from = !current || isBlank(current) ? at : at + 1
  const free = rows.slice(from, from + block.length).findIndex((row) => !isBlank(row))
  const consumed = free === -1 ? block.length : free
  const room = pairCountLimit - (rows.length - Math.min(consumed, rows.length - from))
  const pairs = block
    .slice(0, room)
    .map(([number = '', partnerNumber = '']): PairNumbers => ({ number, partnerNumber }))
  return resultOf(rows.toSpliced(from, consumed, ...pairs), pairs.length, block.length)
}

function fillColumn(
  rows: PairRows,
  at: number,
  field: PairField,
  block: PairBlock,
  program: VolumeProgram | null,
): Pasted {
  const texts = block.slice(0, pairCountLimit - at).map(([text = '']) => text)
  const filled = texts.map((text, n) => {
    const row = rows[at + n] ?? { number: '', partnerNumber: '' }
    return typed([row], 0, field, text, program)[0] ?? row
  })
  return resultOf(rows.toSpliced(at, filled.length, ...filled), filled.length, block.length)
}

function resultOf(rows: PairRows, taken: number, given: number): Pasted {
  return { rows: rowsOf(rows), taken, leftOut: given - taken }
}
