import { XlsxFault } from './xlsx-fault.ts'

/** A file within a ZIP archive, as its directory says. What it says of sizes is never believed. */
export interface ZipEntry {
  /** 0: stored, 8: deflated. */
  method: number
  /** Its bytes in the archive. */
  data: Buffer
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endSize = 22
const commentLimit = 0xffff
// A workbook has a dozen parts, or a hundred with pictures.
const entryLimit = 10_000

/** The files of a ZIP archive by their names. Throws an `XlsxFault` where it is none, or one with a password. */
export function zipEntries(archive: Buffer): Map<string, ZipEntry> {
  try {
    return entriesOf(archive, endOf(archive))
  } catch (error) {
    // Places that lie outside of the archive.
    throw error instanceof RangeError ? new XlsxFault('damaged', 'zip') : error
  }
}

function endOf(archive: Buffer): number {
  for (let at = archive.length - endSize; at >= Math.max(0, archive.length - endSize - commentLimit); at--) {
    if (archive.readUInt32LE(at) === endSignature) return at
  }
  throw new XlsxFault('damaged', 'zip')
}

function entriesOf(archive: Buffer, end: number): Map<string, ZipEntry> {
  const count = archive.readUInt16LE(end + 10)
  if (count > entryLimit) throw new XlsxFault('damaged', 'zip')
  const entries = new Map<string, ZipEntry>()
  let at = archive.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (archive.readUInt32LE(at) !== entrySignature) throw new XlsxFault('damaged', 'zip')
    const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1
    if (isEncrypted) throw new XlsxFault('encrypted')
    const method = archive.readUInt16LE(at + 10)
    const size = archive.readUInt32LE(at + 20)
    const nameSize = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameSize)
    entries.set(name.replaceAll('\\', '/'), { method, data: dataOf(archive, archive.readUInt32LE(at + 42), size) })
    at += 46 + nameSize + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function dataOf(archive: Buffer, at: number, size: number): Buffer {
  if (archive.readUInt32LE(at) !== localSignature) throw new XlsxFault('damaged', 'zip')
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  if (from + size > archive.length) throw new XlsxFault('damaged', 'zip')
  return archive.subarray(from, from + size)
}
