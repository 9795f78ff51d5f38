import type { TestApp } from './test-app.ts'

const facts = `id kind fromId fromName intoId intoName publisherName agreementsMoved titlesMoved titlesMerged
  undoneAt undoneBy agreementsElsewhere`

/** Lets a publisher go into another. */
export const mergePublishers = `mutation ($fromId: ID!, $intoId: ID!) {
  merged: mergePublishers(fromId: $fromId, intoId: $intoId) { ${facts} } }`

/** Lets a product title go into another. */
export const mergeTitles = `mutation ($fromId: ID!, $intoId: ID!) {
  merged: mergeProductTitles(fromId: $fromId, intoId: $intoId) { ${facts} } }`

/** Takes back a merge. */
export const undoMerge = `mutation ($id: ID!) { merged: undoCatalogMerge(id: $id) { ${facts} } }`

export interface Merged {
  id: string
  kind: string
  fromId: string
  intoId: string
  agreementsMoved: number
  titlesMoved: number
  titlesMerged: string[]
  undoneAt: string | null
  agreementsElsewhere: number | null
}

/** Merges or undoes, and throws when it is refused. */
export async function merged(app: TestApp, document: string, variables: object): Promise<Merged> {
  return (await app.get<{ merged: Merged }>(document, variables)).merged
}

/** Adds a publisher to the catalog; its id. */
export async function addPublisher(app: TestApp, name: string, aliases: string[] = []): Promise<string> {
  const added = await app.get<{ addPublisher: { id: string } }>(
    'mutation ($name: String!, $aliases: [String!]) { addPublisher(name: $name, aliases: $aliases) { id } }',
    { name, aliases },
  )
  return added.addPublisher.id
}

/** Adds a title of a publisher to the catalog; its id. */
export async function addTitleOf(app: TestApp, publisherId: string, name: string, more: object = {}): Promise<string> {
  const added = await app.get<{ addProductTitle: { id: string } }>(
    `mutation ($publisherId: ID!, $name: String!, $category: String, $licenseRequired: LicenseRequired) {
      addProductTitle(publisherId: $publisherId, name: $name, category: $category, licenseRequired: $licenseRequired) { id } }`,
    { publisherId, name, ...more },
  )
  return added.addProductTitle.id
}

const tables = {
  publisher: 'id, name, aliases, user_defined, name_key, search_key',
  publisher_key: 'publisher_id, position, name_key, search_key, word_key',
  product_title: 'id, publisher_id, name, category, aliases, license_required, user_defined, name_key, search_key',
  product_title_key: 'product_title_id, position, publisher_id, name_key, search_key, word_key',
  agreement: 'id, name, publisher_id, product_title_id, deleted_at',
  catalog_request: 'id, status',
}

/** All that merges may touch, but for the versions, which never go back. */
export async function catalogState(app: TestApp): Promise<Record<string, object[]>> {
  const state: Record<string, object[]> = {}
  for (const [table, columns] of Object.entries(tables)) {
    state[table] = await app.application.database.reader.query(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`)
  }
  return state
}
