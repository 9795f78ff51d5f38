import { readFile } from 'node:fs/promises'
import { Refused } from './server-api.ts'

export const encodings = ['utf-8', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** The text of a file, without a byte order mark; refused where its bytes are of another encoding. */
export async function readText(file: string, encoding: Encoding): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new Refused(`${file} cannot be read`)
  })
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused(
      `${file} is not UTF-8. Save it as "CSV UTF-8"; if a program of Windows wrote it, try --encoding windows-1252`,
    )
  }
}
