import type {
  DateOrder,
  DecimalMark,
  RegisterEncoding,
  RegisterOutcome,
} from '@entitle/schema/register/register.values'
import { checkWords } from './check.words.en.ts'
import type { RegisterStep } from './register-steps.ts'

const stepWords = {
  'register.step.file': 'File',
  'register.step.columns': 'Columns',
  'register.step.match': 'Match',
  'register.step.check': 'Check',
  'register.step.confirm': 'Confirm',
  'register.step-title.file': 'Choose the file',
  'register.step-title.columns': 'What the columns of {name} are',
  'register.step-title.match': 'Publishers and product titles',
  'register.step-title.check': 'Check {name}',
  'register.step-title.confirm': 'Confirm the import',
} as const satisfies Record<`register.step${'' | '-title'}.${RegisterStep}`, string>

const fileWords = {
  'register.the-file': 'The file',
  'register.file-name': 'The file name',
  'register.another-file': 'Choose another file',
  'register.drop': 'Drop a CSV file or an Excel workbook here, or browse',
  'register.drop-text': 'A register of agreements for other software, a line for each',
  'register.reading': 'The file is being read…',
  'register.file-refused': 'This file cannot be imported',
  'register.read-as': 'How the file is read',
  'register.found':
    '{count} line below the header, {columns} columns | {count} lines below the header, {columns} columns',
  'register.sheet': 'Sheet',
  'register.separator': 'Separator',
  'register.separator.comma': 'Comma ,',
  'register.separator.semicolon': 'Semicolon ;',
  'register.separator.tab': 'Tab',
  'register.encoding': 'Encoding',
  'register.encoding.UTF_8': 'UTF-8',
  'register.encoding.WINDOWS_1252': 'Windows-1252',
  'register.header-line': 'Column names on',
  'register.line': 'Line {line}',
  'register.limits': 'What the file looks like',
  'register.limit.what':
    'The first line names the columns, whatever they are called; you say what each is in the next step. Dates and numbers are read as your file writes them.',
  'register.limit.purchases': 'An agreement with several purchases has a line for each, with the same name.',
  'register.limit.size':
    'At most {lines} lines, {columns} columns and {size}; the name of the file has at most {name} characters.',
  'register.limit.export': 'A file that was exported from here with all columns can be imported again as it is.',
  'register.to-columns': 'Continue to the columns',
} as const satisfies Record<`register.encoding.${RegisterEncoding}`, string> & Record<string, string>

const columnWords = {
  'register.recalled': 'The columns are taken for what you chose the last time for a file with these headers.',
  'register.columns-caption': 'Columns of the file, and what each is',
  'register.column-of-file': 'Column of the file',
  'register.column-without-header': 'Column {position}',
  'register.samples': 'What is in it',
  'register.empty': 'Empty',
  'register.is': 'Is',
  'register.is-of': '{column} is',
  'register.not-imported': 'Not imported',
  'register.both': '{one} and {other}',
  'register.name-column-needed':
    'One column must say which agreement a line is about: its name, its external reference or its id.',
  'register.missing': 'New agreements need more columns',
  'register.missing-text':
    'No column is: {fields}. Without that, only agreements that exist already can be changed, by their id, reference or name.',
  'register.date-order': 'Dates are written',
  'register.date-order.DMY': 'Day, month, year',
  'register.date-order.MDY': 'Month, day, year',
  'register.date-order.YMD': 'Year, month, day',
  'register.decimal-mark': 'Before decimals stands',
  'register.decimal-mark.COMMA': 'A comma: 1 234,50',
  'register.decimal-mark.POINT': 'A point: 1,234.50',
  'register.reads': '{cell} is read as {read}.',
  'register.reads-not': '{cell} cannot be read so.',
} as const satisfies Record<`register.date-order.${DateOrder}` | `register.decimal-mark.${DecimalMark}`, string> &
  Record<string, string>

const matchWords = {
  'register.publishers': 'Publishers',
  'register.titles': 'Product titles',
  'register.matching': 'The names are being looked up in the catalog…',
  'register.all-known': 'All publishers and product titles of the file are in the catalog.',
  'register.all-decided': 'Every name is matched.',
  'register.undecided':
    '{count} name is not in the catalog yet. Lines that have it: {lines}. | {count} names are not in the catalog yet. Lines that have them: {lines}.',
  'register.match-text':
    'Choose what is meant, or request what is missing. Lines with a name that stays open are rejected; nothing is added to the catalog by itself.',
  'register.more': '{count} more name is not in the catalog. | {count} more names are not in the catalog.',
  'register.line-count': '{count} line | {count} lines',
  'register.means': 'is {name}',
  'register.change': 'Change',
  'register.change-of': 'Change what {name} is',
  'register.suggestions-of': 'What {name} may be',
  'register.search': 'Search',
  'register.search-for': 'Search the catalog for {name}',
  'register.choose-for': 'What {name} is',
  'register.request': 'Request it',
  'register.request-of': 'Request it: {name}',
  'register.requested': 'Requested. Until an administrator adds it, these lines are rejected.',
  'register.to-check': 'Check the lines',
} as const

const outcomeWords = {
  'register.outcome.planned.ADDED': 'New agreement.',
  'register.outcome.planned.CHANGED': 'Is changed:',
  'register.outcome.planned.UNCHANGED': 'Is so already:',
  'register.outcome.planned.REJECTED': 'Rejected.',
  'register.outcome.done.ADDED': 'Added:',
  'register.outcome.done.CHANGED': 'Changed:',
  'register.outcome.done.UNCHANGED': 'Was so already:',
  'register.outcome.done.REJECTED': 'Rejected.',
} as const satisfies Record<`register.outcome.${'planned' | 'done'}.${RegisterOutcome}`, string>

const confirmWords = {
  'register.group-text':
    'New agreements whose line names no license group go here. Agreements that exist already stay where they are.',
  'register.fact.file': 'File',
  'register.fact.read': 'Lines read',
  'register.fact.added': 'New agreements',
  'register.fact.changed': 'Agreements to be changed',
  'register.fact.unchanged': 'Lines that are so already',
  'register.fact.rejected': 'Rejected lines, not imported',
  'register.fact.purchases': 'Purchases added',
  'register.fact.purchases-removed': 'Purchases that the file does not have, removed',
  'register.fact.groups': 'New license groups',
  'register.cannot-import': 'This cannot be imported yet',
  'register.nothing-to-import': 'Nothing of this file is new or different: there is nothing to import.',
  'register.import-agreements': 'Import {count} agreement | Import {count} agreements',
} as const

const resultWords = {
  'register.result': 'Import of a register',
  'register.result-of': 'Import of {name}',
  'register.gone': 'There is no such import',
  'register.gone-text': 'The link may be incomplete, or of another installation.',
  'register.under-way': 'The import is under way',
  'register.goes-on': 'The import goes on when you leave this page.',
  'register.look-again': 'Look again',
  'register.imported': '{count} agreement added or changed | {count} agreements added or changed',
  'register.not-imported-file': 'Nothing was imported',
  'register.some-rejected':
    '{count} line was rejected. Correct it in the annotated file and import that: lines that are so already do no harm. | {count} lines were rejected. Correct them in the annotated file and import that: lines that are so already do no harm.',
  'register.all-accounted': 'Every line of the file is accounted for.',
  'register.show-newest': 'Show the newest agreements',
  'register.upload-corrected': 'Import the corrected file',
  'register.import-another': 'Import another register',
  'register.rejected-lines': '{count} rejected line | {count} rejected lines',
  'register.fact.when': 'Imported',
  'register.fact.who': 'By',
  'register.fact.made': 'Agreements made',
  'register.fact.changed-done': 'Agreements changed',
  'register.none': 'None',
} as const

/** Words of the import of a register, but for those that lead to it. */
export const registerWords = {
  ...stepWords,
  ...fileWords,
  ...columnWords,
  ...matchWords,
  ...checkWords,
  ...outcomeWords,
  ...confirmWords,
  ...resultWords,
  'register.steps': 'Steps',
  'register.back': 'Back',
  'register.onward': 'Continue',
  'register.leave-title': 'Leave without importing?',
  'register.leave-text': 'Nothing of this file has been imported yet, and what you chose and corrected is lost.',
  'register.leave': 'Leave without importing',
} as const
