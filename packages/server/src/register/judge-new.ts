import { registerHeaders } from '@entitle/schema/register/register-layout.values'
import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import type { RegisterField } from '@entitle/schema/register/register.values'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { type Draft, refuse } from './register-draft.ts'

// What an agreement cannot be without, and what is said where its cell is empty.
const needed = [
  ['NAME', 'name', 'text.required'],
  ['PUBLISHER', 'publisher', 'choice.required'],
  ['PRODUCT_TITLE', 'productTitle', 'choice.required'],
  ['LICENSE_COUNT', 'licenseCount', 'number.required'],
] as const satisfies (readonly [RegisterField, keyof Draft['values'], RuleKey])[]

/** Judges an agreement that is not there yet. */
export function judgeNew(draft: Draft, { columns }: Pick<RegisterImportInput, 'columns'>): void {
  for (const [field, name, rule] of needed) {
    if (!columns.some((column) => column.field === field)) {
      const params = { found: registerHeaders.en[field] }
      refuse(draft, { field: 'line', rule: 'register.column-needed', params })
    } else if (draft.values[name] === null && !isTold(draft, field)) refuse(draft, { field, rule, params: {} })
  }
  draft.purchasesAdded = draft.lines.filter(({ purchase }) => purchase).length
  draft.outcome = 'ADDED'
}

const isTold = ({ lines }: Draft, field: RegisterField) =>
  lines.some(({ violations }) => violations.some((violation) => violation.field === field))
