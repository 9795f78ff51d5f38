import * as v from 'valibot'
import { currencyRules } from '../agreement/purchase.rules.ts'
import { groupChoiceRules } from '../group/license-group.rules.ts'
import { importModes } from '../pair-import/pair-import.values.ts'
import { type Sent, sliceRules, takeRules, takeUpTo } from '../shared/page.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import type {
  LineProblemsArgs,
  RegisterFileArgs,
  RegisterImportInput,
  RegisterLinesArgs,
  RegisterProblemsArgs,
  SuggestionsArgs,
} from './register.inputs.ts'
import {
  correctionLimit,
  dateOrders,
  decimalMarks,
  identifyingFields,
  lineProblemTake,
  nameChoiceLimit,
  onExistingAgreements,
  registerColumnLimit,
  registerEncodings,
  registerFields,
  registerLanguages,
  registerSeparators,
  suggestionLimit,
} from './register.values.ts'

const key = (rule: RuleKey) => rule

const chosen = v.pipe(v.string(key('choice.required')), v.nonEmpty(key('choice.required')))

const lineNumber = v.pipe(v.number(), v.minValue(1, key('number.too-small')))

const writing = {
  uploadId: chosen,
  sheet: v.nullish(v.string()),
  separator: v.nullish(v.picklist(registerSeparators, key('choice.unknown'))),
  encoding: v.nullish(v.picklist(registerEncodings)),
  headerLine: v.nullish(lineNumber),
}

export const registerFileRules = v.object({
  ...writing,
  language: v.nullish(v.picklist(registerLanguages), 'en'),
}) satisfies v.GenericSchema<Sent<RegisterFileArgs>, RegisterFileArgs>

const columnRules = v.object({
  position: v.pipe(lineNumber, v.maxValue(registerColumnLimit, key('number.too-large'))),
  field: v.picklist(registerFields),
})

const columnsRules = v.pipe(
  v.array(columnRules),
  v.check((columns) => new Set(columns.map(({ field }) => field)).size === columns.length, key('register.field-twice')),
  v.check(
    (columns) => columns.some(({ field }) => identifyingFields.some((each) => each === field)),
    key('register.name-column-needed'),
  ),
)

const atMost = <const T extends v.GenericSchema>(item: T, limit: number) =>
  v.nullish(v.pipe(v.array(item), v.maxLength(limit, key('list.too-long'))))

/** How a register is to be read; its lines have rules of their own. */
export const registerImportRules = v.object({
  ...writing,
  columns: columnsRules,
  dateOrder: v.picklist(dateOrders),
  decimalMark: v.picklist(decimalMarks),
  currency: v.nullish(currencyRules),
  group: v.nullish(groupChoiceRules),
  onExisting: v.nullish(v.picklist(onExistingAgreements), 'REJECT'),
  mode: v.nullish(v.picklist(importModes), 'ALL_OR_NOTHING'),
  publishers: atMost(v.object({ name: v.string(), publisherId: chosen }), nameChoiceLimit),
  productTitles: atMost(v.object({ publisherId: chosen, name: v.string(), productTitleId: chosen }), nameChoiceLimit),
  corrections: atMost(v.object({ line: lineNumber, column: lineNumber, value: v.string() }), correctionLimit),
}) satisfies v.GenericSchema<RegisterImportInput>

export const registerLinesRules = v.object({
  ...sliceRules.entries,
  onlyProblems: v.nullish(v.boolean(), false),
}) satisfies v.GenericSchema<Sent<RegisterLinesArgs>, RegisterLinesArgs>

export const registerProblemsRules = v.object({
  ...sliceRules.entries,
  code: v.nullish(v.string()),
}) satisfies v.GenericSchema<Sent<RegisterProblemsArgs>, RegisterProblemsArgs>

export const lineProblemsRules = v.object({
  take: v.nullish(takeRules, lineProblemTake),
}) satisfies v.GenericSchema<Sent<LineProblemsArgs>, LineProblemsArgs>

export const suggestionsRules = v.object({
  take: v.nullish(takeUpTo(suggestionLimit), suggestionLimit),
}) satisfies v.GenericSchema<Sent<SuggestionsArgs>, SuggestionsArgs>
