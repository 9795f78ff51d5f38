import { isOver, type OperationStatus } from '@entitle/schema/operation/operation.values'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestApp } from './test-app.ts'

const start = 'mutation ($uploadId: ID!) { importCatalog(uploadId: $uploadId) { id } }'
const follow =
  'query ($id: ID!) { operation(id: $id) { kind status done total resultUrl failureCount failures { subject code message } } }'
const publishers =
  'query ($search: String!) { publishers(search: $search, first: 100) { items { id name aliases titleCount userDefined } } }'
const titles =
  'query ($of: ID!) { productTitles(publisherId: $of, search: "", first: 100) { items { id name category aliases licenseRequired userDefined } } }'

interface Import {
  kind: string
  status: OperationStatus
  done: number
  total: number | null
  resultUrl: string
  failureCount: number
  failures: { subject: string; code: string; message: string }[]
}
interface Publisher {
  id: string
  name: string
  aliases: string[]
  titleCount: number
  userDefined: boolean
}
interface Title {
  id: string
  name: string
  category: string | null
  aliases: string[]
  licenseRequired: string
  userDefined: boolean
}

/** Uploads a catalog file: the id of the upload. */
export async function upload(app: TestApp, content: string | Buffer): Promise<string> {
  const headers = { cookie: app.cookieOf('ADMINISTRATOR'), 'content-type': 'text/csv' }
  const reply = await app.server.inject({ method: 'POST', url: '/uploads?name=c.csv', headers, payload: content })
  return reply.json<{ id: string }>().id
}

/** Uploads a catalog file and begins its import: the id of the operation. */
export async function startImport(app: TestApp, content: string | Buffer): Promise<string> {
  const uploadId = await upload(app, content)
  return (await app.get<{ importCatalog: { id: string } }>(start, { uploadId })).importCatalog.id
}

/** An import once it is over. */
export async function ended(app: TestApp, id: string): Promise<Import> {
  for (;;) {
    const { operation } = await app.get<{ operation: Import }>(follow, { id })
    if (isOver(operation.status)) return operation
    await sleep(20)
  }
}

/** Imports a catalog file, and tells how that ended. */
export async function importFile(app: TestApp, content: string | Buffer): Promise<Import> {
  return ended(app, await startImport(app, content))
}

/** The publisher of a name; undefined when there is none. */
export async function publisherNamed(app: TestApp, name: string): Promise<Publisher | undefined> {
  const found = await app.get<{ publishers: { items: Publisher[] } }>(publishers, { search: name })
  return found.publishers.items.find((each) => each.name === name)
}

/** The titles of the publisher of a name, in the order of theirs. */
export async function titlesOf(app: TestApp, publisher: string): Promise<Title[]> {
  const of = (await publisherNamed(app, publisher))?.id ?? '0'
  return (await app.get<{ productTitles: { items: Title[] } }>(titles, { of })).productTitles.items
}

/** What each import so far has left on the audit log. */
export async function tallies(app: TestApp): Promise<object[]> {
  const rows: { after: string }[] = await app.application.database.reader.query(
    "SELECT after FROM audit_entry WHERE action = 'catalog.import' ORDER BY id",
  )
  return rows.map(({ after }) => JSON.parse(after) as object)
}

/** How many rows a table has. */
export async function countOf(app: TestApp, table: string): Promise<number> {
  const [row] = await app.application.database.reader.query(`SELECT CAST(count(*) AS integer) AS count FROM ${table}`)
  return row.count as number
}
