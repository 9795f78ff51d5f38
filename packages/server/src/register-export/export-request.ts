import { agreementFilterOf } from '@entitle/schema/agreement/agreement-address.rules'
import type { AgreementColumn } from '@entitle/schema/agreement/agreement-columns.values'
import { agreementExportAddress } from '@entitle/schema/agreement/agreement-export.rules'
import { agreementFilterRules, selectionLimit } from '@entitle/schema/agreement/agreement-list.rules'
import type { RegisterLanguage } from '@entitle/schema/register/register.values'
import { readUrlValues } from '@entitle/schema/shared/url-parameter.rules'
import { violationOf } from '@entitle/schema/shared/violation.rules'
import * as v from 'valibot'
import type { Wanted } from '../agreement/agreement-export.service.ts'
import { invalid } from '../platform/errors.ts'
import { parseId } from '../platform/parse-id.ts'

/** What a file of agreements is to hold. */
export interface ExportRequest extends Wanted {
  /** Of the list; none: the layout of a register, of agreements for other software. */
  columns: readonly AgreementColumn[]
  language: RegisterLanguage
}

/** Reads what is asked for, as the list of agreements reads its own address: what means nothing is no condition. */
export function readExportRequest(query: Readonly<Record<string, unknown>>): ExportRequest {
  const address = readUrlValues(agreementExportAddress, query)
  const { columns, sort, lang, ids } = address
  const judged = v.safeParse(agreementFilterRules, agreementFilterOf(address))
  if (!judged.success) throw invalid(judged.issues.map(violationOf))
  if (ids.length > selectionLimit) {
    throw invalid([
      { field: 'ids', rule: 'list.too-long', params: { limit: selectionLimit, found: String(ids.length) } },
    ])
  }
  const language = lang ?? 'en'
  if (ids.length > 0) return { filter: {}, sort: [sort], ids: [...new Set(ids.map(parseId))], columns, language }
  return { filter: agreementFilterOf(address), sort: [sort], columns, language }
}
