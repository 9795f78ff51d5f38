import { checkWords } from './check.words.en.ts'
import { fileWords } from './file.words.en.ts'
import type { PairStep } from './pair-steps.ts'

const stepWords = {
  'pair-import.step.file': 'File',
  'pair-import.step.check': 'Check',
  'pair-import.step.group': 'Group',
  'pair-import.step.confirm': 'Confirm',
} as const satisfies Record<`pair-import.step.${PairStep}`, string>

const countWords = {
  'pair-import.count.read': 'read',
  'pair-import.count.planned.ADDED': 'to be added',
  'pair-import.count.planned.REJECTED': 'to correct',
  'pair-import.count.done.ADDED': 'added',
  'pair-import.count.done.REJECTED': 'rejected',
  'pair-import.count.known': 'already known',
  'pair-import.count.left-out': 'left out',
} as const

const confirmWords = {
  'pair-import.fact.file': 'File',
  'pair-import.fact.agreements': 'New agreements',
  'pair-import.fact.pairs': 'Pairs to be added',
  'pair-import.fact.known': 'Already known, skipped',
  'pair-import.fact.wrong': 'Still wrong, not imported',
  'pair-import.fact.left-out': 'Left out',
  'pair-import.new-group': '{name} (new)',
  'pair-import.cannot-import': 'This cannot be imported yet',
  'pair-import.nothing-to-import': 'No pair of this file is new: there is nothing to import.',
  'pair-import.back-to-check': 'Back to the lines',
  'pair-import.import-pairs': 'Import {count} pair | Import {count} pairs',
  'pair-import.no-answer': 'The server did not answer',
  'pair-import.no-answer-text':
    'Perhaps the pairs were saved, perhaps not. Import again: what is saved already is known and not added twice.',
} as const

const resultWords = {
  'pair-import.result': 'Import of pairs',
  'pair-import.result-of': 'Import of {name}',
  'pair-import.gone': 'There is no such import',
  'pair-import.gone-text': 'The link may be incomplete, or of another installation.',
  'pair-import.imported': '{count} pair added | {count} pairs added',
  'pair-import.some-rejected':
    '{count} line was rejected. Correct it in the annotated file and upload that: lines that are known already do no harm. | {count} lines were rejected. Correct them in the annotated file and upload that: lines that are known already do no harm.',
  'pair-import.all-accounted': 'Every line of the file is accounted for.',
  'pair-import.show-agreements': 'Show the agreements',
  'pair-import.upload-corrected': 'Upload the corrected file',
  'pair-import.fact.when': 'Imported',
  'pair-import.fact.who': 'By',
  'pair-import.fact.made': 'Agreements made',
} as const

/** Words of the import of pairs from a file. */
export const pairImportWords = {
  ...stepWords,
  ...fileWords,
  ...checkWords,
  ...countWords,
  ...confirmWords,
  ...resultWords,
  'pair-import.title': 'Upload agreement number pairs',
  'pair-import.steps': 'Steps',
  'pair-import.step-title.file': 'Choose the programme and the file',
  'pair-import.step-title.group': 'Choose the license group',
  'pair-import.step-title.confirm': 'Confirm the import',
  'pair-import.back': 'Back',
  'pair-import.to-confirm': 'Continue',
  'pair-import.group-text': 'New agreements go into this group. Agreements that exist already stay where they are.',
  'pair-import.leave-title': 'Leave without importing?',
  'pair-import.leave-text': 'Nothing of this file has been imported yet.',
  'pair-import.leave-corrected':
    'Nothing of this file has been imported yet, and your correction is lost. | Nothing of this file has been imported yet, and your {count} corrections are lost.',
  'pair-import.leave': 'Leave without importing',
} as const
