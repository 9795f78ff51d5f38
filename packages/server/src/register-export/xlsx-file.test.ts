import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { countCell, dateCell, decimalCell, textCell } from './cell.ts'
import { xlsxFile } from './xlsx-file.ts'

// Reads a ZIP from its end, as everybody does, and checks what it says of each file.
function unpacked(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  const end = zip.length - 22
  expect(zip.readUInt32LE(end)).toBe(0x06054b50)
  let at = zip.readUInt32LE(end + 16)
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50)
    const [check, packedSize, size, nameLength] = [16, 20, 24]
      .map((place) => zip.readUInt32LE(at + place))
      .concat(zip.readUInt16LE(at + 28))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const start = zip.readUInt32LE(at + 42)
    expect(zip.toString('utf8', start + 30, start + 30 + (nameLength ?? 0))).toBe(name)
    const from = start + 30 + (nameLength ?? 0)
    const content = inflateRawSync(zip.subarray(from, from + (packedSize ?? 0)))
    expect([content.length, crc32(content)]).toEqual([size, check])
    files[name] = content.toString()
    at += 46 + (nameLength ?? 0)
  }
  expect(at).toBe(end)
  return files
}

async function sheetOf(rows: Parameters<typeof textCell>[0][][] | ReturnType<typeof textCell>[][]): Promise<string> {
  async function* parts() {
    yield rows as ReturnType<typeof textCell>[][]
  }
  const file: Buffer[] = []
  for await (const part of xlsxFile({ headers: ['A & B'], parts: parts() }, 'Contrats')) file.push(part)
  const files = unpacked(Buffer.concat(file))
  expect(files['xl/workbook.xml']).toContain('<sheet name="Contrats" sheetId="1" r:id="rId1"/>')
  return files['xl/worksheets/sheet1.xml'] ?? ''
}

test('numbers and dates are numbers and dates, text is text', async () => {
  const sheet = await sheetOf([
    [textCell('=1+1'), countCell(5), decimalCell('1234.50'), dateCell('2026-11-24'), textCell('')],
  ])
  expect(sheet).toContain('<t xml:space="preserve">A &amp; B</t>')
  expect(sheet).toContain(
    '<row><c s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c><v>5</v></c><c><v>1234.50</v></c><c s="2"><v>46350</v></c><c/></row>',
  )
})

test('what Excel would change is text', async () => {
  const sheet = await sheetOf([[decimalCell('1234567890123456.78'), dateCell('1899-01-01')]])
  expect(sheet).toContain('>1234567890123456.78</t>')
  expect(sheet).toContain('>1899-01-01</t>')
})

test('holds any text, and many lines', async () => {
  const sheet = await sheetOf([
    [textCell('<&>"\u0000 \ud800 é\r\n😀')],
    ...Array.from({ length: 20_000 }, (_, n) => [textCell(`line ${n} ${Math.sin(n)}`)]),
  ])
  expect(sheet).toContain('&lt;&amp;&gt;&quot;\ufffd \ufffd é&#13;\n😀')
  expect(sheet.match(/<row>/g)).toHaveLength(20_002)
})
