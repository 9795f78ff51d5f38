import type { PairStatus } from '@entitle/schema/agreement/agreement-pair.values'
import type { PairLengthLimit } from '@entitle/schema/settings/settings.values'

const limitWords = {
  'agreement.pair-limit.PAIR_16':
    'The two numbers of a pair have at most {limit} characters together, hyphens included, and no accents.',
  'agreement.pair-limit.NUMBER_16':
    'Each of the two numbers of a pair has at most {limit} characters, hyphens included, and no accents.',
} as const satisfies Record<`agreement.pair-limit.${PairLengthLimit}`, string>

const editorWords = {
  'agreement.pairs': 'Agreement number pairs',
  'agreement.pair-field': 'Pair {row}, {number}',
  'agreement.pairs-how':
    'Enter adds a pair. A block that was copied from a spreadsheet fills as many rows as it has, up to {limit} pairs.',
  'agreement.pairs-many':
    'More than {count} pair? A file that is checked line by line is quicker: | More than {count} pairs? A file that is checked line by line is quicker:',
  'agreement.pair-add-after': 'Add a pair after pair {row}',
  'agreement.pair-remove': 'Remove pair {row}',
  'agreement.pair-count': '{count} pair | {count} pairs',
  'agreement.pairs-pasted': '{count} was pasted | {count} were pasted',
  'agreement.pairs-left-out':
    '{count} more was left out: an agreement has at most {limit} pairs. | {count} more were left out: an agreement has at most {limit} pairs.',
  'agreement.pairs-wrong': '{count} pair to correct | {count} pairs to correct',
  'agreement.pairs-wrong-next': '{count} pair to correct: go to it | {count} pairs to correct: go to the next one',
  'agreement.pair-that-stays': 'One pair that stays',
} as const

const statusWords = {
  'agreement.pair-status.PENDING': 'Pending',
  'agreement.pair-status.VALID': 'Valid',
  'agreement.pair-status.MISMATCHED': 'Mismatched',
  'agreement.pair-status.NOT_FOUND': 'Not found',
  'agreement.pair-status.NO_PERMISSION': 'No permission',
  'agreement.pair-status.EXPIRED': 'Expired',
  'agreement.pair-status.SERVICE_ERROR': 'Service error',
} as const satisfies Record<`agreement.pair-status.${PairStatus}`, string>

const shownWords = {
  'agreement.pair-status': 'Pair status',
  'agreement.pair-checked': 'Checked',
  'agreement.pair-unchecked': 'Not yet',
  'agreement.pairs-unchecked': 'Nobody has checked these pairs: no licensing service is connected.',
  'agreement.licenses-of-pairs': 'Its pairs say, once a licensing service has been asked.',
  'agreement.import': 'Added from the file',
  'agreement.import-gone': 'An import that does not exist',
} as const

const changeWords = {
  'agreement.pairs-now': 'Pairs it has',
  'agreement.pairs-added': 'Pairs to add',
  'agreement.pair-take-away': 'Remove the pair {number}, {partnerNumber}',
  'agreement.pair-keep': 'Keep the pair {number}, {partnerNumber}',
  'agreement.pair-goes': 'Will be removed',
  'agreement.pairs-go': '{count} pair will be removed | {count} pairs will be removed',
  'agreement.pairs-come': '{count} pair will be added | {count} pairs will be added',
} as const

/** Words of agreement number pairs. */
export const pairWords = { ...limitWords, ...editorWords, ...statusWords, ...shownWords, ...changeWords } as const
