import type { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import { XlsxFault } from './xlsx-fault.ts'

/** A file within a ZIP archive. */
export interface ZipEntry {
  /** What it holds, inflated; ends with an error where that is not as many bytes as the archive says. */
  open: () => Promise<Readable>
}

// A workbook has a dozen parts, or a hundred with pictures.
const entryLimit = 10_000

/** The files of a ZIP archive by their names. Throws an `XlsxFault` where it is none, or one with a password. */
export function zipEntries(archive: Buffer): Promise<Map<string, ZipEntry>> {
  return undamaged(async () => {
    const zip = await fromBufferPromise(archive)
    if (zip.entryCount > entryLimit) throw new XlsxFault('damaged', 'zip')
    const entries = new Map<string, ZipEntry>()
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new XlsxFault('encrypted')
      entries.set(entry.fileName, { open: () => zip.openReadStreamPromise(entry) })
    }
    return entries
  })
}

/** Does what only a damaged archive can make fail. */
export async function undamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof XlsxFault ? error : new XlsxFault('damaged', 'zip')
  }
}
