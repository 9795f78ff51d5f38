import { expect, test } from 'vitest'
import { archive, workbook } from '../../testing/workbooks.ts'
import { XlsxFault } from './xlsx-fault.ts'
import { readXlsxSheet } from './xlsx-thread.ts'

const megabyte = 1024 * 1024
const limits = { cells: 1_000, columns: 50, inflatedBytes: megabyte }

const read = async (content: Promise<Buffer>, sheet: string | null = null) =>
  readXlsxSheet(await content, { sheet, limits })

const cellsOf = async (content: Promise<Buffer>) => (await read(content)).rows.map(({ cells }) => cells)

const fault = async (content: Promise<Buffer>, sheet: string | null = null) => {
  const error: unknown = await read(content, sheet).catch((each: unknown) => each)
  return error instanceof XlsxFault ? [error.reason, error.found] : error
}

test('cells come as what they are: text, numbers, days, truths and errors', async () => {
  const row = [
    'plain',
    '',
    1.5,
    { xml: '<c><v>0.30000000000000004</v></c>' },
    { xml: '<c s="1"><v>46351</v></c>' },
    { xml: '<c s="2"><v>46351.75</v></c>' },
    { xml: '<c s="3"><v>0.5</v></c>' },
    { xml: '<c t="b"><v>1</v></c>' },
    { xml: '<c t="e"><v>#N/A</v></c>' },
    { xml: '<c t="s"><v>0</v></c>' },
    { xml: '<c t="s"><v>1</v></c>' },
    { xml: '<c t="str"><f>A1&amp;"x"</f><v>plainx</v></c>' },
    { xml: '<c><f>1+1</f><v>2</v></c>' },
    { xml: '<c t="d"><v>2026-11-24T00:00:00</v></c>' },
  ]
  const strings = ['<t>shared &lt;é&gt;</t>', '<r><t>rich </t></r><r><t>text</t></r><rPh><t>リッチ</t></rPh>']
  expect(await cellsOf(workbook([row], { strings }))).toEqual([
    [
      'plain',
      '',
      1.5,
      0.3,
      '2026-11-25',
      '2026-11-25',
      0.5,
      'TRUE',
      '#N/A',
      'shared <é>',
      'rich text',
      'plainx',
      2,
      '2026-11-24',
    ],
  ])
})

test('old workbooks of a Mac count their days from 1904', async () => {
  const day = [{ xml: '<c s="1"><v>44889</v></c>' }]
  expect(await cellsOf(workbook([day], { workbookPr: '<workbookPr date1904="1"/>' }))).toEqual([['2026-11-25']])
})

test('rows and cells stand where they say, and blank ones are left out', async () => {
  const sheet =
    '<worksheet><sheetData><row r="3"><c r="C3" t="str"><v>c</v></c></row><row r="5"><c r="A5"/></row><row r="9"><c r="AA9"><v>1</v></c></row></sheetData></worksheet>'
  const { rows } = await read(workbook([], { files: { 'xl/worksheets/sheet1.xml': sheet } }))
  expect(rows.map(({ number, cells }) => [number, cells.length])).toEqual([
    [3, 3],
    [9, 27],
  ])
})

test('what is merged over several rows is said of each of them', async () => {
  const afterRows = '<mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/></mergeCells>'
  expect(
    await cellsOf(
      workbook(
        [
          ['Maker', 'x', ''],
          ['', 'y'],
          ['', 'z'],
          ['', 'end'],
        ],
        { afterRows },
      ),
    ),
  ).toEqual([
    ['Maker', 'x'],
    ['Maker', 'y'],
    ['Maker', 'z'],
    ['', 'end'],
  ])
})

test('hidden sheets are none', async () => {
  const moreSheets = '<sheet name="Secret" state="hidden" sheetId="2" r:id="rId1"/>'
  expect(await read(workbook([['a']], { moreSheets }))).toMatchObject({ sheets: ['Register'], name: 'Register' })
  expect(await fault(workbook([['a']], { moreSheets }), 'Secret')).toEqual(['no-sheet', 'Secret'])
})

test('text that was typed after an apostrophe keeps it, so that it can be taken away again', async () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="49" quotePrefix="1"/></cellXfs></styleSheet>'
  const row = [{ xml: '<c s="1" t="str"><v>=x</v></c>' }, { xml: '<c s="1" t="str"><v>\'=x</v></c>' }, '=y']
  expect(await cellsOf(workbook([row], { styles }))).toEqual([["'=x", "''=x", '=y']])
})

const bomb = (files: Record<string, string>) => workbook([['a']], { files })

test.each([
  ['a ZIP of something else', archive({ 'a.txt': 'a' }), ['damaged', 'workbook']],
  ['a document type', bomb({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }), ['damaged', 'DOCTYPE']],
  [
    'entities of a file',
    bomb({ 'xl/sharedStrings.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>' }),
    ['damaged', 'DOCTYPE'],
  ],
  [
    'broken XML',
    bomb({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></c></worksheet>' }),
    ['damaged', 'xml'],
  ],
  [
    'strings without end',
    bomb({ 'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(100_000)}</sst>` }),
    ['too-large', 'MB'],
  ],
  [
    'text without end',
    bomb({ 'xl/worksheets/sheet1.xml': `<worksheet><c>${' '.repeat(2 * megabyte)}` }),
    ['too-large', 'MB'],
  ],
  [
    'too many cells',
    workbook(Array.from({ length: 101 }, () => Array.from({ length: 10 }, () => 1))),
    ['too-large', 'cells'],
  ],
  ['a cell far to the right', workbook([[{ xml: '<c r="XFD1"><v>1</v></c>' }]]), ['too-large', 'columns']],
] as const)('%s is refused', async (_, content, expected) => expect(await fault(content)).toEqual(expected))

test('bytes that are no ZIP, or only the first half of one, are refused', async () => {
  const whole = await workbook([['a']])
  expect(await fault(Promise.resolve(Buffer.from('PK\u0003\u0004 and then nothing')))).toEqual(['damaged', 'zip'])
  expect(await fault(Promise.resolve(whole.subarray(0, whole.length / 2)))).toEqual(['damaged', 'zip'])
})
