import { agreementAddress } from '@entitle/schema/agreement/agreement-address.rules'
import type { AgreementColumn } from '@entitle/schema/agreement/agreement-columns.values'
import type { ExportFormat } from '@entitle/schema/agreement/agreement-export.rules'
import type { RegisterLanguage } from '@entitle/schema/register/register.values'
import { readUrlValues, writeUrlValues } from '@entitle/schema/shared/url-parameter.rules'

/** What a file of agreements is to hold. */
export interface ExportWish {
  format: ExportFormat
  /** Of the list; none: all that a register has, so that it can be imported again. */
  columns: readonly AgreementColumn[]
  language: RegisterLanguage
}

/** Where a file is, from the address of the app. */
export const exportPath = (format: ExportFormat): string => `exports/agreements.${format}`

// How the page is looked at, and in which part, is nothing to a file.
const whole = { page: 1, take: null, pinned: null, compact: null, view: '' }

/** What the file of a list takes over from the address of its page: which agreements, in which order. */
export function exportQuery(query: Readonly<Record<string, unknown>>, { columns, language }: ExportWish): string {
  const said = writeUrlValues(agreementAddress, {
    ...readUrlValues(agreementAddress, query),
    ...whole,
    columns: [...columns],
  })
  return [said, `lang=${language}`].filter(Boolean).join('&')
}

/** The same for agreements that were chosen one by one; of the list it keeps the order. */
export function exportForm(
  query: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  { columns, language }: ExportWish,
): URLSearchParams {
  const { sort, columns: shown } = agreementAddress
  const said = { sort: readUrlValues({ sort }, query).sort, columns: [...columns] }
  const form = new URLSearchParams(writeUrlValues({ sort, columns: shown }, said))
  form.set('ids', ids.join(','))
  form.set('lang', language)
  return form
}
