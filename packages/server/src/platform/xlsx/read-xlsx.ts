import type { Budget } from './inflated.ts'
import { readCellStyles } from './cell-styles.ts'
import { type Package, readWorkbookParts } from './read-workbook-parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type Merge, readSheetRows, type SheetLimits, type XlsxRow } from './sheet-rows.ts'
import { XlsxFault } from './xlsx-fault.ts'
import { zipEntries } from './zip-entries.ts'

/** How much a workbook may hold: the ZIP around it says nothing of that. */
export interface XlsxLimits extends SheetLimits {
  inflatedBytes: number
}

/** Which sheet is wanted; null: the first that is not hidden. */
export interface XlsxQuestion {
  sheet: string | null
  limits: XlsxLimits
}

/** What is told of a workbook while it is read. */
export interface XlsxListener {
  sheets(names: string[], chosen: string): void
  row(row: XlsxRow): void
  end(merges: Merge[]): void
}

/** Reads one sheet of a workbook. It takes as long as it takes: run it in a thread of its own. */
export async function readXlsx(archive: Buffer, { sheet, limits }: XlsxQuestion, tell: XlsxListener): Promise<void> {
  const budget: Budget = { left: limits.inflatedBytes, limit: limits.inflatedBytes }
  const of: Package = { entries: await zipEntries(archive), budget }
  const { sheets, from1904 } = await readWorkbookParts(of)
  const chosen = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet)
  if (!chosen) throw new XlsxFault('no-sheet', sheet ?? '')
  tell.sheets(
    sheets.map(({ name }) => name),
    chosen.name,
  )
  const strings = await readSharedStrings(of)
  const styles = await readCellStyles(of)
  tell.end(await readSheetRows(of, chosen.path, { strings, styles, from1904 }, limits, tell.row))
}
