import type { ImportMode } from '@entitle/schema/pair-import/pair-import.values'
import type { DecimalMark, OnExistingAgreement } from '@entitle/schema/register/register.values'
import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import { flag, id, instant, integer, optional, strings, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'

/** An import of a register: what was asked for, and once it has ended what came of it. */
export class StoredRegisterImport {
  id: number
  fileName: string
  onExisting: OnExistingAgreement
  mode: ImportMode
  decimalMark: DecimalMark
  saved: boolean
  header: string[]
  read: number
  added: number
  changed: number
  unchanged: number
  rejected: number
  agreementsAdded: number
  agreementsChanged: number
  groupsAdded: string[]
  purchasesAdded: number
  purchasesRemoved: number
  problemCount: number
  /** JSON of `ProblemCount`s. */
  problemCounts: string
  /** JSON of `RegisterObstacle`s. */
  obstacles: string
  createdAt: Date
  importedBy: string
  finishedAt: Date | null
}

export const RegisterImportEntity = defineEntity(StoredRegisterImport, {
  table: 'register_import',
  columns: {
    id: id(),
    fileName: text(),
    onExisting: text(),
    mode: text(),
    decimalMark: text(),
    saved: flag(),
    header: strings(),
    read: integer(),
    added: integer(),
    changed: integer(),
    unchanged: integer(),
    rejected: integer(),
    agreementsAdded: integer(),
    agreementsChanged: integer(),
    groupsAdded: strings(),
    purchasesAdded: integer(),
    purchasesRemoved: integer(),
    problemCount: integer(),
    problemCounts: text(),
    obstacles: text(),
    createdAt: instant(),
    importedBy: text(),
    finishedAt: optional(instant()),
  },
})

/** A line of a register that was left out. */
export class StoredRegisterLine {
  importId: number
  line: number
  cells: string[]
  agreementName: string | null
}

export const RegisterLineEntity = defineEntity(StoredRegisterLine, {
  table: 'register_import_line',
  withoutRowid: true,
  columns: {
    importId: { ...integer(), primary: true },
    line: { ...integer(), primary: true },
    cells: strings(),
    agreementName: optional(text()),
  },
})

/** Why a line was left out: the rest of an `ImportProblem` is made of it. */
export class StoredRegisterProblem {
  importId: number
  position: number
  line: number
  columnNumber: number | null
  value: string | null
  code: RuleKey
  found: string | null
  foundAt: number | null
  upperLimit: number | null
  otherLine: number | null
  agreementId: string | null
}

export const RegisterProblemEntity = defineEntity(StoredRegisterProblem, {
  table: 'register_import_problem',
  withoutRowid: true,
  columns: {
    importId: { ...integer(), primary: true },
    position: { ...integer(), primary: true },
    line: integer(),
    columnNumber: optional(integer()),
    value: optional(text()),
    code: text(),
    found: optional(text()),
    foundAt: optional(integer()),
    upperLimit: optional(integer()),
    otherLine: optional(integer()),
    agreementId: optional(text()),
  },
  indexes: { register_import_problem_line: { columns: ['importId', 'line'] } },
})
