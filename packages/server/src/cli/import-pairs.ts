import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { progressBar } from './progress-bar.ts'
import { type Encoding, readText } from './read-text.ts'
import { ask, Refused, type ServerOptions } from './server-api.ts'

export const separators = { comma: ',', semicolon: ';', tab: '\t' }

export interface PairOptions extends ServerOptions {
  program: string
  encoding: Encoding
  separator?: keyof typeof separators
  group?: string
  append?: true
  validOnly?: true
  preview?: true
  annotated?: string
}

interface Report {
  id: string | null
  saved: boolean
  read: number
  added: number
  alreadyKnown: number
  rejected: number
  agreementsAdded: number
  problems: { line: number; column: number | null; message: string }[]
  annotatedCsv: string
}

const facts = `{
  id saved fileName program separator hasHeader read added alreadyKnown rejected agreementsAdded
  problems { line column value code message found position limit otherLine agreementId } annotatedCsv
}`
const previewing = `query ($input: PairImportInput!) { report: previewPairImport(input: $input) ${facts} }`
const importing = `mutation ($input: PairImportInput!) { report: importPairs(input: $input) ${facts} }`

// The server takes requests of 2 MB; what it answers to a larger one can seldom be read.
const largest = 2 * 1024 * 1024

/** `entitle pairs import FILE`: previews or imports a file of pairs, tells what is wrong with which lines. */
export async function importPairs(file: string, options: PairOptions): Promise<void> {
  const input = await inputOf(file, options)
  const report = await send(input, options)
  const { annotatedCsv, ...told } = report
  if (options.annotated) await write(options.annotated, annotatedCsv)
  if (options.json) console.log(JSON.stringify(told))
  else tell(report, options)
  if (report.rejected > 0) throw new Refused(verdictOf(report, options))
}

async function inputOf(file: string, options: PairOptions): Promise<object> {
  const { program, separator, group, append, validOnly, preview } = options
  const input = {
    fileName: basename(file),
    content: await readText(file, options.encoding),
    program,
    separator: separator && separators[separator],
    onExistingName: append ? 'APPEND' : 'REJECT',
    mode: validOnly ? 'VALID_ONLY' : 'ALL_OR_NOTHING',
  }
  if (Buffer.byteLength(JSON.stringify(input)) > largest - 10_000) {
    throw new Refused(`${file} has about 2 MB or more: no file of 5,000 pairs is so large. Is it the right one?`)
  }
  return group === undefined || preview ? input : { ...input, group: await groupNamed(group, options) }
}

/** The license group of a name where there is one, so that a script can be run again; else a new one. */
async function groupNamed(name: string, options: PairOptions): Promise<object> {
  const query = 'query ($name: String!) { licenseGroups(search: $name, page: { take: 100 }) { items { id name } } }'
  const { licenseGroups } = await ask<{ licenseGroups: { items: { id: string; name: string }[] } }>(options, query, {
    name,
  })
  const known = licenseGroups.items.find((group) => nameKey(group.name) === nameKey(name))
  return known ? { existingGroupId: known.id } : { newGroupName: name }
}

async function send(input: object, options: PairOptions): Promise<Report> {
  const bar = progressBar(options)
  const began = Date.now()
  const work = options.preview ? 'checks' : 'checks and saves'
  let waiting: NodeJS.Timeout | undefined
  const query = options.preview ? previewing : importing
  try {
    const { report } = await ask<{ report: Report }>(options, query, { input }, (sent, total) => {
      bar.show(sent, total, `${Math.round((sent / total) * 100)} % sent`)
      // What the server has done of it so far it does not say.
      const wait = () =>
        bar.show(sent, total, `sent; the server ${work} … ${Math.round((Date.now() - began) / 1000)} s`)
      if (sent < total) return
      wait()
      waiting ??= setInterval(wait, 500)
    })
    return report
  } finally {
    clearInterval(waiting)
    bar.end()
  }
}

async function write(file: string, text: string): Promise<void> {
  // The mark at its beginning tells spreadsheets that it is UTF-8.
  await writeFile(file, `\ufeff${text}`).catch(() => {
    throw new Refused(`${file} cannot be written`)
  })
}

function tell({ id, saved, problems, ...counts }: Report, { url }: PairOptions): void {
  const { read, added, alreadyKnown, rejected, agreementsAdded } = counts
  const [adding, making] = saved ? ['added', 'made'] : ['to add', 'to make']
  console.log(`Lines: ${read} read = ${added} ${adding} + ${alreadyKnown} already known + ${rejected} rejected`)
  console.log(`Agreements: ${agreementsAdded} ${making}`)
  if (id !== null) console.log(`Report: ${url.replace(/\/$/, '')}/imports/${id}`)
  for (const { line, column, message } of problems) {
    console.log(`line ${line}${column === null ? '' : `, column ${column}`}: ${message}`)
  }
}

function verdictOf({ saved, rejected }: Report, { preview }: PairOptions): string {
  const lines = rejected === 1 ? '1 line is' : `${rejected} lines are`
  if (preview) return `${lines} wrong. Nothing was saved: this was a preview`
  return saved ? `${lines} wrong and left out; the others are in` : `${lines} wrong, so nothing was saved`
}
