import { enumOf } from '../shared/enum-of.ts'
import { importModes, onExistingNames, pairLineOutcomes } from './pair-import.values.ts'

export const OnExistingNameEnum = enumOf(
  'OnExistingName',
  onExistingNames,
  'What becomes of a line whose agreement name is there already.',
  {
    REJECT: 'The line is rejected.',
    APPEND: 'Its pair is added to that agreement, if it is of the same programme.',
  },
)

export const ImportModeEnum = enumOf('ImportMode', importModes, 'What is saved of a file with wrong lines.', {
  ALL_OR_NOTHING: 'Nothing.',
  VALID_ONLY: 'The lines that are right.',
})

export const PairLineOutcomeEnum = enumOf(
  'PairLineOutcome',
  pairLineOutcomes,
  'What became of a line; where nothing is saved, what would.',
  {
    ADDED: 'Its pair is new.',
    ALREADY_KNOWN: 'Its pair was stored before: nothing to do.',
    REJECTED: 'It breaks at least one rule.',
  },
)
