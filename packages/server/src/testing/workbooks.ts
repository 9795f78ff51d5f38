import { zipFile } from '../register-export/zip-file.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A cell: text, a number, or the XML of one, such as `<c t="e"><v>#N/A</v></c>`. */
export type TestCell = string | number | { xml: string }

/** What a workbook is like besides its first sheet. */
export interface WorkbookOptions {
  /** Of the first sheet. */
  name?: string
  /** XML of further sheets that are named in the workbook, such as `<sheet name="Hidden" state="hidden" …/>`. */
  moreSheets?: string
  /** What stands after the rows, such as merged cells. */
  afterRows?: string
  workbookPr?: string
  strings?: readonly string[]
  styles?: string
  /** Other files of the archive, or these instead. */
  files?: Record<string, string>
}

// Style 1: a day. Style 2: a day, as people format it. Style 3: a time.
const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-40C]d mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="h:mm;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`

/** A workbook as a spreadsheet writes one, small enough to be read here. */
export function workbook(rows: readonly (readonly TestCell[])[], options: WorkbookOptions = {}): Promise<Buffer> {
  const { name = 'Register', moreSheets = '', afterRows = '', workbookPr = '', strings = [], files = {} } = options
  const data = rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('')
  return archive({
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/>${moreSheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${afterRows}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': options.styles ?? styles,
    ...files,
  })
}

/** A ZIP of some files. */
export async function archive(files: Record<string, string>): Promise<Buffer> {
  const parts: Buffer[] = []
  const packed = Object.entries(files).map(([name, text]) => ({ name, parts: [text] }))
  for await (const part of zipFile(packed)) parts.push(part)
  return Buffer.concat(parts)
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, to], n) => `<Relationship Id="rId${n + 1}" Type="${office}/${kind}" Target="${to}"/>`,
  )
  return `<Relationships xmlns="${packages}">${each.join('')}</Relationships>`
}

function cellXml(cell: TestCell): string {
  if (typeof cell === 'object') return cell.xml
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`
}
