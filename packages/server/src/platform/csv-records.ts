import { CsvError, type Info, parse } from 'csv-parse'

/** A record of a CSV file: a line, or several where a cell in quotes holds newlines. */
export interface CsvRecord {
  /** Of the line in the file on which it begins, counted from 1. */
  number: number
  cells: string[]
}

export interface CsvOptions {
  delimiter: string
  /** About how many characters a record can have: a longer one is none, but a quote left open. */
  recordLimit: number
  /** Whether a quote in the middle of a cell belongs to it; otherwise it is an error. */
  relaxQuotes?: boolean
}

/** Why a file is no CSV, and the line on which that record begins. */
export class CsvFault extends Error {
  readonly line: number
  readonly reason: 'record-too-long' | 'quote-open' | 'quote-astray'

  constructor(line: number, { code }: CsvError) {
    super(`line ${line}: ${code}`)
    this.line = line
    this.reason = reasons[code] ?? 'quote-astray'
  }
}

const reasons: Partial<Record<string, CsvFault['reason']>> = {
  CSV_MAX_RECORD_SIZE: 'record-too-long',
  CSV_QUOTE_NOT_CLOSED: 'quote-open',
}

/**
 * The records of a CSV file, blank ones too, with their line numbers: those of one part of it after the other. Throws a
 * `CsvFault` at the first that is none.
 */
export async function* csvRecords(
  content: AsyncIterable<Buffer>,
  { delimiter, recordLimit, relaxQuotes = false }: CsvOptions,
): AsyncGenerator<CsvRecord[]> {
  let found: CsvRecord[] = []
  let number = 1
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: relaxQuotes,
    max_record_size: recordLimit,
    // Counted here, while it parses: its own count takes a CRLF within quotes for two lines.
    on_record(cells: string[]) {
      found.push({ number, cells })
      number += 1 + newlinesIn(cells)
      // Each is the first to it, which has as many cells as it should: for any other it would make an error, 20 µs each.
      const info = parser.info as { -readonly [K in keyof Info]: Info[K] }
      info.records = 0
      return null
    },
  })
  parser.on('error', () => undefined) // thrown by who writes, just below
  try {
    for await (const part of content) {
      await new Promise<void>((resolve, reject) => parser.write(part, (error) => (error ? reject(error) : resolve())))
      yield found
      found = []
    }
    await new Promise<void>((resolve, reject) => parser.end((error?: Error) => (error ? reject(error) : resolve())))
    yield found
  } catch (error) {
    throw error instanceof CsvError ? new CsvFault(number, error) : error
  } finally {
    parser.destroy()
  }
}

/** How many newlines of any kind there are. */
function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell === '' ? count : count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0)), 0)
}
