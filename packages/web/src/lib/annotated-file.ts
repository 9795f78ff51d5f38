import { fileNameLimit } from '@entitle/schema/upload/upload.rules'

const ending = '-annotated.csv'

/** What the annotated copy of a file is called; short enough to be uploaded again, and again. */
export function annotatedName(fileName: string): string {
  const base = fileName.replace(/(-annotated)?(\.[^.]*)?$/, '')
  return base.slice(0, fileNameLimit - ending.length) + ending
}
