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
import { aliasFile } from './alias-file.ts'
import { type CatalogFormat, linesOf, ofCatalogFile, surveyCatalogFile } from './catalog-file.ts'
import { type CatalogFileKind, fileKind } from './catalog-file-kind.ts'
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
  /** What the file holds; nothing is said where it is publishers and titles. */
  holds?: 'aliases'
}

const catalogFile = fileKind({ columns: ofCatalogFile, read: readLine, place: importLines, act: 'catalog.import' })

/** How many lines did what. */
type Tally = Record<Outcome | 'rejected', number>

/** Begins the import of an uploaded catalog file. Refused when the upload is not there any more. */
export function importCatalog(ctx: Context, uploadId: string): Promise<Operation> {
  return start(ctx, { uploadId })
}

/** Begins the import of an uploaded file of aliases: the same work, of lines that add no publisher and no title. */
export function importCatalogAliases(ctx: Context, uploadId: string): Promise<Operation> {
  return start(ctx, { uploadId, holds: 'aliases' })
}

function start(ctx: Context, input: Input): Promise<Operation> {
  return inTransaction(ctx, 'catalog.start-import', async (own) => {
    const { fileName } = await readUpload(own, input.uploadId)
    const operation = await startOperation(own, 'CATALOG_IMPORT', input, `${ctx.baseUrl}/catalog`)
    await own.record('operation', operation.id, null, { kind: operation.kind, fileName })
    return operation
  })
}

/** Imports an uploaded catalog file: first all of it is read, then it is saved part by part. */
export const importUploadedCatalog: Work = async (run) => {
  const { ctx, report } = run
  const { uploadId, holds } = run.input as Input
  const kind = holds === 'aliases' ? aliasFile : catalogFile
  const { fileName } = await readUpload(ctx, uploadId)
  const content = () => contentOf(ctx, uploadId)
  await report({ phase: 'reading' })
  const { format, lastLine, sha256 } = await surveyCatalogFile(content, kind.columns)
  await report({ phase: 'saving', done: 0, total: lastLine })
  const tally: Tally = { added: 0, updated: 0, unchanged: 0, rejected: 0 }
  try {
    await saveAll(run, kind, linesOf(content, format), format, tally)
    await report({ done: lastLine })
  } finally {
    // What was saved before something went wrong stays, and belongs on the audit log no less.
    await keepTally(ctx, kind, { fileName, sha256, ...tally })
  }
}

async function saveAll(
  run: Run,
  kind: CatalogFileKind,
  lines: AsyncIterable<CsvRecord>,
  format: CatalogFormat,
  tally: Tally,
): Promise<void> {
  const told = nothingTold()
  let reported = performance.now()
  for await (const part of inParts(lines)) {
    await save(run, kind, part, format, told, tally)
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
  kind: CatalogFileKind,
  part: readonly CsvRecord[],
  format: CatalogFormat,
  told: Told,
  tally: Tally,
): Promise<void> {
  const { database } = ctx
  const lines = part.map(({ cells }) => cells)
  // A part of one act: its entry on the audit log is written at the end.
  const outcomes = await keepBooks(ctx, (em) => kind.save({ database, em }, format, lines, told))
  for (const outcome of outcomes) tally[isRight(outcome) ? outcome : 'rejected']++
  for (const [index, outcome] of outcomes.entries()) {
    if (isWrong(outcome)) fail(`line ${part[index]?.number}`, outcome[0]?.rule ?? '', listViolations(outcome))
  }
}

async function keepTally(
  ctx: Context,
  { act }: CatalogFileKind,
  what: Tally & { fileName: string; sha256: string },
): Promise<void> {
  await inTransaction(ctx, act, async (own) => {
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
