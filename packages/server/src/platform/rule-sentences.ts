import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { ViolationParams } from '@entitle/schema/shared/violation.rules'

// What stands in [ ] is left out where it is not known.
const sentences: Record<RuleKey, string> = {
  'text.required': 'It is missing. Enter it.',
  'text.too-long': 'It has {found} characters; at most {limit} are possible. Shorten it.',
  'text.forbidden-character': 'It has {found}[ as character {at}], which is not possible here. Leave it out.',
  'text.hidden-character':
    'It has the invisible character {found}[ as character {at}]. Delete that, or type the text again.',
  'text.not-ascii':
    'It has {found}[ as character {at}]; only unaccented letters, digits and plain signs are possible here. Replace it.',
  'number.required': 'It is missing. Enter a number.',
  'number.whole': 'It is not a whole number[: {found}].',
  'number.too-small': 'It is too small[: {found}]; at least {limit} is possible.',
  'number.too-large': 'It is too large[: {found}]; at most {limit} is possible.',
  'date.malformed': 'It is not a day that exists[: {found}]. Write it as 2026-11-24.',
  'decimal.malformed':
    'It is not a decimal number[: {found}]. Write it as 1234.50, with at most 15 digits before the point and 4 after it.',
  'currency.malformed': 'It is no currency[: {found}]. Write its three letters, such as EUR.',
  'choice.required': 'It is missing. Choose one.',
  'choice.unknown': 'There is no such choice[: {found}].',
  'list.empty': 'At least one is needed.',
  'list.too-long': 'There are too many[: {found}]; at most {limit} are possible.',
  'idempotency-key.malformed': 'It must be 1 to 255 visible characters of ASCII, such as a UUID.',
  'idempotency-key.several-acts': 'It stands for one act: send one mutation, with one field, in a request.',
  'page.walk-from-start': 'A walk through a list can be neither sorted nor begun in the middle.',
  'page.bad-cursor': 'It is no place in this list[: {found}]. Begin with an empty one.',
  'selection.choose-one': 'Either ids or a filter is possible, not both.',
  'selection.deleted': 'Deleted agreements can only be restored. Select others.',
  'selection.gone': 'The agreement[ {subject}] is not there any more. Leave it out.',
  'agreement.end-before-start': 'It lies before the start date. Change one of the two.',
  'agreement.name-taken':
    'There is an agreement of this name already[: {found}]. Choose another name; an import of pairs can also add to that agreement.',
  'agreement.external-reference-taken': 'Another agreement[, {found},] has it already.',
  'agreement.kind-differs':
    'The agreement of this name[, {found},] is for other software and has no pairs. Choose another name.',
  'agreement.program-differs': 'The agreement of this name is of another programme[, {found}]. Choose another name.',
  'purchase.currency-needed': 'A cost needs its currency. Write its three letters, such as EUR.',
  'purchase.cost-needed': 'A currency needs a cost. Enter the unit cost, or leave the currency out.',
  'pair.too-long':
    'Both numbers together have {found} characters; at most {limit} are possible. Check that it is the right number.',
  'pair.open-too-long':
    'Both numbers together have {found} characters; at most {limit} are possible. For longer Open pairs an administrator can set the pair length limit to that many for each number.',
  'pair.numbers-differ':
    'Under Open Value the second number is the first one again, and {found} is not. Repeat the first number, or choose another programme.',
  'pair.repeated': 'The pair {found} is there twice[: already on line {line}]. Remove one of the two.',
  'pair.taken': 'Another agreement[, {found},] has this pair already. Remove it here, or there.',
  'pair-line.cell-count':
    'A line has two cells or three, not {found}: two numbers, and the name of the agreement if you like. Put a name that contains the separator in quotes.',
  'pair-line.name-needed':
    'A name is needed: the two numbers cannot be one, because they have {found}[ as character {at}]. Add it as the third cell.',
  'pair-file.empty': 'The file has no pair. At least one line with two numbers is needed.',
  'pair-file.not-text': 'The file is not text. Save it as CSV.',
  'pair-file.line-too-long':
    'Line {found} has more than {limit} characters, so this is no file of pairs. Check that it is the right one.',
  'pair-file.quote-open': 'A quote on line {found} is left open. Close it, or delete it.',
  'group.name-reserved': 'This is the name of the built-in group. Choose another.',
  'group.name-taken': 'There is a license group of this name already[: {found}]. Choose another name.',
  'group.choose-one': 'Either an existing group or the name of a new one is possible, not both.',
  'view.name-taken': 'There is a view of this name already[: {found}]. Choose another name.',
  'publisher.name-taken': 'The catalog has a publisher of this name or alias already[: {found}].',
  'product-title.name-taken': 'The publisher has a product title of this name already[: {found}].',
  'product-title.of-another-publisher': 'It belongs to another publisher. Choose one of this publisher.',
  'catalog-merge.same': 'Both are the same. Choose another.',
  'publisher.microsoft':
    'Volume licensing agreements are with Microsoft: it stays in the catalog, and one of its names is Microsoft.',
  'catalog-line.too-many-cells':
    'The line has more cells than the first line has columns ({limit}). Put a cell that contains the separator in quotes.',
  'cell.error': 'The cell holds an error of the spreadsheet[: {found}]. Correct it there, or empty the cell.',
  'date.unreadable': 'It is not a day in the chosen order[: {found}]. Write it as 2026-11-24, or choose another order.',
  'number.unreadable':
    'It is not a number with the chosen decimal mark[: {found}]. Correct it, or choose the other mark.',
  'metric.unknown': 'It is no metric[: {found}]. Write per device, per user, site or not counted.',
  'publisher.unknown':
    'The catalog knows no publisher of this name[: {found}]. Say which one is meant, or have it added to the catalog.',
  'product-title.unknown':
    'The publisher has no product title of this name in the catalog[: {found}]. Say which one is meant, or have it added.',
  'agreement.unknown': 'There is no agreement with this id[: {found}]. Empty the cell to add a new one.',
  'agreement.differs':
    'The agreement is there already with another value[: {found}]. Update existing agreements, or correct the line.',
  'agreement.not-other-software':
    'The agreement[ {found}] is one of volume licensing, which a register cannot change. Choose another name.',
  'register-line.differs':
    'It differs from line {line} of the same agreement. Give both the same value, or different names.',
  'register-line.other-line': 'Line {line} of the same agreement has a problem, so this one is left out too.',
  'register-line.repeated': 'Line {line} is of another agreement and has the same. Change one of the two.',
  'register.field-twice': 'Two columns are said to be the same. Keep one of them.',
  'register.column-needed': 'The agreement is new and needs this: {found}. Say which column it is.',
  'register.name-column-needed': 'One column must be the name of the agreement, its external reference or its id.',
  'register-file.empty': 'The file has no line below its header. Check that it is the right file and sheet.',
  'register-file.not-text': 'The file is neither a workbook nor text. Save it as .xlsx, or as CSV UTF-8.',
  'register-file.utf-16': 'The file is coded in UTF-16. Save it as .xlsx, or as CSV UTF-8.',
  'register-file.not-utf-8': 'The file is not coded in UTF-8. Choose Windows-1252, or save it as CSV UTF-8.',
  'register-file.old-excel':
    'The file is an old workbook, .xls, or one that a password protects. Save it as .xlsx without a password.',
  'register-file.encrypted': 'The workbook is protected by a password. Save it without one.',
  'register-file.damaged':
    'The workbook cannot be read: it is damaged, or no .xlsx. Open it in a spreadsheet, and save it as .xlsx again.',
  'register-file.too-large':
    'The sheet is too large to be a register: more than {limit} [{found}]. Delete what is not needed, or split it.',
  'register-file.no-sheet': 'The workbook has no such sheet that is not hidden[: {found}]. Choose another.',
  'register-file.quote-open': 'A quote on line {found} is left open. Close it, or delete it.',
}

/** What a broken rule means and what to do, in an English sentence; screens have their own words by rule. */
export function ruleSentence(rule: RuleKey, params: Params): string {
  return sentences[rule].replace(optionalPart, (part, optional: string | undefined) => {
    if (optional === undefined) return filled(part, params)
    return namesIn(optional).every((name) => isKnown(params[name])) ? filled(optional, params) : ''
  })
}

type Params = { [name in keyof ViolationParams]?: ViolationParams[name] | null }
type Name = keyof ViolationParams

const optionalPart = /\[([^\]]*)\]|\{\w+\}/g

const isKnown = (value: unknown) => value !== undefined && value !== null

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as Name)

function filled(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (_, name: Name) => shortened(String(params[name] ?? '?')))
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
