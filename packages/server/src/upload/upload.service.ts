import { fileNameRules } from '@entitle/schema/upload/upload.rules'
import { uploadLimit } from '@entitle/schema/upload/upload.values'
import { violationOf } from '@entitle/schema/shared/violation.rules'
import type { Readable } from 'node:stream'
import * as v from 'valibot'
import type { Context } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { inTransaction, keepBooks } from '../platform/database/transaction.ts'
import { DomainError, invalid } from '../platform/errors.ts'
import { parseId } from '../platform/parse-id.ts'
import { UploadEntity, UploadPartEntity } from './upload.entity.ts'

const keptHours = 24
const partSize = 1024 * 1024

/** Keeps a file of at most 16 MiB for a day, part by part as it comes in; memory stays flat whatever is sent. */
export async function saveUpload(ctx: Context, name: unknown, content: Readable): Promise<number> {
  const { success, output: fileName, issues } = v.safeParse(fileNameRules, name)
  if (!success) throw invalid(issues.map(violationOf).map((violation) => ({ ...violation, field: 'name' })))
  await purge(ctx)
  const id = await keepBooks(ctx, (em) => nextId({ database: ctx.database, em }, 'upload'))
  const size = await saveParts(ctx, id, content).catch(async (error: unknown) => {
    await keepBooks(ctx, (em) => em.delete(UploadPartEntity, { uploadId: id }))
    throw error
  })
  return inTransaction(ctx, 'upload.add', async (own) => {
    const upload = { id, fileName, size, uploadedBy: own.user?.name ?? 'system', createdAt: own.now() }
    await own.em.insert(UploadEntity, upload)
    await own.record('upload', id, null, { fileName, size })
    return id
  })
}

/** The name and the content of an upload. Refused when it is not there any more. */
export async function readUpload(
  ctx: Context,
  id: string,
): Promise<{ fileName: string; content: AsyncIterable<Buffer> }> {
  const upload = await ctx.em.findOneBy(UploadEntity, { id: parseId(id) })
  if (!upload) throw new DomainError('upload.gone')
  return { fileName: upload.fileName, content: partsOf(ctx, upload.id) }
}

async function saveParts(ctx: Context, uploadId: number, content: Readable): Promise<number> {
  let size = 0
  let position = 0
  try {
    for await (const part of gathered(content)) {
      size += part.length
      if (size > uploadLimit) throw new DomainError('upload.too-large', { limit: uploadLimit })
      const row = { uploadId, position: position++, content: part.toString('base64'), createdAt: ctx.now() }
      await keepBooks(ctx, (em) => em.insert(UploadPartEntity, row))
    }
    return size
  } finally {
    content.resume() // what still comes is thrown away: who is cut off in the middle never reads why
  }
}

/** A stream in parts worth a transaction each. */
async function* gathered(content: Readable): AsyncIterable<Buffer> {
  let pieces: Buffer[] = []
  let size = 0
  for await (const piece of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    pieces.push(piece)
    size += piece.length
    if (size < partSize) continue
    yield Buffer.concat(pieces)
    pieces = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(pieces)
}

async function* partsOf({ em }: Context, uploadId: number): AsyncIterable<Buffer> {
  for (let position = 0; ; position++) {
    const part = await em.findOneBy(UploadPartEntity, { uploadId, position })
    if (!part) return
    yield Buffer.from(part.content, 'base64')
  }
}

async function purge(ctx: Context): Promise<void> {
  const before = new Date(ctx.now().getTime() - keptHours * 60 * 60 * 1000).toISOString()
  await keepBooks(ctx, async (em) => {
    await em.createQueryBuilder().delete().from(UploadEntity).where('created_at < :before', { before }).execute()
    await em.createQueryBuilder().delete().from(UploadPartEntity).where('created_at < :before', { before }).execute()
  })
}
