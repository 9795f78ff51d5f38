import { type ColumnMeaning, columnMeanings, type Meanings } from './register-columns.ts'
import type { RegisterColumn } from './register.graphql.ts'

interface Remembered {
  headers: string
  /** One for each column. */
  meanings: readonly ColumnMeaning[]
}

const key = 'entitle.register.columns'
const keptFiles = 20

/** What the columns of a file with these headers were taken for the last time; null: there was none. */
export function recallMeanings(columns: readonly RegisterColumn[]): Meanings | null {
  const known = remembered().find(({ headers }) => headers === headersOf(columns))
  if (!known || known.meanings.length !== columns.length) return null
  const pairs = columns.map(({ position }, n) => [position, columnMeanings.find((each) => each === known.meanings[n])])
  return Object.fromEntries(pairs.map(([position, meaning]) => [position, meaning ?? 'NONE'])) as Meanings
}

/** Keeps what the columns are taken for, in this browser: the same headers are the same columns the next time. */
export function rememberMeanings(columns: readonly RegisterColumn[], meanings: Meanings): void {
  const headers = headersOf(columns)
  const own = { headers, meanings: columns.map(({ position }) => meanings[position] ?? 'NONE') }
  const others = remembered().filter((each) => each.headers !== headers)
  localStorage.setItem(key, JSON.stringify([own, ...others].slice(0, keptFiles)))
}

const headersOf = (columns: readonly RegisterColumn[]) => JSON.stringify(columns.map(({ header }) => header))

function remembered(): readonly Remembered[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? (kept as Remembered[]) : []
  } catch {
    return []
  }
}
