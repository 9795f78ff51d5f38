import { fileNameRules } from '@entitle/schema/upload/upload.rules'
import { type Violation, violationOf } from '@entitle/schema/shared/violation.rules'
import * as v from 'valibot'
import { type Ref, type ShallowRef, ref, shallowRef } from 'vue'
import { type PairFile, type PairFileRefusal, keptBytes, pairFileLimit, refusalOf, textOf } from './pair-file.ts'

/** Why the file that was chosen cannot be read; for its name, the rule that it breaks. */
export type PairFileProblem = { refusal: PairFileRefusal } | { name: Violation } | { notUtf8: PairFile }

export interface UsePairFile {
  file: ShallowRef<PairFile | null>
  problem: ShallowRef<PairFileProblem | null>
  reading: Ref<boolean>
  choose: (chosen: File | null) => Promise<void>
  /** Reads the file that is no UTF-8 as the encoding that most of those have. */
  takeAsWindows1252: () => void
}

/** Reads a chosen file: the browser decodes, so that the reader can be asked how. */
export function usePairFile(restored: PairFile | null): UsePairFile {
  const file = shallowRef(restored)
  const problem = shallowRef<PairFileProblem | null>(null)
  const reading = ref(false)
  let latest = 0

  async function choose(chosen: File | null) {
    const choice = ++latest
    file.value = null
    problem.value = null
    if (!chosen) return
    reading.value = true
    const read = await readPairFile(chosen)
    if (choice !== latest) return
    reading.value = false
    if ('bytes' in read) file.value = read
    else problem.value = read
  }

  function takeAsWindows1252() {
    if (problem.value && 'notUtf8' in problem.value) file.value = problem.value.notUtf8
    problem.value = null
  }

  return { file, problem, reading, choose, takeAsWindows1252 }
}

async function readPairFile(chosen: File): Promise<PairFile | PairFileProblem> {
  const issue = v.safeParse(fileNameRules, chosen.name).issues?.[0]
  if (issue) return { name: violationOf(issue) }
  // Enough to tell what it is; a film need not be read to be refused.
  const bytes = new Uint8Array(await chosen.slice(0, pairFileLimit + 1).arrayBuffer())
  const refusal = refusalOf(bytes)
  if (refusal) return { refusal }
  const file: PairFile = { name: chosen.name, bytes: keptBytes(bytes), encoding: 'utf-8' }
  return textOf(file) === null ? { notUtf8: { ...file, encoding: 'windows-1252' } } : file
}
