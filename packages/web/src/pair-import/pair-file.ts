/** How the bytes of a pairs file are read as text. */
export const pairFileEncodings = ['utf-8', 'windows-1252'] as const
export type PairFileEncoding = (typeof pairFileEncodings)[number]

/** No file of 5,000 lines that keep to the rules is larger, and the server takes 2 MB with all that is around it. */
export const pairFileLimit = 1_500_000

/** Why a file is not read at all. */
export type PairFileRefusal = 'empty' | 'too-large' | 'workbook' | 'utf-16' | 'binary'

/** A chosen file as this tab keeps it. */
export interface PairFile {
  name: string
  /** Its bytes, each as the character of that number: a draft is text, and the reader may change the encoding later. */
  bytes: string
  encoding: PairFileEncoding
}

const beginnings: readonly (readonly [refusal: PairFileRefusal, ...bytes: number[]])[] = [
  // ZIP, which is what newer workbooks are, and the container of the older ones.
  ['workbook', 0x50, 0x4b, 0x03, 0x04],
  ['workbook', 0xd0, 0xcf, 0x11, 0xe0],
  ['utf-16', 0xff, 0xfe],
  ['utf-16', 0xfe, 0xff],
  ['binary', 0x89, 0x50, 0x4e, 0x47], // PNG
  ['binary', 0x1f, 0x8b], // gzip
  ['binary', 0x25, 0x50, 0x44, 0x46], // PDF
]

/** What keeps these bytes from being a pairs file, whatever their encoding. */
export function refusalOf(bytes: Uint8Array): PairFileRefusal | null {
  if (bytes.length === 0) return 'empty'
  const known = beginnings.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))
  if (known) return known[0]
  if (!bytes.includes(0)) return bytes.length > pairFileLimit ? 'too-large' : null
  // Half of the bytes of Latin letters in UTF-16 are zero: all those at even places, or all at odd ones.
  const zeros = [0, 1].map((odd) => bytes.filter((byte, at) => at % 2 === odd && byte === 0).length)
  return Math.max(...zeros) > bytes.length / 4 ? 'utf-16' : 'binary'
}

/** The text of a file; null where its bytes are none in that encoding. A byte order mark is no part of it. */
export function textOf({ bytes, encoding }: Pick<PairFile, 'bytes' | 'encoding'>): string | null {
  const numbers = Uint8Array.from(bytes, (character) => character.charCodeAt(0))
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(numbers)
  } catch {
    return null
  }
}

/** Bytes as `PairFile` keeps them. */
export function keptBytes(bytes: Uint8Array): string {
  const parts = []
  // An argument for each byte: too many of them at once and the stack is full.
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}
