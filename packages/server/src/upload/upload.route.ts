import type { Readable } from 'node:stream'
import { may } from '@entitle/schema/auth/permission.rules'
import { uploadLimit } from '@entitle/schema/upload/upload.values'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import type { Context } from '../platform/context.ts'
import { DomainError, forbidden } from '../platform/errors.ts'
import { saveUpload } from './upload.service.ts'

// Of a workbook of Excel 2007 or later.
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type ContextOf = (request: { headers: IncomingHttpHeaders; id: string; log: FastifyBaseLogger }) => Context

/** `POST /uploads?name=FILE.csv`: keeps the body, at most 16 MiB, for an import within a day; answers `{ id }`. */
export function uploadRoutes(server: FastifyInstance, contextOf: ContextOf): void {
  void server.register(async (part) => {
    part.removeAllContentTypeParsers()
    // Streamed, never held whole. A form of another site cannot send these types without asking first.
    part.addContentTypeParser(['application/octet-stream', 'text/csv', xlsxType], (_request, body, done) =>
      done(null, body),
    )
    part.post<{ Querystring: { name?: string } }>('/uploads', async (request, reply) => {
      const ctx = contextOf(request)
      if (!may(ctx.user?.role ?? null, 'upload.add')) throw forbidden(ctx.user !== null)
      refuseTooLarge(request.headers)
      const id = await saveUpload(ctx, request.query.name, request.body as Readable)
      return reply.code(201).send({ id: String(id) })
    })
  })
}

function refuseTooLarge(headers: IncomingHttpHeaders): void {
  if (Number(headers['content-length'] ?? 0) <= uploadLimit) return
  throw new DomainError('upload.too-large', { limit: uploadLimit })
}
