import type { Operation } from '@entitle/schema/operation/operation'
import { setImmediate as answerOthers } from 'node:timers/promises'
import { startOperation } from '../operation/operation.service.ts'
import type { Context } from '../platform/context.ts'
import type { CsvRecord } from '../platform/csv-records.ts'
import { inTransaction, keepBooks } from '../platform/database/transaction.ts'
import { DomainError } from '../platform/errors.ts'
import type { Run, Work } from '../platform/operation-work.ts'
import { listViolations } from '../platform/sentences.ts'
import { readUpload } from '../upload/upload.service.ts'
import { type CatalogFormat, linesOf, surveyCatalogFile } from './catalog-file.ts'
import { isRight, isWrong, readLine } from './catalog-line.ts'
import { fulfilRequests } from './catalog-request.service.ts'
import { importLines, nothingTold } from './import-lines.ts'
import type { Told } from './import-product-titles.ts'
import type { Outcome } from './import-publishers.ts'

// On SQLite a transaction is one stretch of work in which nobody else is answered: this many lines take about 25 ms.
const linesAtOnce = 250
const wrongLinesLimit = 1000
const reportMilliseconds = 250

interface Input {
  uploadId: string
}

/** How many lines did what. */
type Tally = Record<Outcome | 'rejected', number>

/** Begins the import of an uploaded catalog file. Refused when the upload is not there any more. */
export function importCatalog(ctx: Context, uploadId: string): Promise<Operation> {
  return inTransaction(ctx, 'catalog.start-import', async (own) => {
    const { fileName } = await readUpload(own, uploadId)
    const input: Input = { uploadId }
    const operation = await startOperation(own, 'CATALOG_IMPORT', input, `${ctx.baseUrl}/catalog`)
    await own.record('operation', operation.id, null, { kind: operation.kind, fileName })
    return operation
  })
}

/** Imports an uploaded catalog file: first all of it is read, then it is saved part by part. */
export const importUploadedCatalog: Work = async (run) => {
  const { ctx, report } = run
  const { uploadId } = run.input as Input
  const { fileName } = await readUpload(ctx, uploadId)
  const content = () => contentOf(ctx, uploadId)
  await report({ phase: 'reading' })
  const { format, lastLine, sha256 } = await surveyCatalogFile(content)
  await report({ phase: 'saving', done: 0, total: lastLine })
  const tally: Tally = { added: 0, updated: 0, unchanged: 0, rejected: 0 }
  try {
    await saveAll(run, linesOf(content, format), format, tally)
    await report({ done: lastLine })
  } finally {
    // What was saved before something went wrong stays, and belongs on the audit log no less.
    await keepTally(ctx, { fileName, sha256, ...tally })
  }
}

async function saveAll(run: Run, lines: AsyncIterable<CsvRecord>, format: CatalogFormat, tally: Tally): Promise<void> {
  const told = nothingTold()
  let reported = performance.now()
  for await (const part of inParts(lines)) {
    await save(run, part, format, told, tally)
    if (tally.rejected > wrongLinesLimit) {
      throw new DomainError('catalog-file.too-many-wrong-lines', { limit: wrongLinesLimit })
    }
    if (performance.now() - reported > reportMilliseconds) {
      await run.report({ done: part.at(-1)?.number ?? 0 })
      reported = performance.now()
    }
    await answerOthers()
  }
}

async function save(
  { ctx, fail }: Run,
  part: readonly CsvRecord[],
  format: CatalogFormat,
  told: Told,
  tally: Tally,
): Promise<void> {
  const { database } = ctx
  const read = part.map(({ cells }) => readLine(format, cells))
  // A part of one act: its entry on the audit log is written at the end.
  const outcomes = await keepBooks(ctx, (em) => importLines({ database, em }, read, told))
  for (const outcome of outcomes) tally[isRight(outcome) ? outcome : 'rejected']++
  for (const [index, outcome] of outcomes.entries()) {
    if (isWrong(outcome)) fail(`line ${part[index]?.number}`, outcome[0]?.rule ?? '', listViolations(outcome))
  }
}

async function keepTally(ctx: Context, what: Tally & { fileName: string; sha256: string }): Promise<void> {
  await inTransaction(ctx, 'catalog.import', async (own) => {
    await own.record('catalog', 0, null, what)
    await fulfilRequests(own)
  })
}

async function* contentOf(ctx: Context, uploadId: string): AsyncGenerator<Buffer> {
  const { content } = await readUpload(ctx, uploadId)
  for await (const part of content) {
    yield part
    await answerOthers()
  }
}

async function* inParts(lines: AsyncIterable<CsvRecord>): AsyncGenerator<CsvRecord[]> {
  let part: CsvRecord[] = []
  for await (const line of lines) {
    part.push(line)
    if (part.length < linesAtOnce) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
