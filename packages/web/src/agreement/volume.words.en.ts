import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'

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

/** Words of volume licensing agreements. */
export const volumeWords = { ...programWords, ...numberWords, ...partnerNumberWords, ...choiceWords } as const
