import type { PairLengthLimit } from '@entitle/schema/settings/settings.values'
import type { PairFileRefusal } from './pair-file.ts'

const refusalWords = {
  'pair-import.refused.empty': 'The file is empty.',
  'pair-import.refused.too-large':
    'The file is larger than {limit}, and no file of pairs is. Check that it is the right one, or split it.',
  'pair-import.refused.workbook':
    'This is a workbook or a ZIP archive, not a text file. Open it, save it as “CSV UTF-8”, and choose that file.',
  'pair-import.refused.utf-16':
    'The file is written in UTF-16 (“Unicode text”), which is not read here. Save it as “CSV UTF-8” and choose that file.',
  'pair-import.refused.binary': 'This is not a text file, whatever its name says. Choose a CSV file.',
} as const satisfies Record<`pair-import.refused.${PairFileRefusal}`, string>

const lengthWords = {
  'pair-import.limit.PAIR_16': 'Both numbers of a pair together: at most {limit} characters, hyphens included.',
  'pair-import.limit.NUMBER_16': 'Each number: at most {limit} characters, hyphens included.',
} as const satisfies Record<`pair-import.limit.${PairLengthLimit}`, string>

/** Words of the first step: choosing the file. */
export const fileWords = {
  ...refusalWords,
  ...lengthWords,
  'pair-import.the-file': 'CSV file',
  'pair-import.file-name': 'The file name',
  'pair-import.drop': 'Drop a CSV file here, or browse',
  'pair-import.drop-text': 'One pair a line, at most {limit}',
  'pair-import.another-file': 'Choose another file',
  'pair-import.file-needed': 'Choose a CSV file.',
  'pair-import.file-refused': 'This file cannot be imported',
  'pair-import.too-many':
    'The file has {found} pairs; at most {limit} are possible. Split it into several files and import one after the other.',
  'pair-import.not-utf-8-title': 'The file is not written in UTF-8',
  'pair-import.not-utf-8':
    'Save it as “CSV UTF-8”, or let it be read as Windows-1252, as older programs write. Accented letters are refused in a file of pairs either way: you will see which lines have them.',
  'pair-import.take-1252': 'Read it as Windows-1252',
  'pair-import.to-check': 'Check the file',
  'pair-import.limits': 'What the file looks like',
  'pair-import.limit.lines':
    '1 to {limit} pairs, one a line: two numbers and, if you like, the name of the agreement, separated by commas, semicolons or tabs.',
  'pair-import.limit.names':
    'Lines with the same name make one agreement. Without a name, the two numbers are the name.',
  'pair-import.limit.ascii': 'Plain letters, digits and signs (ASCII): no accents.',
  'pair-import.limit.forbidden': 'The name: at most {limit} characters, none of {characters}',
  'pair-import.limit.file-name': 'The name of the file: at most {limit} characters.',
  'pair-import.template': 'Download a template for {program}',
  'pair-import.template-name': 'pairs',
  'pair-import.template-later': 'Choose a programme to get a template for it.',
} as const
