import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { type ExportFormat, exportFormats } from '@entitle/schema/agreement/agreement-export.rules'
import { may } from '@entitle/schema/auth/permission.rules'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../platform/context.ts'
import { forbidden } from '../platform/errors.ts'
import { csvFile } from './csv-file.ts'
import { type AgreementExport, exportAgreements } from './export-agreements.ts'
import { type ExportRequest, readExportRequest } from './export-request.ts'
import { listWords } from './list-words.ts'
import { xlsxFile } from './xlsx-file.ts'

type ContextOf = (request: { headers: IncomingHttpHeaders; id: string; log: FastifyBaseLogger }) => Context

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

// A thousand ids, and nobody knows what before them.
const formLimit = 64 * 1024

/**
 * `GET /exports/agreements.csv` and `.xlsx`: the agreements of a list, whose query string it takes, or those named by
 * `ids`; with `POST` the same as a form. `HEAD` says how many in `x-total-count`.
 */
export function agreementExportRoutes(server: FastifyInstance, contextOf: ContextOf): void {
  void server.register(async (part) => {
    part.removeAllContentTypeParsers()
    part.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formLimit },
      (_request, body, done) => done(null, formOf(String(body))),
    )
    for (const format of exportFormats) {
      const url = `/exports/agreements.${format}`
      const answer = (from: 'query' | 'body') => async (request: FastifyRequest, reply: FastifyReply) =>
        send(reply, format, contextOf(request), request[from] as Record<string, unknown>, request.method === 'HEAD')
      part.head(url, answer('query'))
      part.get(url, answer('query'))
      part.post(url, answer('body'))
    }
  })
}

async function send(
  reply: FastifyReply,
  format: ExportFormat,
  ctx: Context,
  query: Record<string, unknown>,
  onlyHead: boolean,
): Promise<FastifyReply> {
  if (!may(ctx.user?.role ?? null, 'agreement.read')) throw forbidden(ctx.user !== null)
  const request = readExportRequest(query ?? {})
  const found = await exportAgreements(ctx, request)
  reply.headers({
    'content-type': types[format],
    'content-disposition': `attachment; filename="agreements-${ctx.today()}.${format}"`,
    'cache-control': 'no-store',
    'x-total-count': String(found.count),
  })
  return reply.send(onlyHead ? '' : fileOf(format, found, request))
}

function fileOf(format: ExportFormat, { table }: AgreementExport, { language }: ExportRequest): Readable {
  const parts = format === 'csv' ? csvFile(table, language) : xlsxFile(table, listWords[language].sheet)
  return Readable.from(parts, { objectMode: false, highWaterMark: 64 * 1024 })
}

// What stands there twice means nothing, as in an address.
function formOf(body: string): Record<string, unknown> {
  const form = new URLSearchParams(body)
  return Object.fromEntries(
    [...form.keys()].map((name) => [name, form.getAll(name).length === 1 ? form.get(name) : undefined]),
  )
}
