import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import type { PairSeparator } from '@entitle/schema/pair-import/pair-import.values'
import type { PairLengthLimit } from '@entitle/schema/settings/settings.values'
import { useQuery } from '@urql/vue'
import { type ComputedRef, computed, reactive, watch } from 'vue'
import { type PairChoices, readPairDraft, writePairDraft, writePairFile } from './pair-draft.ts'
import type { PairFileEncoding } from './pair-file.ts'
import { PairTermsNow } from './pair-import.graphql.ts'
import { type UsePairFile, usePairFile } from './usePairFile.ts'
import { type UsePairLines, usePairLines } from './usePairLines.ts'
import { type UsePairReading, separatorIn, usePairReading } from './usePairReading.ts'

export interface UsePairImport {
  source: UsePairFile
  choices: PairChoices
  lines: UsePairLines
  reading: UsePairReading
  /** Reads the file, and does again to its lines what was done to them before a reload. */
  read: () => Promise<boolean>
  /** Which limit of length the administrator chose; undefined until it is known. */
  lengthLimit: ComputedRef<PairLengthLimit | undefined>
  /** What stands between the cells, as chosen or found out. */
  separator: ComputedRef<PairSeparator>
  chooseFile: (file: File | null) => Promise<void>
  /** Reads the file anew in another way; what was corrected is forgotten. */
  readAs: (how: { separator: PairSeparator } | { encoding: PairFileEncoding }) => Promise<boolean>
  /** Whether there is anything to lose. */
  dirty: () => boolean
}

/**
 * A pairs file on its way into the agreements: chosen, read, corrected, and kept in this tab over a reload. `program` is
 * what was chosen before this page.
 */
export function usePairImport(program: VolumeProgram | null): UsePairImport {
  const { file, draft } = readPairDraft()
  const { edits, ...restored } = draft
  let editsToRestore = edits
  const choices = reactive<PairChoices>({ ...restored, program: restored.program ?? program })
  const source = usePairFile(file)
  const { data: terms } = useQuery({ query: PairTermsNow })
  const lengthLimit = computed(() => terms.value?.settings.pairLengthLimit)
  const lines = usePairLines(() => ({
    program: choices.program ?? 'OPEN_VALUE',
    lengthLimit: lengthLimit.value ?? 'PAIR_16',
  }))
  const reading = usePairReading({ file: source.file, choices, lines })

  watch(source.file, writePairFile)
  watch([choices, lines.edits], () => {
    // Until the lines of a restored file are there, what was done to them is as the draft says.
    writePairDraft({ ...choices, edits: reading.report.value ? lines.edits.value : editsToRestore })
  })

  async function read(): Promise<boolean> {
    const done = await reading.read(editsToRestore)
    if (done) editsToRestore = []
    return done
  }

  async function chooseFile(chosen: File | null) {
    reading.forget()
    editsToRestore = []
    choices.separator = null
    await source.choose(chosen)
  }

  async function readAs(how: { separator: PairSeparator } | { encoding: PairFileEncoding }): Promise<boolean> {
    if ('separator' in how) choices.separator = how.separator
    else if (source.file.value) source.file.value = { ...source.file.value, ...how }
    editsToRestore = []
    return await read()
  }

  return {
    source,
    choices,
    lines,
    reading,
    read,
    lengthLimit,
    separator: computed(() => choices.separator ?? (reading.report.value ? separatorIn(reading.report.value) : ',')),
    chooseFile,
    readAs,
    dirty: () => source.file.value !== null,
  }
}
