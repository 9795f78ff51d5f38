import { type Package, partOf, readPart } from './read-workbook-parts.ts'

/** The texts of a workbook, which its cells name by their place. */
export async function readSharedStrings(of: Package): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isReading = false
  await readPart(of, await partOf(of, 'sharedStrings'), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isReading = true // how Japanese is pronounced
      isText = name === 't' && !isReading
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isReading = false
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** Text as people see it: a workbook writes what XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
