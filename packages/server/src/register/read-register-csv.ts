import { setImmediate as answerOthers } from 'node:timers/promises'
import {
  type RegisterEncoding,
  registerCellLimit,
  registerColumnLimit,
  type RegisterSeparator,
  registerSeparators,
} from '@entitle/schema/register/register.values'
import { CsvFault, type CsvRecord, csvRecords } from '../platform/csv-records.ts'
import { refusedFile } from './refused-file.ts'
import type { RegisterRow, RegisterSheet } from './register-table.ts'

interface Wanted {
  separator?: RegisterSeparator | null
  encoding?: RegisterEncoding | null
}

// Parsed in parts of a few milliseconds.
const partSize = 16 * 1024
// Details have 10,000 characters, and there may be notes that nobody imports.
const recordLimit = 500_000
const headSize = 64 * 1024
const linesLooked = 20

/** Reads a register in CSV: in UTF-8, or else in Windows-1252, which is how Excel saves one. */
export async function readRegisterCsv(bytes: Buffer, wanted: Wanted): Promise<RegisterSheet> {
  if (bytes.includes(0)) throw refusedFile(isUtf16(bytes) ? 'register-file.utf-16' : 'register-file.not-text')
  const encoding = wanted.encoding ?? ((await isUtf8(bytes)) ? 'UTF_8' : 'WINDOWS_1252')
  if (encoding === 'UTF_8' && wanted.encoding && !(await isUtf8(bytes))) throw refusedFile('register-file.not-utf-8')
  const head = new TextDecoder(labelOf[encoding]).decode(bytes.subarray(0, headSize))
  const told = /^sep=([,;\t])\r?\n/.exec(head)
  const separator = wanted.separator ?? (told?.[1] as RegisterSeparator | undefined) ?? separatorOf(head)
  const rows = await rowsOf(bytes, encoding, separator)
  if (told) rows.shift()
  return { format: 'CSV', sheets: [], sheet: null, separator, encoding, rows }
}

const labelOf: Record<RegisterEncoding, string> = { UTF_8: 'utf-8', WINDOWS_1252: 'windows-1252' }

async function isUtf8(bytes: Buffer): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let from = 0; from < bytes.length; from += 1024 * 1024) {
      decoder.decode(bytes.subarray(from, from + 1024 * 1024), { stream: true })
      await answerOthers()
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

// Of Western text in UTF-16, every other byte is zero.
function isUtf16(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 400)
  const zeros = head.filter((byte) => byte === 0).length
  return zeros > head.length / 3
}

/** What stands between the cells: that which parts the most of the first lines into equally many. */
function separatorOf(head: string): RegisterSeparator {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/, linesLooked)
    .filter(Boolean)
  const fitting = (separator: string) => {
    const counts = lines.map((line) => line.split(separator).length).filter((count) => count > 1)
    const sizes = Map.groupBy(counts, (count) => count)
    return Math.max(0, ...[...sizes].map(([count, alike]) => alike.length * 100 + count))
  }
  return registerSeparators.reduce((best, each) => (fitting(each) > fitting(best) ? each : best))
}

async function rowsOf(bytes: Buffer, encoding: RegisterEncoding, delimiter: string): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = []
  let count = 0
  try {
    const records = csvRecords(partsOf(bytes, encoding), { delimiter, recordLimit, relaxQuotes: true })
    for await (const part of records) {
      for (const record of part) {
        const row = rowOf(record)
        count += row.cells.length
        if (row.cells.length > registerColumnLimit) throw tooLarge(registerColumnLimit, 'columns')
        if (count > registerCellLimit) throw tooLarge(registerCellLimit, 'cells')
        if (row.cells.length > 0) rows.push(row)
      }
    }
    return rows
  } catch (error) {
    throw error instanceof CsvFault ? refusedFile('register-file.quote-open', { found: String(error.line) }) : error
  }
}

function rowOf({ number, cells }: CsvRecord): RegisterRow {
  return { number, cells: cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1) }
}

/** The file as UTF-8, which is what the parser reads. */
async function* partsOf(bytes: Buffer, encoding: RegisterEncoding): AsyncGenerator<Buffer> {
  const decoder = encoding === 'UTF_8' ? null : new TextDecoder(labelOf[encoding])
  for (let from = 0; from < bytes.length; from += partSize) {
    if (from > 0) await answerOthers()
    const part = bytes.subarray(from, from + partSize)
    yield decoder ? Buffer.from(decoder.decode(part, { stream: true })) : part
  }
}

const tooLarge = (limit: number, found: string) => refusedFile('register-file.too-large', { limit, found })
