import { type Package, partOf, readPart } from './read-workbook-parts.ts'

// Of the formats that every workbook has: those of days, in Western and in East Asian Excel.
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** What a style says of the cells that have it. */
export interface CellStyle {
  /** Whether it shows a number as a day. */
  isDate: boolean
  /** Whether an apostrophe was typed before its text, which is no part of it: the text is none of a formula. */
  isQuoted: boolean
}

/** The styles of cells, by their place. */
export async function readCellStyles(of: Package): Promise<CellStyle[]> {
  const formats = new Map<number, string>()
  const styles: CellStyle[] = []
  let isCellStyle = false
  await readPart(of, await partOf(of, 'styles'), {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes()
        formats.set(Number(numFmtId), formatCode)
      }
      if (name === 'cellXfs') isCellStyle = true
      if (name !== 'xf' || !isCellStyle) return
      const { numFmtId, quotePrefix } = attributes()
      const id = Number(numFmtId)
      const isDate = builtIn.has(id) || isDateFormat(formats.get(id) ?? '')
      styles.push({ isDate, isQuoted: ['1', 'true'].includes(quotePrefix ?? '') })
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return styles
}

/** Whether a format shows days: it names a year or a day outside of quotes, brackets and escapes. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
  return /[dy]/i.test(bare) && !/general/i.test(bare)
}

const day = 24 * 60 * 60 * 1000

/** The day that a number stands for, `2026-11-24`; null where it stands for none. */
export function dayOf(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial)
  if (whole < 1) return null
  // Excel believes that 1900 had a 29th of February, its day 60.
  const days = from1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole
  const date = new Date(Date.UTC(1899, 11, 30) + days * day)
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  return /^\d{4}-/.test(text) ? text : null
}
