import { setImmediate as answerOthers } from 'node:timers/promises'
import { pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import type { PairCsvLine } from '@entitle/schema/pair-import/pair-csv.rules'
import { hasProblemColumn, isPairHeader, separatorOf } from '@entitle/schema/pair-import/pair-csv-text.rules'
import { unguarded } from '@entitle/schema/shared/formula-guard.rules'
import { pairColumns, pairLineLimit, type PairSeparator } from '@entitle/schema/pair-import/pair-import.values'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { ViolationParams } from '@entitle/schema/shared/violation.rules'
import { CsvFault, type CsvRecord, csvRecords } from '../platform/csv-records.ts'
import { type DomainError, invalid } from '../platform/errors.ts'

/** A file of pairs as it is written: how, and its lines that are neither blank nor the header. */
export interface PairFile {
  separator: PairSeparator
  hasHeader: boolean
  lines: PairCsvLine[]
}

// Parsed in parts of a few milliseconds.
const partSize = 16 * 1024

// In bytes, as the parser counts: a line of three-byte characters, and what an annotated file says of it.
const recordLimit = 5 * pairLineLimit

// Enough to see how the first lines are written.
const headSize = 20 * pairLineLimit

/** Reads a file of pairs (product.md rule 5). Refused as a whole: no CSV, no pair, or more than 5,000. */
export async function readPairFile(content: string, wanted: PairSeparator | null | undefined): Promise<PairFile> {
  const separator = wanted ?? separatorOf(content.slice(0, headSize))
  const lines: PairCsvLine[] = []
  let header: readonly string[] | undefined
  let count = 0
  for await (const part of recordsOf(content, separator)) {
    for (const { number: line, cells: raw } of part) {
      if (raw.every(isBlank)) continue
      const cells = cellsOf(raw, line, header)
      if (count === 0 && !header && isPairHeader(cells)) {
        header = cells
        continue
      }
      count++
      if (count <= pairCountLimit) lines.push({ line, cells })
    }
  }
  if (count === 0) throw refused('pair-file.empty')
  if (count > pairCountLimit) throw refused('list.too-long', { limit: pairCountLimit, found: String(count) })
  return { separator, hasHeader: header !== undefined, lines }
}

function cellsOf(raw: readonly string[], line: number, header: readonly string[] | undefined): readonly string[] {
  if (raw.length > pairLineLimit) throw tooLong(line)
  if (raw.some(holdsOpenQuote)) throw quoteOpen(line)
  const found = withoutBlankRest(raw.map(cellOf))
  const hasProblem = header && hasProblemColumn(header) && found.length >= pairColumns.length
  const cells = hasProblem ? withoutBlankRest(found.slice(0, -1)) : found
  if (cells.join(' ').length > pairLineLimit) throw tooLong(line)
  return cells.map(unguarded)
}

async function* recordsOf(content: string, delimiter: string): AsyncGenerator<CsvRecord[]> {
  try {
    yield* csvRecords(partsOf(content), { delimiter, recordLimit, relaxQuotes: true })
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    // What is longer than any line although its own is not has swallowed the lines that follow.
    const isLong = error.reason === 'record-too-long' && lengthOfLine(content, error.line) > pairLineLimit
    throw isLong ? tooLong(error.line) : quoteOpen(error.line)
  }
}

async function* partsOf(content: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content)
  for (let from = 0; from < bytes.length; from += partSize) {
    if (from > 0) await answerOthers()
    yield bytes.subarray(from, from + partSize)
  }
}

// The quote that ended such a cell began the next one: a line of its own was swallowed. No name or number has newlines.
const holdsOpenQuote = (cell: string) => cell.startsWith('"') && /[\r\n]/.test(cell)

function lengthOfLine(text: string, line: number): number {
  const newline = /\r\n|\r|\n/g
  let from = 0
  for (let n = 1; n < line && newline.exec(text); n++) from = newline.lastIndex
  return (newline.exec(text)?.index ?? text.length) - from
}

// A quote that blanks stand before, or after, is not the parser's; of numbers it would become a part.
function cellOf(raw: string): string {
  const cell = trimmed(raw)
  return cell !== raw && /^"[^"]*"$/.test(cell) ? trimmed(cell.slice(1, -1)) : cell
}

// Not trim(): a no-break space is a character that the file has and may not have. And no pattern: looking for the blanks
// at an end tries each of those in the middle.
function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && isSpace(text[from])) from++
  while (to > from && isSpace(text[to - 1])) to--
  return text.slice(from, to)
}

const isSpace = (character: string | undefined) => character === ' ' || character === '\t'

const isBlank = (text: string) => text === '' || trimmed(text) === ''

function withoutBlankRest(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

const tooLong = (line: number) => refused('pair-file.line-too-long', { limit: pairLineLimit, found: String(line) })
const quoteOpen = (line: number) => refused('pair-file.quote-open', { found: String(line) })

function refused(rule: RuleKey, params: ViolationParams = {}): DomainError {
  return invalid([{ field: 'content', rule, params }])
}
