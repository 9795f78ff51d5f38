import { pairCsvOf } from '@entitle/schema/pair-import/pair-csv-text.rules'
import type { PairSeparator } from '@entitle/schema/pair-import/pair-import.values'
import { type ShallowRef, onScopeDispose, shallowRef, watch } from 'vue'
import type { PairChoices } from './pair-draft.ts'
import { type PairFile, textOf } from './pair-file.ts'
import type { PairImportInput, PairReport } from './pair-import.graphql.ts'
import type { PairRow } from './pair-row.ts'
import type { PairEdit, UsePairLines } from './usePairLines.ts'
import { type UsePairPreview, usePairPreview } from './usePairPreview.ts'

const pauseMs = 500

/** The API says a text; it is one of those that it accepts. */
export const separatorIn = ({ separator }: Pick<PairReport, 'separator'>) => separator as PairSeparator

interface PairSource {
  file: ShallowRef<PairFile | null>
  choices: PairChoices
  lines: UsePairLines
}

export interface UsePairReading {
  /** The newest that the server said of the lines; null as long as none are read. */
  report: ShallowRef<PairReport | null>
  preview: UsePairPreview
  /** Reads the file anew, and does again to its lines what a draft says was done. */
  read: (edits?: readonly PairEdit[]) => Promise<boolean>
  /** What the server says of the lines as they are now; null where it does not say. */
  settle: () => Promise<PairReport | null>
  /** Takes in what it answered to an import of them. */
  learn: (report: PairReport) => void
  forget: () => void
  /** The lines as they are now, as the server is asked about them. */
  question: () => PairImportInput
}

/** Lets the server read the file, and say again, a moment after each correction, what it alone knows. */
export function usePairReading({ file, choices, lines }: PairSource): UsePairReading {
  const preview = usePairPreview()
  const report = shallowRef<PairReport | null>(null)

  function question(): PairImportInput {
    const { program, onExistingName } = choices
    const original = file.value && textOf(file.value)
    const known = report.value
    const edited = known && lines.edits.value.length > 0
    return {
      fileName: file.value?.name ?? '',
      content: edited ? pairCsvOf(lines.kept.value, separatorIn(known), known.hasHeader) : (original ?? ''),
      program: program ?? 'OPEN_VALUE',
      // What was found out once must not change with a correction.
      separator: known ? separatorIn(known) : choices.separator,
      onExistingName,
    }
  }

  // What the newest answer is an answer to.
  const answered = shallowRef<{ kept: readonly PairRow[]; key: string } | null>(null)
  const asNow = () => ({ kept: lines.kept.value, key: JSON.stringify([choices.program, choices.onExistingName]) })
  const isFresh = () => answered.value?.kept === asNow().kept && answered.value.key === asNow().key
  let timer: ReturnType<typeof setTimeout> | undefined

  async function read(edits: readonly PairEdit[] = []): Promise<boolean> {
    forget()
    const said = await preview.ask(question())
    if (!said) return false
    report.value = said
    lines.load(said, edits)
    if (edits.length === 0) answered.value = asNow()
    return true
  }

  async function settle(): Promise<PairReport | null> {
    clearTimeout(timer)
    if (isFresh()) return report.value
    if (lines.kept.value.length === 0) return null
    const asked = asNow()
    const said = await preview.ask(question())
    if (said) take(said, asked)
    return said
  }

  function take(said: PairReport, asked: { kept: readonly PairRow[]; key: string }) {
    answered.value = asked
    report.value = said
    lines.learn(said, asked.kept)
  }

  function forget() {
    clearTimeout(timer)
    preview.forget()
    report.value = null
    lines.clear()
  }

  watch([lines.kept, () => choices.program, () => choices.onExistingName], () => {
    clearTimeout(timer)
    if (report.value && !isFresh()) timer = setTimeout(() => void settle(), pauseMs)
  })
  onScopeDispose(() => clearTimeout(timer))

  return { report, preview, read, settle, learn: (said) => take(said, asNow()), forget, question }
}
