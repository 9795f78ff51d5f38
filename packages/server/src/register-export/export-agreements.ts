import { exportLimit } from '@entitle/schema/agreement/agreement-export.rules'
import { agreementIdsInOrder, agreementsById, missingAgreements } from '../agreement/agreement-export.service.ts'
import { dayOf } from '../platform/calendar.ts'
import type { Context } from '../platform/context.ts'
import { DomainError, notFound } from '../platform/errors.ts'
import { inParts } from '../platform/in-parts.ts'
import type { Cell, Table } from './cell.ts'
import type { ExportRequest } from './export-request.ts'
import { listHeaderLine, listLineOf } from './list-columns.ts'
import { registerHeaderLine, registerLinesOf } from './register-columns.ts'

/** Agreements that are about to be written down. */
export interface AgreementExport {
  count: number
  table: Table
}

/**
 * The agreements that are asked for as a table. Their ids are taken first, all at one moment: they are counted, and too
 * many are refused, before anything is sent, and whatever others do meanwhile no agreement is left out or comes twice. A
 * read transaction would say more, yet stay open for as long as somebody's connection is slow.
 */
export async function exportAgreements(ctx: Context, request: ExportRequest): Promise<AgreementExport> {
  if (request.ids) {
    const [missing] = await missingAgreements(ctx, request.ids)
    if (missing !== undefined) throw notFound('agreement', missing)
  }
  const ids = await idsOf(ctx, request)
  if (ids.length > exportLimit) throw new DomainError('export.too-large', { limit: exportLimit })
  return { count: ids.length, table: { headers: headersOf(request), parts: partsOf(ctx, ids, request) } }
}

async function idsOf(ctx: Context, { columns, ...wanted }: ExportRequest): Promise<number[]> {
  const { filter } = wanted
  if (columns.length > 0) return agreementIdsInOrder(ctx, wanted, exportLimit + 1)
  // A register is of agreements for other software: volume licensing ones come from a file of pairs.
  if (filter.kind === 'VOLUME_LICENSING') return []
  return agreementIdsInOrder(ctx, { ...wanted, filter: { ...filter, kind: 'OTHER_SOFTWARE' } }, exportLimit + 1)
}

function headersOf({ columns, language }: ExportRequest): string[] {
  return columns.length > 0 ? listHeaderLine(columns, language) : registerHeaderLine(language)
}

async function* partsOf(
  ctx: Context,
  ids: readonly number[],
  { columns, language }: ExportRequest,
): AsyncGenerator<Cell[][]> {
  const localDay = (moment: Date) => dayOf(moment, ctx.timeZone)
  for await (const part of inParts(ids, 200)) {
    const agreements = await agreementsById(ctx, part)
    yield columns.length > 0
      ? agreements.map((each) => listLineOf(each, columns, language, localDay))
      : agreements.flatMap((each) => registerLinesOf(each, language))
  }
}
