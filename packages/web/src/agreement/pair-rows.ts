import type { PairNumbers } from '@entitle/schema/agreement/agreement-pair.rules'
import { type VolumeProgram, pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import { markRaw } from 'vue'

/** The rows of pairs that a form holds, blank ones too. Changed by making new ones: a row that is the same is as it was. */
export type PairRows = readonly PairNumbers[]

export type PairField = keyof PairNumbers

const blank = (): PairNumbers => ({ number: '', partnerNumber: '' })

/** Rows for a form: raw, because thousands of rows that are watched one by one are slow. */
export const rowsOf = (pairs: PairRows): PairRows => markRaw(pairs.length > 0 ? [...pairs] : [blank()])

export const isBlank = ({ number, partnerNumber }: PairNumbers): boolean => (number + partnerNumber).trim() === ''

/** One number typed. Under Open Value the second follows the first, for as long as it says the same. */
export function typed(
  rows: PairRows,
  at: number,
  field: PairField,
  text: string,
  program: VolumeProgram | null,
): PairRows {
  const row = rows[at]
  if (!row) return rows
  const follows = program === 'OPEN_VALUE' && field === 'number' && row.partnerNumber === row.number
  return rowsOf(rows.with(at, { ...row, [field]: text, ...(follows && { partnerNumber: text }) }))
}

/** A blank row more, unless there are as many as there may be. */
export function added(rows: PairRows, at: number): PairRows {
  return rows.length < pairCountLimit ? rowsOf(rows.toSpliced(at, 0, blank())) : rows
}

export const removed = (rows: PairRows, at: number): PairRows => rowsOf(rows.toSpliced(at, 1))

interface Places {
  /** How many pairs were entered. */
  count: number
  /** The row of each pair that is sent. */
  rows: readonly number[]
  /** The place of each row among the pairs that are sent; none: it is blank. */
  pairs: ReadonlyMap<number, number>
}

const known = new WeakMap<PairRows, Places>()

/** Which rows are sent: all that are not blank, or the first one, for a form without pairs to be told so. */
export function placesOf(rows: PairRows): Places {
  const places = known.get(rows) ?? findPlaces(rows)
  known.set(rows, places)
  return places
}

function findPlaces(rows: PairRows): Places {
  const sent: number[] = []
  const pairs = new Map<number, number>()
  rows.forEach((row, index) => {
    if (!isBlank(row)) pairs.set(index, sent.push(index) - 1)
  })
  return sent.length > 0 ? { count: sent.length, rows: sent, pairs } : { count: 0, rows: [0], pairs: new Map([[0, 0]]) }
}

/** The pairs that are sent. */
export const pairsIn = (rows: PairRows): PairNumbers[] => placesOf(rows).rows.flatMap((index) => rows[index] ?? [])

/** How many pairs were entered. */
export const countOf = (rows: PairRows): number => placesOf(rows).count
