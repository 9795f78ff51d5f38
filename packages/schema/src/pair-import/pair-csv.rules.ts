import * as v from 'valibot'
import { type PairNumbers, type PairTerms, pairKey, pairRules } from '../agreement/agreement-pair.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { codePoint, nameRules } from '../shared/text.rules.ts'
import { type Violation, violationOf, type ViolationParams } from '../shared/violation.rules.ts'

/** What a line of a pairs file is about, in the order of its columns (product.md rule 5). */
export const pairFields = ['number', 'partnerNumber', 'name'] as const
export type PairField = (typeof pairFields)[number]

/** A line of a pairs file with its number in the file, which counts blank lines and the header line too. */
export interface PairCsvLine {
  line: number
  cells: readonly string[]
}

/** A line and what the rules say of it, as far as they can without asking what is stored. */
export interface CheckedPairLine extends PairCsvLine {
  /** Null where its numbers break a rule. */
  pair: PairNumbers | null
  /** Of its agreement: the third cell, or else the two numbers; null where it breaks a rule. */
  name: string | null
  /** Their `field` is one of `pairFields`, or `line` for the line as a whole. */
  violations: Violation[]
}

/** Judges the lines of a pairs file, header and blank lines left out (product.md rules 2 to 7). */
export function checkPairLines(lines: readonly PairCsvLine[], terms: PairTerms): CheckedPairLine[] {
  return withRepeats(lines.map(pairLineCheck(terms)))
}

/** Judges a line by itself, so that one which is being corrected need not wait for 5,000 others. */
export function pairLineCheck(terms: PairTerms): (line: PairCsvLine) => CheckedPairLine {
  const rules = pairRules(terms)
  return (line) => checkLine(line, rules)
}

/** The lines as they are, but for those that repeat the pair of an earlier one: they are told so too. */
export function withRepeats(lines: readonly CheckedPairLine[]): CheckedPairLine[] {
  const firstWith = new Map<string, number>()
  return lines.map((checked) => {
    if (!checked.pair) return checked
    const identity = pairKey(checked.pair)
    const line = firstWith.get(identity)
    if (line !== undefined) return { ...checked, violations: [...checked.violations, repeated(checked.pair, line)] }
    firstWith.set(identity, checked.line)
    return checked
  })
}

function checkLine({ line, cells: all }: PairCsvLine, rules: ReturnType<typeof pairRules>): CheckedPairLine {
  const cells = withoutBlankRest(all)
  const checked: CheckedPairLine = { line, cells, pair: null, name: null, violations: [] }
  if (cells.length < 2 || cells.length > pairFields.length) {
    checked.violations.push(
      broken('line', 'pair-line.cell-count', { found: String(cells.length), limit: pairFields.length }),
    )
    return checked
  }
  const [number = '', partnerNumber = '', name = ''] = cells
  const foreign = pairFields.flatMap((field, column) => foreignIn(field, cells[column] ?? ''))
  checked.violations.push(...foreign)
  const readable = (field: PairField) => foreign.every((violation) => violation.field !== field)
  if (readable('number') && readable('partnerNumber')) {
    const judged = v.safeParse(rules, { number, partnerNumber })
    if (judged.success) checked.pair = judged.output
    else checked.violations.push(...judged.issues.map(violationOf))
  }
  if (readable('name')) checkName(checked, name.trim())
  return checked
}

function checkName(checked: CheckedPairLine, written: string): void {
  const { pair } = checked
  if (written === '' && !pair) return
  const name = written || (pair ? `${pair.number} ${pair.partnerNumber}` : '')
  const judged = v.safeParse(nameRules, name)
  if (judged.success) checked.name = judged.output
  else
    for (const { rule, params } of judged.issues.map(violationOf)) {
      const at = rule === 'text.forbidden-character' ? placeOf(name, params.found) : {}
      checked.violations.push(broken('name', written ? rule : 'pair-line.name-needed', { ...params, ...at }))
    }
}

/** The first character of a cell that is not printable ASCII, and where it stands. */
function foreignIn(field: PairField, cell: string): Violation[] {
  const character = /[^\x20-\x7e]/u.exec(cell)?.[0]
  if (character === undefined) return []
  const isControl = character <= '\u007f'
  const found = isControl ? codePoint(character) : `${character} (${codePoint(character)})`
  const rule = isControl ? 'text.hidden-character' : 'text.not-ascii'
  return [broken(field, rule, { found, ...placeOf(cell, character) })]
}

function placeOf(text: string, character = ''): { at: number } {
  return { at: [...text].indexOf(character) + 1 }
}

const repeated = ({ number, partnerNumber }: PairNumbers, line: number) =>
  broken('number', 'pair.repeated', { found: `${number}, ${partnerNumber}`, line })

function broken(field: PairField | 'line', rule: RuleKey, params: ViolationParams): Violation {
  return { field, rule, params }
}

// A spreadsheet that once had more columns ends every line with their separators.
function withoutBlankRest(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, Math.max(last + 1, Math.min(cells.length, pairFields.length)))
}
