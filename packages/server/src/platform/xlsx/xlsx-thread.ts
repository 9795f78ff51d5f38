import { Worker } from 'node:worker_threads'
import type { XlsxQuestion } from './read-xlsx.ts'
import type { Merge, XlsxRow } from './sheet-rows.ts'
import { XlsxFault } from './xlsx-fault.ts'
import type { XlsxMessage } from './xlsx-worker.ts'

/** One sheet of a workbook, and the names of those that are not hidden. */
export interface XlsxSheet {
  sheets: string[]
  name: string
  /** Those that are not empty, in their order. */
  rows: XlsxRow[]
}

const program = new URL(import.meta.url.endsWith('.ts') ? './xlsx-worker.ts' : './xlsx-worker.js', import.meta.url)

// Far more than a register of the largest size takes; what needs more ends the thread, and not the server.
const heapMegabytes = 512

/** Reads one sheet of a workbook in a thread of its own: the event loop never waits. Throws an `XlsxFault`. */
export function readXlsxSheet(archive: Buffer, question: XlsxQuestion): Promise<XlsxSheet> {
  // One after the other: ten workbooks at once would take the memory of ten.
  const read = last.then(() => inThread(archive, question))
  last = read.catch(() => undefined)
  return read
}

let last: Promise<unknown> = Promise.resolve()

function inThread(archive: Buffer, question: XlsxQuestion): Promise<XlsxSheet> {
  const taken = new Int32Array(new SharedArrayBuffer(4))
  const take = () => void (Atomics.add(taken, 0, 1), Atomics.notify(taken, 0))
  const worker = new Worker(program, {
    workerData: { archive, question, taken },
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const sheet: XlsxSheet = { sheets: [], name: '', rows: [] }
  return new Promise<XlsxSheet>((resolve, reject) => {
    worker.on('message', (message: XlsxMessage) => {
      if ('sheets' in message) Object.assign(sheet, { sheets: message.sheets, name: message.chosen })
      else if ('rows' in message) {
        sheet.rows.push(...message.rows)
        setImmediate(take)
      } else if ('merges' in message) resolve(withMerged(sheet, message.merges))
      else reject(new XlsxFault(message.fault, message.found, message.limit))
    })
    worker.on('error', (error: Error & { code?: string }) => {
      const isTooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(isTooLarge ? new XlsxFault('too-large', 'MB', heapMegabytes) : error)
    })
    worker.on('exit', () => reject(new Error('The thread that reads workbooks ended')))
  }).finally(() => void worker.terminate())
}

/** What is merged over several rows is said of each of them: a workbook has it in the first alone. */
function withMerged(sheet: XlsxSheet, merges: readonly Merge[]): XlsxSheet {
  if (merges.length === 0) return sheet
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  for (const { column, from, to } of merges) {
    const value = rows.get(from)?.cells[column - 1] ?? ''
    if (value === '') continue
    for (let number = from + 1; number <= Math.min(to, from + sheet.rows.length); number++) {
      const cells = rows.get(number)?.cells
      if (!cells || (cells[column - 1] ?? '') !== '') continue
      while (cells.length < column - 1) cells.push('')
      cells[column - 1] = value
    }
  }
  return sheet
}
