import { setImmediate as answerOthers } from 'node:timers/promises'
import type { PairImportReport } from '@entitle/schema/pair-import/pair-import'
import type { PairImportInput } from '@entitle/schema/pair-import/pair-import.inputs'
import type { NewPair } from '../agreement/agreement-pair.service.ts'
import { appendPairs } from '../agreement/append-pairs.service.ts'
import { storeVolumeAgreements } from '../agreement/store-volume-agreements.service.ts'
import { chooseLicenseGroup } from '../group/license-group.service.ts'
import { nextId } from '../platform/database/next-id.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { inParts } from '../platform/in-parts.ts'
import type { JudgedPairLine } from './judge-pair-lines.ts'
import { PairImportEntity } from './pair-import.entity.ts'
import { accountFor, reportOf } from './pair-import-report.ts'
import type { PairFile } from './read-pair-file.ts'

/** Saves what is to be added of a file, and the report of it. */
export async function storePairImport(
  own: TransactionContext,
  input: PairImportInput,
  file: PairFile,
  judged: readonly JudgedPairLine[],
): Promise<PairImportReport> {
  // What it does is counted before agreements have ids: then new ones are those without.
  const account = accountFor(input, file, judged)
  const id = await nextId(own, 'pair_import')
  const { lines, problems, ...counts } = account
  await own.record('pair-import', id, null, counts)
  const ids = await storePairs(own, input, id, judged)
  await answerOthers()
  for (const line of lines) line.agreementId ??= ids.get(line.agreementName ?? '') ?? null
  const saved = { id, importedAt: own.now(), importedBy: own.user?.name ?? 'system' }
  const row = { ...account, ...saved, lines: JSON.stringify(lines), problems: JSON.stringify(problems) }
  await own.em.insert(PairImportEntity, row)
  await answerOthers() // to commit is a long step of its own
  return reportOf(account, saved)
}

type AddedLine = JudgedPairLine & { pair: NewPair; agreementName: string }

const isAdded = (line: JudgedPairLine): line is AddedLine => line.outcome === 'ADDED'

/** Adds the pairs to agreements that are there and to new ones; gives the ids of the new ones by their names. */
async function storePairs(
  own: TransactionContext,
  { program, group }: PairImportInput,
  importId: number,
  judged: readonly JudgedPairLine[],
): Promise<Map<string, string>> {
  const added = judged.filter(isAdded)
  const pairOf = ({ pair, line }: AddedLine): NewPair => ({ ...pair, importId, importLine: line })
  await appendPairs(
    own,
    added.flatMap((line) => (line.agreementId === null ? [] : [{ ...pairOf(line), agreementId: line.agreementId }])),
  )
  const named = Map.groupBy(
    added.filter(({ agreementId }) => agreementId === null),
    ({ agreementName }) => agreementName,
  )
  if (named.size === 0) return new Map()
  const groupId = await chooseLicenseGroup(own, group)
  const made = [...named].map(([name, lines]) => ({ name, program, groupId, pairs: lines.map(pairOf) }))
  const ids = new Map<string, string>()
  for await (const part of inParts(made)) {
    for (const { id, name } of await storeVolumeAgreements(own, part)) ids.set(name, String(id))
  }
  return ids
}
