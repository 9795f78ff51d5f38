import { createInflateRaw } from 'node:zlib'
import { XlsxFault } from './xlsx-fault.ts'
import type { ZipEntry } from './zip-entries.ts'

/** How many bytes may still be inflated of a workbook, all its parts together. */
export interface Budget {
  left: number
  readonly limit: number
}

/** What a file of an archive holds, part by part, until the budget of the workbook is used up. */
export async function* inflated({ method, data }: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  for await (const part of partsOf(method, data)) {
    budget.left -= part.length
    if (budget.left < 0) throw new XlsxFault('too-large', 'MB', budget.limit / 1024 / 1024)
    yield part
  }
}

async function* partsOf(method: number, data: Buffer): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield data
    return
  }
  if (method !== 8) throw new XlsxFault('damaged', `compression ${method}`)
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  inflate.end(data)
  try {
    for await (const part of inflate as AsyncIterable<Buffer>) yield part
  } catch (error) {
    throw error instanceof Error && 'code' in error ? new XlsxFault('damaged', 'zip') : error
  }
}
