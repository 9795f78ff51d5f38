import { createHash } from 'node:crypto'
import { catalogColumns } from '@entitle/schema/catalog/catalog.rules'
import { CsvFault, type CsvRecord, csvRecords } from '../platform/csv-records.ts'
import { DomainError } from '../platform/errors.ts'

/** The bytes of a file, each time from its start. */
export type Content = () => AsyncIterable<Buffer>

/** How a catalog file is written: what stands between its cells, and which column each of them is. */
export interface CatalogFormat {
  delimiter: string
  columns: (string | undefined)[]
}

/** The columns that a kind of file may have, and those of which it must have the ones or the others. */
export interface FileColumns {
  known: readonly string[]
  needed: readonly (readonly string[])[]
}

/** Those of a file of publishers and product titles. */
export const ofCatalogFile: FileColumns = { known: catalogColumns, needed: [['publisher']] }

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
export async function surveyCatalogFile(
  content: Content,
  { known, needed }: FileColumns = ofCatalogFile,
): Promise<Survey> {
  const hash = createHash('sha256')
  const head = await headOf(content)
  const columnOf = (cell: string) => known.find((column) => column === columnName(cell))
  const delimiter = delimiterOf(head, columnOf)
  let columns: CatalogFormat['columns'] = []
  let lastLine = 0
  for await (const { number, cells } of recordsOf(checked(content, hash.update.bind(hash)), delimiter)) {
    if (number === 1) columns = cells.map(columnOf)
    lastLine = number
  }
  if (!needed.some((each) => each.every((column) => columns.includes(column)))) {
    const wanted = needed.map((each) => each.join(', ')).join('; ')
    throw new DomainError('catalog-file.no-columns', { needed: wanted, found: head.slice(0, 200) })
  }
  return { format: { delimiter, columns }, lastLine, sha256: hash.digest('hex') }
}

/** The lines of a file after the first, without those that are blank. */
export async function* linesOf(content: Content, { delimiter }: CatalogFormat): AsyncGenerator<CsvRecord> {
  for await (const line of recordsOf(content(), delimiter)) {
    if (line.number > 1 && line.cells.some((cell) => cell.trim() !== '')) yield line
  }
}

async function* recordsOf(content: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<CsvRecord> {
  try {
    for await (const part of csvRecords(content, { delimiter, recordLimit: lineLimit })) yield* part
  } catch (error) {
    throw error instanceof CsvFault ? unreadable(`line ${error.line}: ${reasons[error.reason]}`) : error
  }
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

function delimiterOf(head: string, columnOf: (cell: string) => string | undefined): string {
  const known = (delimiter: string) => head.split(delimiter).filter((cell) => columnOf(cell.replaceAll('"', ''))).length
  return delimiters.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best))
}

const columnName = (cell: string) => cell.trim().toLowerCase().replace(/\s+/g, '_')

const unreadable = (found: string) => new DomainError('catalog-file.unreadable', { found })

const reasons: Record<CsvFault['reason'], string> = {
  'record-too-long': `it has more than ${lineLimit} characters, or a quote before it is left open`,
  'quote-open': 'a quote is left open',
  'quote-astray': 'a quote stands in the middle of a cell; write "" for a quote, and quotes around the whole cell',
}
