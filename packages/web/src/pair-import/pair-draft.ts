import { volumePrograms, type VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import type { ImportMode, OnExistingName, PairSeparator } from '@entitle/schema/pair-import/pair-import.values'
import { forgetDraft, readDraft, writeDraft } from '../lib/drafts.ts'
import type { PairFile } from './pair-file.ts'
import type { PairEdit } from './usePairLines.ts'

/** What is chosen on the way to an import, besides the file. */
export interface PairChoices {
  program: VolumeProgram | null
  /** Null: as the server finds out. */
  separator: PairSeparator | null
  onExistingName: OnExistingName
  mode: ImportMode
  group: { existingGroupId?: string; newGroupName?: string }
}

interface PairDraft extends PairChoices {
  edits: readonly PairEdit[]
}

// The file is large and never changes: it is written once, and not with each letter.
const names = { file: 'pair-import.file', draft: 'pair-import' }

const nothing: PairDraft = {
  program: null,
  separator: null,
  onExistingName: 'REJECT',
  mode: 'ALL_OR_NOTHING',
  group: {},
  edits: [],
}

/** What this tab was about to import before it was reloaded. */
export function readPairDraft(): { file: PairFile | null; draft: PairDraft } {
  const file = readDraft(names.file) as PairFile | null
  const draft: PairDraft = { ...nothing, ...readDraft(names.draft) }
  const program = volumePrograms.find((each) => each === draft.program) ?? null
  return { file, draft: { ...draft, program } }
}

/** Keeps the file for a reload. */
export function writePairFile(file: PairFile | null): void {
  if (file) writeDraft(names.file, file)
  else forgetDraft(names.file)
}

/** Keeps what was chosen and corrected. */
export function writePairDraft(draft: PairDraft): void {
  writeDraft(names.draft, draft)
}

export function forgetPairDraft(): void {
  forgetDraft(names.file)
  forgetDraft(names.draft)
}
