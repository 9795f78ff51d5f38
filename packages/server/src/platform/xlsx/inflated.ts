import { XlsxFault } from './xlsx-fault.ts'
import { type ZipEntry, undamaged } from './zip-entries.ts'

/** How many bytes may still be inflated of a workbook, all its parts together. */
export interface Budget {
  left: number
  readonly limit: number
}

/** What a file of an archive holds, part by part, until the budget of the workbook is used up. */
export async function* inflated(entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  const stream = await undamaged(entry.open)
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  try {
    for (let next = await undamaged(() => parts.next()); !next.done; next = await undamaged(() => parts.next())) {
      budget.left -= next.value.length
      if (budget.left < 0) throw new XlsxFault('too-large', 'MB', budget.limit / 1024 / 1024)
      yield next.value
    }
  } finally {
    stream.destroy()
  }
}
