import { Parser } from 'saxen'
import { XlsxFault } from './xlsx-fault.ts'

/** What is done at each piece of a document. Names come without their prefix: `x:row` is `row`. */
export interface XmlHandlers {
  open?(name: string, attributes: () => Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

// A cell holds 32,767 characters at most: what goes on for longer without a tag is no workbook.
const pieceLimit = 1024 * 1024

/** Reads XML part by part. Throws an `XlsxFault` where it is none, or declares a document type: no workbook does. */
export async function readXml(content: AsyncIterable<Buffer>, { open, close, text }: XmlHandlers): Promise<void> {
  let unread = 0
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    unread = 0
    open?.(localName(name), attributes)
  })
  parser.on('closeTag', (name) => close?.(localName(name)))
  parser.on('text', (piece, decode) => text?.(decode(piece)))
  parser.on('cdata', (piece) => text?.(piece))
  parser.on('attention', () => {
    throw new XlsxFault('damaged', 'DOCTYPE')
  })
  parser.on('error', (error) => {
    throw error instanceof XlsxFault ? error : new XlsxFault('damaged', 'xml')
  })
  const decoder = new TextDecoder('utf-8')
  for await (const part of content) {
    const piece = decoder.decode(part, { stream: true })
    unread += piece.length
    if (unread > pieceLimit) throw new XlsxFault('damaged', 'xml')
    parser.write(piece)
  }
  parser.write(decoder.decode())
  parser.end()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
