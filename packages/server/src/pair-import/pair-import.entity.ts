import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import type { ImportMode, OnExistingName, PairSeparator } from '@entitle/schema/pair-import/pair-import.values'
import { flag, id, instant, integer, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'

/** An import of a pairs file that was saved. */
export class StoredPairImport {
  id: number
  fileName: string
  /** Of the text that was sent, in UTF-8. */
  sha256: string
  program: VolumeProgram
  separator: PairSeparator
  hasHeader: boolean
  onExistingName: OnExistingName
  mode: ImportMode
  read: number
  added: number
  alreadyKnown: number
  rejected: number
  agreementsAdded: number
  /** JSON of its `PairImportLine`s. */
  lines: string
  /** JSON of its `ImportProblem`s. */
  problems: string
  importedAt: Date
  importedBy: string
}

export const PairImportEntity = defineEntity(StoredPairImport, {
  table: 'pair_import',
  columns: {
    id: id(),
    fileName: text(),
    sha256: text(),
    program: text(),
    separator: text(),
    hasHeader: flag(),
    onExistingName: text(),
    mode: text(),
    read: integer(),
    added: integer(),
    alreadyKnown: integer(),
    rejected: integer(),
    agreementsAdded: integer(),
    lines: text(),
    problems: text(),
    importedAt: instant(),
    importedBy: text(),
  },
})
