import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import { pairWords } from './pair.words.en.ts'

const programWords = {
  'agreement.program.OPEN_VALUE': 'Open Value',
  'agreement.program.OPEN': 'Open',
  'agreement.program.SELECT_ENTERPRISE': 'Select and Enterprise',
} as const satisfies Record<`agreement.program.${VolumeProgram}`, string>

const numberWords = {
  'agreement.number-of.OPEN_VALUE': 'Agreement number',
  'agreement.number-of.OPEN': 'Authorization number',
  'agreement.number-of.SELECT_ENTERPRISE': 'Agreement number',
} as const satisfies Record<`agreement.number-of.${VolumeProgram}`, string>

const partnerNumberWords = {
  'agreement.partner-number-of.OPEN_VALUE': 'Agreement number, repeated',
  'agreement.partner-number-of.OPEN': 'License number',
  'agreement.partner-number-of.SELECT_ENTERPRISE': 'Enrollment number',
} as const satisfies Record<`agreement.partner-number-of.${VolumeProgram}`, string>

const choiceWords = {
  'agreement.programme': 'Licensing programme',
  'agreement.programme-help': 'It says what the two numbers of each pair are, and cannot be changed later.',
  'agreement.programme-example': 'For example {number} and {partnerNumber}',
  'agreement.method': 'How to enter the pairs',
  'agreement.method.type': 'Type the pairs',
  'agreement.method.upload': 'Upload a CSV file',
} as const

const typeWords = {
  'agreement.choose-type': 'Add agreements',
  'agreement.choose-type-text': 'Which type of agreement is it?',
  'agreement.type.VOLUME_LICENSING': 'Volume licensing agreement',
  'agreement.type.VOLUME_LICENSING-text':
    'Bought from Microsoft under Open Value, Open, Select or Enterprise. You need its agreement number pairs: type them, or upload a CSV file.',
  'agreement.type.OTHER_SOFTWARE': 'Other software licensing agreement',
  'agreement.type.OTHER_SOFTWARE-text':
    'Software of any publisher, bought in another way. You need the publisher, the product title and how many licenses there are.',
  'agreement.type-last': 'Chosen last time',
  'agreement.add-volume': 'Add a volume licensing agreement',
} as const

const formWords = {
  'agreement.section.agreement': 'Agreement',
  'agreement.programme-first': 'Choose the licensing programme first: it says what the two numbers of a pair are.',
  'agreement.programme-fixed': 'The licensing programme cannot be changed: it says what the numbers of the pairs are.',
  'agreement.save-pairs': 'Save 1 agreement with {count} pair | Save 1 agreement with {count} pairs',
} as const

/** Words of volume licensing agreements. */
export const volumeWords = {
  ...programWords,
  ...numberWords,
  ...partnerNumberWords,
  ...choiceWords,
  ...typeWords,
  ...formWords,
  ...pairWords,
} as const
