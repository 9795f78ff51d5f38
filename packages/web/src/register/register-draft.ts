import type { ImportMode } from '@entitle/schema/pair-import/pair-import.values'
import type {
  DateOrder,
  DecimalMark,
  OnExistingAgreement,
  RegisterEncoding,
} from '@entitle/schema/register/register.values'
import { forgetDraft, readDraft, writeDraft } from '../lib/drafts.ts'
import type { Meanings } from './register-columns.ts'

/** A file that is on the server, for a day. */
export interface UploadedRegister {
  id: string
  name: string
  size: number
}

/** An entry of the catalog. */
export interface Entry {
  id: string
  name: string
}

/** What is meant by a name that the catalog does not know. */
export interface PublisherChoice {
  name: string
  publisher: Entry
}

export interface TitleChoice {
  name: string
  publisherId: string
  title: Entry
}

export interface Correction {
  line: number
  column: number
  value: string
}

/** All that is chosen on the way to an import. */
export interface RegisterChoices {
  file: UploadedRegister | null
  /** How the file is read; null: as the server finds out. */
  sheet: string | null
  separator: string | null
  encoding: RegisterEncoding | null
  headerLine: number | null
  meanings: Meanings
  /** Whether the meanings are those of the last time. */
  recalled: boolean
  dateOrder: DateOrder
  decimalMark: DecimalMark
  publishers: readonly PublisherChoice[]
  titles: readonly TitleChoice[]
  corrections: readonly Correction[]
  onExisting: OnExistingAgreement
  mode: ImportMode
  group: { existingGroupId?: string; newGroupName?: string }
}

const name = 'register'

/** Nothing chosen yet. */
export const noChoices = (): RegisterChoices => ({
  file: null,
  sheet: null,
  separator: null,
  encoding: null,
  headerLine: null,
  meanings: {},
  recalled: false,
  dateOrder: 'DMY',
  decimalMark: 'POINT',
  publishers: [],
  titles: [],
  corrections: [],
  onExisting: 'REJECT',
  mode: 'ALL_OR_NOTHING',
  group: {},
})

/** What this tab was about to import before it was reloaded. */
export const readRegisterDraft = (): RegisterChoices => ({ ...noChoices(), ...readDraft(name) })

/** Keeps it for a reload. */
export const writeRegisterDraft = (choices: RegisterChoices): void => writeDraft(name, choices)

export const forgetRegisterDraft = (): void => forgetDraft(name)
