import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { createEvents } from '../platform/events.ts'
import { buildSchema } from './build-schema.ts'

/** A mutation with valid input; what it needs is made first. */
type Example = (app: TestApp) => Promise<string> | string

const idOf = async (app: TestApp, document: string): Promise<string> =>
  Object.values(await app.get<Record<string, { id: string }>>(document))[0]?.id ?? ''

const addPublisher = (name: string) => `mutation { addPublisher(name: "${name}") { id } }`
const createGroup = (name: string) => `mutation { createLicenseGroup(name: "${name}") { id } }`
const saveView = (name: string) => `mutation { saveView(name: "${name}", address: "status=EXPIRED") { id } }`
const request = (name: string) => `mutation { requestCatalogEntry(publisherName: "${name}") { id } }`
const addTitle = (publisherId: string, name: string) =>
  `mutation { addProductTitle(publisherId: "${publisherId}", name: "${name}") { id } }`

async function mergePublishers(app: TestApp, name: string): Promise<string> {
  const [from, into] = [await idOf(app, addPublisher(`${name} one`)), await idOf(app, addPublisher(`${name} other`))]
  return `mutation { mergePublishers(fromId: "${from}", intoId: "${into}") { id } }`
}

async function addAgreement(app: TestApp, name: string): Promise<string> {
  const publisherId = await idOf(app, addPublisher(`Publisher of ${name}`))
  const titleId = await idOf(app, addTitle(publisherId, name))
  const input = `name: "${name}", publisherId: "${publisherId}", productTitleId: "${titleId}", licenseCount: 1`
  return `mutation { addSoftwareAgreement(input: { ${input} }) { id } }`
}

function addVolumeAgreement(name: string): string {
  const input = `name: "${name}", program: SELECT_ENTERPRISE, pairs: [{ number: "${name}", partnerNumber: "1" }]`
  return `mutation { addVolumeAgreement(input: { ${input} }) { id } }`
}

async function upload(app: TestApp): Promise<string> {
  const headers = { cookie: app.cookieOf('ADMINISTRATOR'), 'content-type': 'text/csv' }
  const payload = 'publisher,title\nOtter Works,Otter CAD\n'
  const response = await app.server.inject({ method: 'POST', url: '/uploads?name=catalog.csv', headers, payload })
  return response.json<{ id: string }>().id
}

// In this order: demo data wants an empty workspace, and gives the device that agreements wait for.
const examples: Record<string, Example> = {
  loadDemoData: () => 'mutation { loadDemoData { deviceCount } }',
  submitInventory: () => 'mutation { submitInventory(input: { deviceId: "a", deviceName: "A" }) { id } }',
  changeSettings: () => 'mutation { changeSettings(input: { requireManagedDevice: true }) { requireManagedDevice } }',
  createLicenseGroup: () => createGroup('Created'),
  renameLicenseGroup: async (app) =>
    `mutation { renameLicenseGroup(id: "${await idOf(app, createGroup('Old'))}", version: 1, name: "New") { id } }`,
  deleteLicenseGroup: async (app) =>
    `mutation { deleteLicenseGroup(id: "${await idOf(app, createGroup('Deleted'))}") { count } }`,
  addPublisher: () => addPublisher('Added'),
  addProductTitle: async (app) => addTitle(await idOf(app, addPublisher('Maker')), 'Title'),
  setLicenseRequired: async (app) => {
    const title = await idOf(app, addTitle(await idOf(app, addPublisher('Another maker')), 'Another title'))
    return `mutation { setLicenseRequired(productTitleIds: ["${title}"], value: NO) { count } }`
  },
  updatePublisher: async (app) =>
    `mutation { updatePublisher(id: "${await idOf(app, addPublisher('Before'))}", version: 1, input: { name: "After" }) { id } }`,
  updateProductTitle: async (app) => {
    const title = await idOf(app, addTitle(await idOf(app, addPublisher('Retitled')), 'Before'))
    return `mutation { updateProductTitle(id: "${title}", version: 1, input: { name: "After" }) { id } }`
  },
  mergePublishers: (app) => mergePublishers(app, 'Merged'),
  mergeProductTitles: async (app) => {
    const publisher = await idOf(app, addPublisher('Of two titles'))
    const [from, into] = [await idOf(app, addTitle(publisher, 'One')), await idOf(app, addTitle(publisher, 'Other'))]
    return `mutation { mergeProductTitles(fromId: "${from}", intoId: "${into}") { id } }`
  },
  undoCatalogMerge: async (app) =>
    `mutation { undoCatalogMerge(id: "${await idOf(app, await mergePublishers(app, 'Apart'))}") { id } }`,
  importCatalogAliases: async (app) => `mutation { importCatalogAliases(uploadId: "${await upload(app)}") { id } }`,
  requestCatalogEntry: () => request('Requested'),
  declineCatalogRequest: async (app) =>
    `mutation { declineCatalogRequest(id: "${await idOf(app, request('Declined'))}") { id } }`,
  importCatalog: async (app) => `mutation { importCatalog(uploadId: "${await upload(app)}") { id } }`,
  addSoftwareAgreement: (app) => addAgreement(app, 'Added agreement'),
  updateSoftwareAgreement: async (app) => {
    const id = await idOf(app, await addAgreement(app, 'Changed agreement'))
    return `mutation { updateSoftwareAgreement(id: "${id}", version: 1, input: { licenseCount: 2 }) { id } }`
  },
  addVolumeAgreement: () => addVolumeAgreement('Added volume'),
  importRegister: async (app) => {
    const columns = '[{ position: 1, field: PUBLISHER }, { position: 2, field: NAME }]'
    const input = `uploadId: "${await upload(app)}", columns: ${columns}, dateOrder: DMY, decimalMark: COMMA`
    return `mutation { importRegister(input: { ${input} }) { id } }`
  },
  importPairs: () =>
    'mutation { importPairs(input: { fileName: "a.csv", program: OPEN, content: "AUDITED,1,Imported" }) { id } }',
  updateVolumeAgreement: async (app) => {
    const id = await idOf(app, addVolumeAgreement('Changed volume'))
    const pair = '{ number: "Added", partnerNumber: "1" }'
    return `mutation { updateVolumeAgreement(id: "${id}", version: 1, input: { addPairs: [${pair}] }) { id } }`
  },
  moveAgreements: async (app) => {
    const id = await idOf(app, await addAgreement(app, 'Moved agreement'))
    return `mutation { moveAgreements(selection: { ids: ["${id}"] }, group: { newGroupName: "Target" }) { count } }`
  },
  restoreAgreements: async (app) => {
    const id = await idOf(app, await addAgreement(app, 'Restored agreement'))
    await app.get(`mutation { deleteAgreements(selection: { ids: ["${id}"] }) { count } }`)
    return `mutation { restoreAgreements(ids: ["${id}"]) { count } }`
  },
  saveView: () => saveView('Kept'),
  deleteSavedView: async (app) =>
    `mutation { deleteSavedView(id: "${await idOf(app, saveView('No longer kept'))}") { id } }`,
  deleteAgreements: async (app) => {
    const id = await idOf(app, await addAgreement(app, 'Deleted agreement'))
    return `mutation { deleteAgreements(selection: { ids: ["${id}"] }) { count } }`
  },
}

const nothing = async () => undefined

describe.each(databaseKinds)('the audit log on %s', (kind) => {
  let app: TestApp
  let schema: GraphQLSchema
  beforeAll(async () => {
    // What an operation records while the next example runs is not that one's.
    app = await startTestApp(kind, { works: { CATALOG_IMPORT: nothing, REGISTER_IMPORT: nothing } })
    schema = await buildSchema(createEvents())
  })
  afterAll(() => app.close())

  const entriesAfter = (id: number): Promise<{ id: number; actor: string; action: string }[]> =>
    app.application.database.reader.query(`SELECT id, actor, action FROM audit_entry WHERE id > ${id} ORDER BY id`)

  test('has an example of each mutation here', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})
    expect(Object.keys(examples).toSorted()).toEqual(mutations.toSorted())
  })

  test.each(Object.entries(examples))('%s is on it, with who did it, once for its key', async (name, example) => {
    const document = await example(app)
    const last = (await entriesAfter(0)).at(-1)?.id ?? 0
    const send = () => app.ask(document, {}, 'ADMINISTRATOR', { 'idempotency-key': name })
    const answer = await send()
    expect(answer.errors).toBeUndefined()
    const entries = await entriesAfter(last)
    expect(entries[0]).toMatchObject({
      actor: 'Test ADMINISTRATOR',
      action: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
    })
    expect(await send()).toEqual(answer)
    expect((await entriesAfter(last)).filter(({ actor }) => actor !== 'system')).toEqual(
      entries.filter(({ actor }) => actor !== 'system'),
    )
  })
})
