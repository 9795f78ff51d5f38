import type { PairImportReport } from '@entitle/schema/pair-import/pair-import'
import type { PairImportInput } from '@entitle/schema/pair-import/pair-import.inputs'
import type { Context } from '../platform/context.ts'

/** What importing a file would do. Nothing is saved. */
export function previewPairImport(_ctx: Context, _input: PairImportInput): Promise<PairImportReport> {
  throw new Error('to be written')
}

/** Imports the pairs of a file (product.md rules 5 to 8). */
export function importPairs(_ctx: Context, _input: PairImportInput): Promise<PairImportReport> {
  throw new Error('to be written')
}

/** What an import that was saved did; null when there is none of that id. */
export function findPairImport(_ctx: Context, _id: number): Promise<PairImportReport | null> {
  throw new Error('to be written')
}
