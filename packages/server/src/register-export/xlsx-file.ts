import type { Cell, Table } from './cell.ts'
import { type Packed, zipFile } from './zip-file.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const schemas = 'http://schemas.openxmlformats.org'
const main = `${schemas}/spreadsheetml/2006/main`
const relationships = `${schemas}/officeDocument/2006/relationships`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

// The places in `styles` of how a cell looks.
const plain = 0
const bold = 1
const day = 2
// Shown with an apostrophe where it is edited: Excel takes no such cell for a formula, then either.
const quoted = 3

const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const contentTypes = `${xml}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`

const links = (targets: readonly (readonly [kind: string, target: string])[]) =>
  `${xml}<Relationships xmlns="${schemas}/package/2006/relationships">${targets
    .map(([kind, to], n) => `<Relationship Id="rId${n + 1}" Type="${relationships}/${kind}" Target="${to}"/>`)
    .join('')}</Relationships>`

/**
 * A table as a workbook with one sheet, written as it comes. The libraries that write workbooks hold all of it: for
 * 100,000 lines more than a gigabyte.
 */
export function xlsxFile(table: Table, sheet: string): AsyncGenerator<Buffer> {
  const workbook = `${xml}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const sheetLink = ['worksheet', 'worksheets/sheet1.xml'] as const
  const files: Packed[] = [
    { name: '[Content_Types].xml', parts: [contentTypes] },
    { name: '_rels/.rels', parts: [links([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', parts: [workbook] },
    { name: 'xl/_rels/workbook.xml.rels', parts: [links([sheetLink, ['styles', 'styles.xml']])] },
    { name: 'xl/styles.xml', parts: [styles] },
    { name: 'xl/worksheets/sheet1.xml', parts: sheetOf(table) },
  ]
  return zipFile(files)
}

async function* sheetOf({ headers, parts }: Table): AsyncGenerator<string> {
  // The header stays in sight.
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const views = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`
  const widths = `<cols><col min="1" max="${headers.length}" width="22" customWidth="1"/></cols>`
  yield `${xml}<worksheet xmlns="${main}">${views}${widths}<sheetData>`
  yield row(headers.map((header) => textXml(header, bold)))
  for await (const rows of parts) yield rows.map((cells) => row(cells.map(cellXml))).join('')
  yield '</sheetData></worksheet>'
}

const row = (cells: readonly string[]) => `<row>${cells.join('')}</row>`

function cellXml(cell: Cell): string {
  if (cell.kind === 'text') return textXml(cell.text, /^['=+\-@\t\r]/.test(cell.text) ? quoted : plain)
  if (cell.kind === 'date') return dateXml(cell.date)
  return cell.kind === 'number' ? numberXml(cell.digits) : '<c/>'
}

const textXml = (text: string, style: number) =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

// Excel counts with 15 digits and would change a longer number.
function numberXml(digits: string): string {
  return digits.replace(/\D/g, '').length > 15 ? textXml(digits, plain) : `<c><v>${digits}</v></c>`
}

// Excel counts days from the last of 1899, and takes 1900 for a leap year: what is before its March is text.
const dayZero = Date.UTC(1899, 11, 30)

function dateXml(date: string): string {
  if (date < '1900-03-01') return textXml(date, plain)
  return `<c s="${day}"><v>${(Date.parse(date) - dayZero) / 86_400_000}</v></c>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// What XML cannot hold is in no name here; it would make a workbook that nothing opens.
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_') // which Excel would take for a character
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replaceAll('\r', '&#13;')
}
