import { parentPort, workerData } from 'node:worker_threads'
import { readXlsx, type XlsxQuestion } from './read-xlsx.ts'
import type { Merge, XlsxRow } from './sheet-rows.ts'
import { XlsxFault, type XlsxFaultReason } from './xlsx-fault.ts'

/** What the thread says, in this order; a fault ends it. */
export type XlsxMessage =
  | { sheets: string[]; chosen: string }
  | { rows: XlsxRow[] }
  | { merges: Merge[] }
  | { fault: XlsxFaultReason; found: string; limit: number }

const rowsAtOnce = 250

const { archive, question, taken }: { archive: Uint8Array; question: XlsxQuestion; taken: Int32Array } = workerData
const say = (message: XlsxMessage) => parentPort?.postMessage(message)

let rows: XlsxRow[] = []
let sent = 0
// Waits until the last but one is taken: many at once would hold up the event loop at the other end, and fill its memory.
function flush(): void {
  say({ rows })
  rows = []
  sent++
  for (let n = Atomics.load(taken, 0); n < sent - 1; n = Atomics.load(taken, 0)) Atomics.wait(taken, 0, n)
}

try {
  await readXlsx(Buffer.from(archive.buffer, archive.byteOffset, archive.length), question, {
    sheets: (sheets, chosen) => say({ sheets, chosen }),
    row(row) {
      rows.push(row)
      if (rows.length >= rowsAtOnce) flush()
    },
    end(merges) {
      flush()
      say({ merges })
    },
  })
} catch (error) {
  if (!(error instanceof XlsxFault)) throw error
  say({ fault: error.reason, found: error.found, limit: error.limit })
}
