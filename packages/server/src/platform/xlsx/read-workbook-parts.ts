import { type Budget, inflated } from './inflated.ts'
import { readXml, type XmlHandlers } from './read-xml.ts'
import { XlsxFault } from './xlsx-fault.ts'
import type { ZipEntry } from './zip-entries.ts'

/** The files of a workbook, and how much of them may still be inflated. */
export interface Package {
  entries: ReadonlyMap<string, ZipEntry>
  budget: Budget
}

/** What a workbook says of itself. */
export interface WorkbookParts {
  sheets: { name: string; path: string }[]
  /** Whether its days are counted from 1904, as old ones of a Mac are. */
  from1904: boolean
}

/** The sheets of a workbook that are not hidden, in their order. */
export async function readWorkbookParts(of: Package): Promise<WorkbookParts> {
  const path = (await relationsOf(of, '')).find(({ type }) => type.endsWith('/officeDocument'))?.target
  if (!path || !of.entries.has(path)) throw new XlsxFault('damaged', 'workbook')
  const relations = new Map((await relationsOf(of, path)).map(({ id, target }) => [id, target]))
  const parts: WorkbookParts = { sheets: [], from1904: false }
  await readPart(of, path, {
    open(name, attributes) {
      if (name === 'workbookPr') parts.from1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '')
      if (name !== 'sheet') return
      const { name: title = '', state = 'visible', ...rest } = attributes()
      const target = relations.get(Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1] ?? '')
      if (state === 'visible' && target) parts.sheets.push({ name: title, path: target })
    },
  })
  return parts
}

/** Reads one file of a workbook; one that is not there has nothing in it. */
export async function readPart({ entries, budget }: Package, path: string, handlers: XmlHandlers): Promise<void> {
  const entry = entries.get(path)
  if (entry) await readXml(inflated(entry, budget), handlers)
}

/** Where the strings and the styles of a workbook are: beside it, under names that nearly all use. */
export async function partOf(of: Package, kind: 'sharedStrings' | 'styles'): Promise<string> {
  const workbook = (await relationsOf(of, '')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? ''
  return (await relationsOf(of, workbook)).find(({ type }) => type.endsWith(`/${kind}`))?.target ?? ''
}

interface Relation {
  id: string
  type: string
  target: string
}

async function relationsOf(of: Package, path: string): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  await readPart(of, `${folder}_rels/${path.slice(folder.length)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes()
      relations.push({ id, type, target: resolved(folder, target) })
    },
  })
  return relations
}

// A name within the archive: it is looked up there, and never on a disk.
function resolved(folder: string, target: string): string {
  return new URL(target, `zip:///${folder}`).pathname.slice(1)
}
