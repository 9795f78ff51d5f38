/** A cell of a table that is written to a file: it stays what it is, so that a spreadsheet can count with it. */
export type Cell =
  | { kind: 'text'; text: string }
  /** Exact, as `1234.50`. */
  | { kind: 'number'; digits: string }
  /** As `2026-11-24`. */
  | { kind: 'date'; date: string }
  | { kind: 'nothing' }

/** A table that is written a part at a time: nobody holds all of it. */
export interface Table {
  headers: readonly string[]
  parts: AsyncIterable<readonly (readonly Cell[])[]>
}

const nothing: Cell = { kind: 'nothing' }

export const textCell = (text: string | null | undefined): Cell => (text ? { kind: 'text', text } : nothing)

export const dateCell = (date: string | null | undefined): Cell => (date ? { kind: 'date', date } : nothing)

export const countCell = (count: number | null | undefined): Cell =>
  typeof count === 'number' ? { kind: 'number', digits: String(count) } : nothing

export const decimalCell = (decimal: string | null | undefined): Cell =>
  decimal ? { kind: 'number', digits: decimal } : nothing
