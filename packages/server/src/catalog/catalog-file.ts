import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream'
import { type CatalogColumn, catalogColumns } from '@entitle/schema/catalog/catalog.rules'
import { CsvError, parse } from 'csv-parse'
import { DomainError } from '../platform/errors.ts'

/** The bytes of a file, each time from its start. */
export type Content = () => AsyncIterable<Buffer>

/** How a catalog file is written: what stands between its cells, and which column each of them is. */
export interface CatalogFormat {
  delimiter: string
  columns: (CatalogColumn | undefined)[]
}

export interface FileLine {
  /** Of the line in the file on which it begins. */
  number: number
  cells: string[]
}

interface Survey {
  format: CatalogFormat
  /** The number of the last line. */
  lastLine: number
  sha256: string
}

const delimiters = [',', ';', '\t']

// Far more than a publisher, a title and fifty aliases need: a longer line is not one, but a quote left open.
const lineLimit = 200_000

/** Reads a file to its end before anything of it is saved. Refused when its bytes, its cells or its columns are wrong. */
export async function surveyCatalogFile(content: Content): Promise<Survey> {
  const hash = createHash('sha256')
  const head = await headOf(content)
  const delimiter = delimiterOf(head)
  let columns: CatalogFormat['columns'] = []
  let lastLine = 0
  for await (const { number, cells } of recordsOf(checked(content, hash.update.bind(hash)), delimiter)) {
    if (number === 1) columns = cells.map(columnOf)
    lastLine = number
  }
  if (!columns.includes('publisher')) throw new DomainError('catalog-file.no-columns', { found: head.slice(0, 200) })
  return { format: { delimiter, columns }, lastLine, sha256: hash.digest('hex') }
}

/** The lines of a file after the first, without those that are blank. */
export async function* linesOf(content: Content, { delimiter }: CatalogFormat): AsyncGenerator<FileLine> {
  for await (const line of recordsOf(content(), delimiter)) {
    if (line.number > 1 && line.cells.some((cell) => cell.trim() !== '')) yield line
  }
}

async function* recordsOf(content: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<FileLine> {
  const numbers: number[] = []
  let number = 1
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: lineLimit,
    // Counted here, while it parses: its own count takes a CRLF within quotes for two lines.
    on_record(cells) {
      numbers.push(number)
      number += 1 + newlinesIn(cells)
      return cells
    },
  })
  pipeline(content, parser, () => undefined) // what goes wrong is thrown by the parser, just below
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { number: numbers.shift() ?? 0, cells }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(`line ${number}: ${reasonOf(error)}`) : error
  }
}

function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}

async function* checked(content: Content, see: (part: Buffer) => unknown): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const part of content()) {
    see(part)
    decode(decoder, part)
    yield part
  }
  decode(decoder)
}

function decode(decoder: TextDecoder, part?: Buffer): void {
  try {
    decoder.decode(part, { stream: part !== undefined })
  } catch {
    throw unreadable('its bytes are of another encoding; save it as "CSV UTF-8"')
  }
}

/** The first line, without a byte order mark. */
async function headOf(content: Content): Promise<string> {
  const decoder = new TextDecoder()
  let head = ''
  for await (const part of content()) {
    head += decoder.decode(part, { stream: true })
    if (/[\r\n]/.test(head) || head.length > lineLimit) break
  }
  return head.split(/[\r\n]/, 1)[0] ?? ''
}

function delimiterOf(head: string): string {
  const known = (delimiter: string) => head.split(delimiter).filter((cell) => columnOf(cell.replaceAll('"', ''))).length
  return delimiters.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best))
}

function columnOf(cell: string): CatalogColumn | undefined {
  const name = cell.trim().toLowerCase().replace(/\s+/g, '_')
  return catalogColumns.find((column) => column === name)
}

const unreadable = (found: string) => new DomainError('catalog-file.unreadable', { found })

function reasonOf({ code }: CsvError): string {
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `it has more than ${lineLimit} characters, or a quote before it is left open`
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is left open'
  return 'a quote stands in the middle of a cell; write "" for a quote, and quotes around the whole cell'
}
