import type { CheckedPairLine } from '@entitle/schema/pair-import/pair-csv.rules'
import type { PairImportReport } from '@entitle/schema/pair-import/pair-import'
import type { PairImportInput } from '@entitle/schema/pair-import/pair-import.inputs'
import { takeAgreementTurn } from '../agreement/agreement-turn.service.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { checkLines, isSound, judgeLines } from './judge-pair-lines.ts'
import { PairImportEntity } from './pair-import.entity.ts'
import { accountFor, reportOf } from './pair-import-report.ts'
import { type PairFile, readPairFile } from './read-pair-file.ts'
import { storePairImport } from './store-pair-import.ts'

/** What importing a file would do. Nothing is saved. */
export async function previewPairImport(ctx: Context, input: PairImportInput): Promise<PairImportReport> {
  const file = await readPairFile(input.content, input.separator)
  return unsaved(ctx, input, file, await checkLines(ctx, file.lines, input))
}

/** Imports the pairs of a file (product.md rules 5 to 8). */
export async function importPairs(ctx: Context, input: PairImportInput): Promise<PairImportReport> {
  const file = await readPairFile(input.content, input.separator)
  const checked = await checkLines(ctx, file.lines, input)
  const isAllOrNothing = input.mode !== 'VALID_ONLY'
  if (isAllOrNothing && !checked.every(isSound)) return unsaved(ctx, input, file, checked)
  return orReport(
    inTransaction(ctx, 'pair.import', async (own) => {
      // Before anything is read: who waited for it sees what the one before left.
      await takeAgreementTurn(own)
      const judged = await judgeLines(own, checked, input)
      if (isAllOrNothing && !judged.every(isSound))
        throw new NothingSaved(reportOf(accountFor(input, file, judged), null))
      return storePairImport(own, input, file, judged)
    }),
  )
}

/** What an import that was saved did; null when there is none of that id. */
export async function findPairImport({ em }: Context, id: number): Promise<PairImportReport | null> {
  const stored = await em.findOneBy(PairImportEntity, { id })
  if (!stored) return null
  const { lines, problems } = stored
  return reportOf({ ...stored, lines: JSON.parse(lines), problems: JSON.parse(problems) }, stored)
}

async function unsaved(
  ctx: Context,
  input: PairImportInput,
  file: PairFile,
  checked: readonly CheckedPairLine[],
): Promise<PairImportReport> {
  return reportOf(accountFor(input, file, await judgeLines(ctx, checked, input)), null)
}

// Leaves a transaction that has nothing to keep: what others stored meanwhile stands in the way of ALL_OR_NOTHING.
class NothingSaved extends Error {
  readonly report: PairImportReport

  constructor(report: PairImportReport) {
    super('Nothing was saved')
    this.report = report
  }
}

async function orReport(saving: Promise<PairImportReport>): Promise<PairImportReport> {
  try {
    return await saving
  } catch (error) {
    if (error instanceof NothingSaved) return error.report
    throw error
  }
}
