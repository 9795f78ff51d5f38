import { readDate } from '@entitle/schema/register/register-date.rules'
import { readCost } from '@entitle/schema/register/register-number.rules'
import type { DateOrder, DecimalMark, RegisterField } from '@entitle/schema/register/register.values'
import { columnOf, type Meanings } from './register-columns.ts'
import type { RegisterColumn } from './register.graphql.ts'

/** A cell of the file, and what is read from it; null: it cannot be read so. */
export interface Example {
  cell: string
  read: string | null
}

const dates: readonly RegisterField[] = ['START_DATE', 'END_DATE', 'NOTICE_DATE', 'PURCHASED_ON']
const numbers: readonly RegisterField[] = ['UNIT_COST', 'LICENSE_COUNT', 'QUANTITY']

/** How the first date of the file is read in an order. */
export function dateExample(columns: readonly RegisterColumn[], meanings: Meanings, order: DateOrder): Example | null {
  // One that says its order by itself shows nothing of the choice.
  const cells = samplesOf(columns, meanings, dates)
  const cell = cells.find((each) => !/^\d{4}/.test(each)) ?? cells[0]
  return cell === undefined ? null : { cell, read: readDate(cell, order) }
}

/** How the first number of the file is read with a decimal mark. */
export function numberExample(
  columns: readonly RegisterColumn[],
  meanings: Meanings,
  mark: DecimalMark,
): Example | null {
  const cells = samplesOf(columns, meanings, numbers)
  const cell = cells.find((each) => /[.,]/.test(each)) ?? cells[0]
  return cell === undefined ? null : { cell, read: readCost(cell, mark)?.amount ?? null }
}

function samplesOf(columns: readonly RegisterColumn[], meanings: Meanings, fields: readonly RegisterField[]): string[] {
  const positions = fields.map((field) => columnOf(meanings, field))
  return positions.flatMap((position) => columns.find((column) => column.position === position)?.samples ?? [])
}
