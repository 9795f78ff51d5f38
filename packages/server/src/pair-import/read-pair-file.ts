import { setImmediate as answerOthers } from 'node:timers/promises'
import { pairCountLimit } from '@entitle/schema/agreement/agreement-pair.values'
import type { PairCsvLine } from '@entitle/schema/pair-import/pair-csv.rules'
import { hasProblemColumn, isPairHeader, separatorOf, unguarded } from '@entitle/schema/pair-import/pair-csv-text.rules'
import { pairColumns, pairLineLimit, type PairSeparator } from '@entitle/schema/pair-import/pair-import.values'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { ViolationParams } from '@entitle/schema/shared/violation.rules'
import { CsvFault, csvRecords } from '../platform/csv-records.ts'
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
  for await (const { number: line, cells: raw } of recordsOf(content, separator)) {
    const found = withoutBlankRest(raw.map(cellOf))
    if (found.length === 0) continue
    if (count === 0 && !header && isPairHeader(found)) {
      header = found
      continue
    }
    const cells = header && hasProblemColumn(header) && found.length >= pairColumns.length ? found.slice(0, -1) : found
    if (cells.join(separator).length > pairLineLimit) throw tooLong(line)
    if (raw.some(holdsOpenQuote)) throw quoteOpen(line)
    count++
    if (count <= pairCountLimit) lines.push({ line, cells: cells.map(unguarded) })
  }
  if (count === 0) throw refused('pair-file.empty')
  if (count > pairCountLimit) throw refused('list.too-long', { limit: pairCountLimit, found: String(count) })
  return { separator, hasHeader: header !== undefined, lines }
}

async function* recordsOf(content: string, delimiter: string) {
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

// Not trim(): a no-break space is a character that the file has and may not have.
function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (isBlank(text[from])) from++
  while (to > from && isBlank(text[to - 1])) to--
  return text.slice(from, to)
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t'

function withoutBlankRest(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

const tooLong = (line: number) => refused('pair-file.line-too-long', { limit: pairLineLimit, found: String(line) })
const quoteOpen = (line: number) => refused('pair-file.quote-open', { found: String(line) })

function refused(rule: RuleKey, params: ViolationParams = {}): DomainError {
  return invalid([{ field: 'content', rule, params }])
}
