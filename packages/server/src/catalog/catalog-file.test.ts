import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CsvRecord } from '../platform/csv-records.ts'
import { type Content, linesOf, surveyCatalogFile } from './catalog-file.ts'

const contentOf = (file: string | Buffer, size = 7): Content =>
  async function* () {
    const bytes = Buffer.from(file)
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }

async function read(file: string | Buffer, size?: number) {
  const content = contentOf(file, size)
  const { format, lastLine } = await surveyCatalogFile(content)
  const lines: CsvRecord[] = []
  for await (const line of linesOf(content, format)) lines.push(line)
  return { columns: format.columns, delimiter: format.delimiter, lastLine, lines }
}

test.each([
  ['publisher,title\nAdobe,Acrobat\n', ','],
  ['publisher;title\nAdobe;Acrobat', ';'],
  ['publisher\ttitle\r\nAdobe\tAcrobat\r\n', '\t'],
  ['"publisher";"title"\r"Adobe";"Acrobat"\r', ';'],
  ['\ufeffPublisher, TITLE \nAdobe,Acrobat\n', ','],
])('%j has its columns and cells', async (file, delimiter) => {
  const columns = ['publisher', 'title']
  expect(await read(file)).toEqual({
    columns,
    delimiter,
    lastLine: 2,
    lines: [{ number: 2, cells: ['Adobe', 'Acrobat'] }],
  })
})

test.each([
  [
    'aliases,title,License Required,Category,PUBLISHER',
    ['aliases', 'title', 'license_required', 'category', 'publisher'],
  ],
  ['id,"notes; long, too",publisher,license_required', [undefined, undefined, 'publisher', 'license_required']],
  ['publisher', ['publisher']],
])('the columns of %s are known in any order and case', async (header, columns) => {
  expect((await read(`${header}\n`)).columns).toEqual(columns)
})

test('lines are counted as in the file: blank ones, and newlines of each kind within quotes', async () => {
  const file = 'publisher,title\r\n\r\nA,"one\r\ntwo\rthree\nfour"\r\n , \nB,"say ""x"", twice"\n"C",\n\n'
  const { lines, lastLine } = await read(file)
  expect(lines).toEqual([
    { number: 3, cells: ['A', 'one\r\ntwo\rthree\nfour'] },
    { number: 8, cells: ['B', 'say "x", twice'] },
    { number: 9, cells: ['C', ''] },
  ])
  expect(lastLine).toBe(10)
})

test('characters may be cut by the parts that a file comes in', async () => {
  const file = 'publisher,title\n日本電気,Éditeur 😀\n'
  for (const size of [1, 2, 3, 5]) expect((await read(file, size)).lines[0]?.cells).toEqual(['日本電気', 'Éditeur 😀'])
})

test('the hash is that of the bytes', async () => {
  const file = '\ufeffpublisher\nÉ\n'
  expect((await surveyCatalogFile(contentOf(file))).sha256).toBe(createHash('sha256').update(file).digest('hex'))
})

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

test.each([
  ['an empty file', '', 'catalog-file.no-columns'],
  ['only a byte order mark', '\ufeff', 'catalog-file.no-columns'],
  ['a file without the column', 'vendor,title\nAdobe,Acrobat\n', 'catalog-file.no-columns'],
  ['a blank first line', '\npublisher,title\n', 'catalog-file.no-columns'],
  ['Windows-1252', Buffer.from('publisher\nÉditeur\n', 'latin1'), 'catalog-file.unreadable'],
  ['UTF-16', Buffer.from('\ufeffpublisher\nAdobe\n', 'utf16le'), 'catalog-file.unreadable'],
  ['a character cut at the end', Buffer.from('publisher\nÉ').subarray(0, -1), 'catalog-file.unreadable'],
  ['a picture', png, 'catalog-file.unreadable'],
  ['gzip', Buffer.from('1f8b0800000000000003', 'hex'), 'catalog-file.unreadable'],
  ['an open quote', 'publisher,title\nAdobe,"Acrobat\nFoo,Bar\n', 'catalog-file.unreadable'],
  ['text behind a quote', 'publisher,title\nAdobe,"Acrobat" Pro\n', 'catalog-file.unreadable'],
  ['a quote in a cell', 'publisher,title\nAdobe,12" screen\n', 'catalog-file.unreadable'],
])('%s is refused', async (_, file, code) => {
  await expect(read(file, 65_536)).rejects.toMatchObject({ code })
})

test('a refusal says the line', async () => {
  const file = `publisher,title\n"A\r\nB",x\nC,y"z\n`
  await expect(read(file)).rejects.toMatchObject({ params: { found: expect.stringMatching(/^line 4: a quote/) } })
})

/** Of this thread: tests run beside others, whose time must not count. */
function milliseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

test.each([
  ['a line of 5 MB', `publisher,title\nAdobe,${'x'.repeat(5_000_000)}\n`],
  ['a quote that swallows 5 MB', `publisher,title\nAdobe,"${'x,y\n'.repeat(1_250_000)}`],
  ['a first line of 5 MB', 'x'.repeat(5_000_000)],
])('%s is refused in less than a second', async (_, file) => {
  const start = milliseconds()
  await expect(read(file, 65_536)).rejects.toMatchObject({ code: expect.stringMatching(/unreadable|no-columns/) })
  expect(milliseconds() - start).toBeLessThan(1000)
})

test('a line of a million commas is read in less than a second', async () => {
  const start = milliseconds()
  const { lastLine } = await surveyCatalogFile(contentOf(`publisher,title\nA${','.repeat(1_000_000)}B\n`, 65_536))
  expect(lastLine).toBe(2)
  expect(milliseconds() - start).toBeLessThan(1000)
})
