import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { ImportMode } from '@entitle/schema/pair-import/pair-import.values'
import type { PairFileEncoding } from './pair-file.ts'

/** The rules that a line can break. */
type LineRule = Extract<RuleKey, `text.${string}` | `pair.${string}` | `pair-line.${string}`> | StoredRule
type StoredRule = 'list.too-long' | 'agreement.name-taken' | 'agreement.kind-differs' | 'agreement.program-differs'

const kindWords = {
  'pair-import.kind.text.required': 'Number missing',
  'pair-import.kind.text.too-long': 'Too long',
  'pair-import.kind.text.forbidden-character': 'Forbidden character',
  'pair-import.kind.text.hidden-character': 'Invisible character',
  'pair-import.kind.text.not-ascii': 'Accent or other foreign letter',
  'pair-import.kind.pair.too-long': 'Pair too long',
  'pair-import.kind.pair.open-too-long': 'Pair too long',
  'pair-import.kind.pair.numbers-differ': 'Number not repeated',
  'pair-import.kind.pair.repeated': 'Pair twice in the file',
  'pair-import.kind.pair.taken': 'Pair of another agreement',
  'pair-import.kind.pair-line.cell-count': 'Wrong number of cells',
  'pair-import.kind.pair-line.name-needed': 'Name needed',
  'pair-import.kind.list.too-long': 'More pairs than an agreement may have',
  'pair-import.kind.agreement.name-taken': 'Name exists already',
  'pair-import.kind.agreement.kind-differs': 'Name of an agreement of another type',
  'pair-import.kind.agreement.program-differs': 'Name of an agreement of another programme',
} as const satisfies Record<`pair-import.kind.${LineRule}`, string>

const modeWords = {
  'pair-import.mode.ALL_OR_NOTHING': 'All or nothing',
  'pair-import.mode.VALID_ONLY': 'Valid lines only',
} as const satisfies Record<`pair-import.mode.${ImportMode}`, string>

const encodingWords = {
  'pair-import.encoding.utf-8': 'UTF-8',
  'pair-import.encoding.windows-1252': 'Windows-1252',
} as const satisfies Record<`pair-import.encoding.${PairFileEncoding}`, string>

/** Words of the second step: the lines and what is wrong with them. */
export const checkWords = {
  ...kindWords,
  ...modeWords,
  ...encodingWords,
  'pair-import.check-title': 'Check {name}',
  'pair-import.checking': 'The file is being checked…',
  'pair-import.checking-again': 'Checking again…',
  'pair-import.check-failed': 'The file could not be checked',
  'pair-import.to-correct': '{count} line to correct of {read} | {count} lines to correct of {read}',
  'pair-import.all-right': 'The line of the file is right | All {count} lines are right',
  'pair-import.nothing-saved': 'Nothing is saved yet.',
  'pair-import.overtaken': 'Somebody else has changed something meanwhile',
  'pair-import.overtaken-text':
    'Lines that were right a moment ago are no longer, so nothing was imported. Correct them, leave them out, or import the valid lines only.',
  'pair-import.download-annotated': 'Download the annotated file',
  'pair-import.separator': 'Separator',
  'pair-import.separator.comma': 'Comma ,',
  'pair-import.separator.semicolon': 'Semicolon ;',
  'pair-import.separator.tab': 'Tab',
  'pair-import.encoding': 'Encoding',
  'pair-import.read-again-title': 'Read the file again?',
  'pair-import.read-again-text': 'Your correction is lost. | Your {count} corrections are lost.',
  'pair-import.read-again': 'Read again',
  'pair-import.append': 'Add to agreements that exist already',
  'pair-import.append-text':
    '{count} line names an agreement that exists already. It is rejected, unless its pair is to be added to that agreement. | {count} lines name an agreement that exists already. They are rejected, unless their pairs are to be added to those agreements.',
  'pair-import.append-done': 'Pairs of a name that exists already are added to that agreement.',
  'pair-import.mode': 'What to import',
  'pair-import.mode-text.ALL_OR_NOTHING':
    'Nothing is imported until {count} line is corrected or left out. | Nothing is imported until {count} lines are corrected or left out.',
  'pair-import.mode-text.VALID_ONLY':
    '{count} pair is imported; lines that are still wrong ({rejected}) are not. | {count} pairs are imported; lines that are still wrong ({rejected}) are not.',
  'pair-import.lines': 'Lines of the file',
  'pair-import.caption': 'Lines of the file, and what becomes of each',
  'pair-import.show-lines': 'Show lines',
  'pair-import.kinds': 'Show one kind of problem',
  'pair-import.only-wrong': 'Only lines to correct',
  'pair-import.hide-corrected': 'Hide {count} corrected line | Hide {count} corrected lines',
  'pair-import.no-such-line': 'There is no such line.',
  'pair-import.skip-lines': 'Go past the lines',
  'pair-import.problems-of-line': 'Line {line}',
  'pair-import.keys': 'Enter goes to the next line to correct, Escape undoes the cell, the arrows move up and down.',
  'pair-import.column.line': 'Line',
  'pair-import.column.outcome': 'Problem or result',
  'pair-import.this-line': 'The line',
  'pair-import.cell': '{label}, line {line}',
  'pair-import.leave-out': 'Leave out line {line}',
  'pair-import.put-back': 'Put back line {line}',
  'pair-import.at-character': 'Character {at}.',
  'pair-import.same-as-line': 'Same as line {line}.',
  'pair-import.show-agreement': 'Show the agreement',
  'pair-import.line.corrected': 'Corrected.',
  'pair-import.line.to-new': 'New agreement:',
  'pair-import.line.to-existing': 'To be added to',
  'pair-import.line.known': 'Already known:',
  'pair-import.line.added': 'Added to',
  'pair-import.line.left-out': 'Left out',
  'pair-import.none-left': 'No line is left. Put one back, or choose another file.',
  'pair-import.blocked':
    '{count} line is still to be corrected. Correct it, leave it out, or choose to import the valid lines only. | {count} lines are still to be corrected. Correct them, leave them out, or choose to import the valid lines only.',
  'pair-import.to-group': 'Continue',
} as const
