import { readFile } from 'node:fs/promises'
import type { CatalogLine } from '@entitle/schema/catalog/catalog.rules'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { listViolations } from '../platform/sentences.ts'
import { linesOf, surveyCatalogFile } from './catalog-file.ts'
import { isWrong, readLine } from './catalog-line.ts'
import { fulfilRequests } from './catalog-request.service.ts'
import { importLines, nothingTold } from './import-lines.ts'
import { ProductTitleEntity } from './product-title.entity.ts'

// From dist as well: a file that is no program is not copied there.
const starterCatalog = new URL('../../src/catalog/starter-catalog.csv', import.meta.url)

// Each line asks the database for its names: a statement of SQLite takes 32,766 values.
const linesAtOnce = 500

/** Fills a catalog that no file has come into yet, all of it or nothing. What people added before stays as it is. */
export async function loadStarterCatalog(system: Context): Promise<void> {
  if (await system.em.existsBy(ProductTitleEntity, { userDefined: false })) return
  const lines = await starterLines()
  await inTransaction(system, 'catalog.load-starter', async (own) => {
    const told = nothingTold()
    for (let from = 0; from < lines.length; from += linesAtOnce) {
      await importLines(own, lines.slice(from, from + linesAtOnce), told)
    }
    await own.record('catalog', 0, null, { lines: lines.length })
    await fulfilRequests(own)
  })
}

/** The lines of the starter catalog, which break no rule. */
export async function starterLines(): Promise<CatalogLine[]> {
  const bytes = await readFile(starterCatalog)
  const content = async function* () {
    yield bytes
  }
  const { format } = await surveyCatalogFile(content)
  const lines: CatalogLine[] = []
  for await (const { number, cells } of linesOf(content, format)) {
    const line = readLine(format, cells)
    if (isWrong(line)) throw new Error(`Line ${number} of the starter catalog: ${listViolations(line)}`)
    lines.push(line)
  }
  return lines
}
