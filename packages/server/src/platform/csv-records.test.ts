import { expect, test } from 'vitest'
import { type CsvOptions, type CsvRecord, csvRecords } from './csv-records.ts'

async function* partsOf(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function read(text: string, options: Partial<CsvOptions> = {}, size = 7): Promise<CsvRecord[]> {
  const records: CsvRecord[] = []
  const all = csvRecords(partsOf(text, size), { delimiter: ',', recordLimit: 2_000, ...options })
  for await (const part of all) records.push(...part)
  return records
}

test('records have the number of their first line, whatever ends it, and as many cells as they have', async () => {
  expect(await read('\ufeffa,b\r\n\r\n"c\r\nd\re\nf"\rg,,"é ""h"""\n')).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: [''] },
    { number: 3, cells: ['c\r\nd\re\nf'] },
    { number: 7, cells: ['g', '', 'é "h"'] },
  ])
})

test('an empty file has none', async () => expect(await read('')).toEqual([]))

test.each(['a"b', 'ab"', '"a"b', '"a" "b"'])(
  'a quote astray in %s belongs to the cell where that is wanted',
  async (cell) => {
    expect((await read(`x,${cell},y`, { relaxQuotes: true }))[0]?.cells).toEqual(['x', cell, 'y'])
    await expect(read(`x,y\nx,${cell},y`)).rejects.toMatchObject({ line: 2, reason: 'quote-astray' })
  },
)

test.each([
  ['a\n\n"b\nc', 3, 'quote-open'],
  [`a\n"b\n${'c'.repeat(2_100)}"`, 2, 'record-too-long'],
  [`"a\r\nb"\n${'c'.repeat(2_100)}`, 3, 'record-too-long'],
])('a fault says the line on which its record begins', async (text, line, reason) => {
  await expect(read(text, { relaxQuotes: true })).rejects.toMatchObject({ line, reason })
})

test('a fault of the content is thrown as it is', async () => {
  const content = (async function* () {
    yield Buffer.from('a,b\n')
    throw new Error('The disk is gone')
  })()
  const records = csvRecords(content, { delimiter: ',', recordLimit: 2_000 })
  await records.next()
  await expect(records.next()).rejects.toThrow('The disk is gone')
})

test('lines that have not as many cells as the first cost no more than others', async () => {
  const began = process.threadCpuUsage()
  await read(`a,b\n${'a\n'.repeat(200_000)}`, {}, 16_384)
  const { user, system } = process.threadCpuUsage(began)
  expect((user + system) / 1_000).toBeLessThan(2_000)
})
