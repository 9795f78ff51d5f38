import { setImmediate as answerOthers } from 'node:timers/promises'
import {
  type RegisterEncoding,
  registerCellLimit,
  registerColumnLimit,
  type RegisterSeparator,
} from '@entitle/schema/register/register.values'
import type { Context } from '../platform/context.ts'
import { XlsxFault } from '../platform/xlsx/xlsx-fault.ts'
import { readXlsxSheet } from '../platform/xlsx/xlsx-thread.ts'
import { readUpload } from '../upload/upload.service.ts'
import { readRegisterCsv } from './read-register-csv.ts'
import { refusedFile } from './refused-file.ts'
import { type RegisterSheet, type RegisterTable, tableOf } from './register-table.ts'

/** Which file is meant, and what is said of how it is written. */
export interface Writing {
  uploadId: string
  sheet?: string | null
  separator?: RegisterSeparator | null
  encoding?: RegisterEncoding | null
  headerLine?: number | null
}

const limits = { cells: registerCellLimit, columns: registerColumnLimit, inflatedBytes: 200 * 1024 * 1024 }

/** Reads an uploaded register, CSV or workbook. Refused as a whole where it is none. */
export async function readRegister(ctx: Context, writing: Writing): Promise<RegisterTable> {
  const { fileName, content } = await readUpload(ctx, writing.uploadId)
  const parts: Buffer[] = []
  for await (const part of content) {
    parts.push(part)
    await answerOthers()
  }
  const bytes = Buffer.concat(parts)
  return tableOf(fileName, await sheetOf(bytes, writing), writing.headerLine)
}

function sheetOf(bytes: Buffer, writing: Writing): Promise<RegisterSheet> {
  const start = bytes.subarray(0, 4).toString('latin1')
  if (start === 'PK\x03\x04') return readWorkbook(bytes, writing.sheet ?? null)
  if (start === '\xd0\xcf\x11\xe0') throw refusedFile('register-file.old-excel')
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) throw refusedFile('register-file.utf-16')
  return readRegisterCsv(bytes, writing)
}

async function readWorkbook(bytes: Buffer, wanted: string | null): Promise<RegisterSheet> {
  try {
    const { sheets, name, rows } = await readXlsxSheet(bytes, { sheet: wanted, limits })
    return { format: 'XLSX', sheets, sheet: name, separator: null, encoding: null, rows }
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error
    const { reason, found, limit } = error
    throw refusedFile(`register-file.${reason}`, { found, ...(limit > 0 && { limit }) })
  }
}
