import { type AgreementValues, lineReader } from '@entitle/schema/register/register-line.rules'
import type { LineViolation } from '@entitle/schema/register/register-reading.rules'
import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import type { RegisterField } from '@entitle/schema/register/register.values'
import { purchaseCountLimit } from '@entitle/schema/agreement/purchase.values'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { inParts } from '../platform/in-parts.ts'
import type { Draft, DraftLine } from './register-draft.ts'
import type { RegisterRow, RegisterTable } from './register-table.ts'

/** Reads all lines of a register, corrections made, and puts together those of one agreement. */
export async function gatherDrafts(table: RegisterTable, input: RegisterImportInput): Promise<Draft[]> {
  const read = lineReader(input)
  const corrected = correction(input)
  const gathered = new Gathered()
  for await (const part of inParts(table.rows, 100)) {
    for (const row of part) {
      corrected(row)
      const { agreement, purchase, violations } = read(row.cells)
      gathered.add({ row, purchase, violations }, agreement)
    }
  }
  return gathered.drafts
}

/** Puts into cells what people said they should hold. The rows are this caller's own. */
function correction({ corrections }: RegisterImportInput): (row: RegisterRow) => void {
  const byLine = Map.groupBy(corrections ?? [], ({ line }) => line)
  return (row) => {
    for (const { column, value } of byLine.get(row.number) ?? []) {
      while (row.cells.length < column) row.cells.push('')
      row.cells[column - 1] = value
    }
  }
}

/** The agreements of a file, as they are found line by line: by id, or else by reference, or else by name. */
class Gathered {
  readonly drafts: Draft[] = []
  readonly #byId = new Map<string, Draft>()
  readonly #byReference = new Map<string, Draft>()
  readonly #byName = new Map<string, Draft>()

  add(line: DraftLine, values: AgreementValues): void {
    const draft = this.#find(values)
    if (draft) join(draft, line, values)
    else this.#begin(line, values)
  }

  #find({ id, externalReference, name }: AgreementValues): Draft | undefined {
    const found =
      (id ? this.#byId.get(id) : undefined) ??
      (externalReference ? this.#byReference.get(externalReference) : undefined) ??
      (name ? this.#byName.get(nameKey(name)) : undefined)
    // Of another id it is another agreement, whatever it has in common.
    return id && found?.values.id && found.values.id !== id ? undefined : found
  }

  #begin(line: DraftLine, values: AgreementValues): void {
    const { id, externalReference, name } = values
    const draft: Draft = {
      lines: [line],
      values,
      outcome: 'REJECTED',
      current: null,
      publisherId: null,
      productTitleId: null,
      change: { given: {}, purchases: undefined },
      purchasesAdded: 0,
      purchasesRemoved: 0,
    }
    if (!id && !externalReference && !name && line.violations.length === 0) {
      line.violations.push({ field: 'NAME', rule: 'text.required', params: {} })
    }
    this.drafts.push(draft)
    claim(this.#byId, id, draft, line, 'ID')
    claim(this.#byReference, externalReference, draft, line, 'EXTERNAL_REFERENCE')
    claim(this.#byName, name && nameKey(name), draft, line, 'NAME')
  }
}

/** Two agreements of a file cannot have the same. */
function claim(
  claims: Map<string, Draft>,
  key: string | null | undefined,
  draft: Draft,
  line: DraftLine,
  field: RegisterField,
): void {
  if (!key) return
  const other = claims.get(key)
  if (other) line.violations.push(sameAs(other, field, 'register-line.repeated'))
  else claims.set(key, draft)
}

type Compared = Exclude<keyof AgreementValues, 'id'>

const comparedAs: Readonly<Record<Compared, RegisterField>> = {
  name: 'NAME',
  publisher: 'PUBLISHER',
  productTitle: 'PRODUCT_TITLE',
  licenseCount: 'LICENSE_COUNT',
  metric: 'METRIC',
  startDate: 'START_DATE',
  endDate: 'END_DATE',
  noticeDate: 'NOTICE_DATE',
  group: 'GROUP',
  externalReference: 'EXTERNAL_REFERENCE',
  details: 'DETAILS',
}

// Names that the catalog or a reader takes for the same are no difference.
const sameness: Partial<Record<Compared, (text: string) => string>> = {
  name: nameKey,
  publisher: searchKey,
  productTitle: searchKey,
  group: nameKey,
}

/** A further line of an agreement: another purchase, and all else the same. */
function join(draft: Draft, line: DraftLine, values: AgreementValues): void {
  draft.lines.push(line)
  draft.values.id ??= values.id ?? null
  if (draft.lines.length === purchaseCountLimit + 1) {
    line.violations.push({ field: 'line', rule: 'list.too-long', params: { limit: purchaseCountLimit } })
  }
  for (const [name, field] of Object.entries(comparedAs) as [Compared, RegisterField][]) {
    const [one, other] = [draft.values[name], values[name]]
    // What cannot be read is told already, and is no difference.
    if (one === undefined || other === undefined || isSame(name, one, other)) continue
    line.violations.push(sameAs(draft, field, 'register-line.differs'))
  }
}

function isSame(name: Compared, one: string | number | null, other: string | number | null): boolean {
  const key = sameness[name]
  return key && typeof one === 'string' && typeof other === 'string' ? key(one) === key(other) : one === other
}

function sameAs(
  { lines }: Draft,
  field: RegisterField,
  rule: 'register-line.differs' | 'register-line.repeated',
): LineViolation {
  const line = lines[0]?.row.number
  return { field, rule, params: line === undefined ? {} : { line } }
}
