import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  countOf,
  ended,
  importFile,
  publisherNamed,
  startImport,
  tallies,
  titlesOf,
} from '../testing/catalog-imports.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

describe.each(databaseKinds)('import of catalog files on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  test('a file fills the catalog; the same again changes nothing', async () => {
    const file = [
      'publisher,title,category,license_required,aliases',
      'Fabrikam,,,,Fabrikam Inc|Fabrikam SA',
      'fabrikam INC,Draw,Graphics,yes,Fabrikam Draw|FD',
      'Fabrikam,Read,,no,',
      'Contoso,"Suite, full",,,',
      '',
    ].join('\r\n')
    expect(await importFile(app, file)).toMatchObject({
      kind: 'CATALOG_IMPORT',
      status: 'SUCCEEDED',
      done: 5,
      total: 5,
      resultUrl: 'http://localhost:4000/catalog',
      failures: [],
    })
    expect(await publisherNamed(app, 'Fabrikam')).toMatchObject({
      aliases: ['Fabrikam Inc', 'Fabrikam SA'],
      titleCount: 2,
      userDefined: false,
    })
    expect(await titlesOf(app, 'Fabrikam')).toMatchObject([
      {
        name: 'Draw',
        category: 'Graphics',
        aliases: ['Fabrikam Draw', 'FD'],
        licenseRequired: 'YES',
        userDefined: false,
      },
      { name: 'Read', category: null, aliases: [], licenseRequired: 'NO' },
    ])
    expect(await titlesOf(app, 'Contoso')).toMatchObject([{ name: 'Suite, full', licenseRequired: 'UNKNOWN' }])
    await importFile(app, file)
    const what = { fileName: 'c.csv', sha256: createHash('sha256').update(file).digest('hex'), rejected: 0 }
    expect(await tallies(app)).toEqual([
      { ...what, added: 4, updated: 0, unchanged: 0 },
      { ...what, added: 0, updated: 0, unchanged: 4 },
    ])
    expect((await titlesOf(app, 'Fabrikam')).length).toBe(2)
  })

  test('a later file adds to what is there, and what it does not tell stays', async () => {
    await importFile(
      app,
      'publisher,title,category,license required,aliases\nLater,Tool,Old,no,T1\nLater,Other,Kept,yes,',
    )
    const result = await importFile(
      app,
      'aliases;PUBLISHER;License Required;title;price;category\nT2|t1;later;YES;TOOL;12,50;New\n;Later;unknown;Other;;\n',
    )
    expect(result.status).toBe('SUCCEEDED')
    expect(await titlesOf(app, 'Later')).toMatchObject([
      { name: 'Other', category: 'Kept', licenseRequired: 'YES' },
      { name: 'Tool', category: 'New', licenseRequired: 'YES', aliases: ['T1', 'T2'] },
    ])
    expect((await tallies(app)).at(-1)).toMatchObject({ added: 0, updated: 1, unchanged: 1 })
  })

  test('what people defined is theirs; only aliases are added to it', async () => {
    const add = 'mutation { addPublisher(name: "Ours") { id } }'
    const { addPublisher } = await app.get<{ addPublisher: { id: string } }>(add)
    const title = 'mutation ($of: ID!) { addProductTitle(publisherId: $of, name: "Tool", category: "Mine") { id } }'
    await app.get(title, { of: addPublisher.id })
    await importFile(app, 'publisher,title,category,license_required,aliases\nOurs,tool,Theirs,yes,Alias')
    expect(await titlesOf(app, 'Ours')).toMatchObject([
      { name: 'Tool', category: 'Mine', licenseRequired: 'UNKNOWN', aliases: ['Alias'], userDefined: true },
    ])
  })

  test('another spelling of a title is that title, and tells nothing else of it', async () => {
    const result = await importFile(
      app,
      'publisher,title,category,aliases\nSpelled,Chrome,Browser,Spelled Chrome|Shared\nSpelled,spelled CHROME,Other,SC\nSpelled,Safari,Browser,Shared\nSpelled,Shared,Other,\n',
    )
    expect(result).toMatchObject({ status: 'SUCCEEDED' })
    expect(await titlesOf(app, 'Spelled')).toMatchObject([
      { name: 'Chrome', category: 'Browser', aliases: ['Spelled Chrome', 'Shared', 'SC'] },
      { name: 'Safari', category: 'Browser' },
    ])
    expect((await tallies(app)).at(-1)).toMatchObject({ added: 2, updated: 1, unchanged: 1 })
  })

  test('an import answers requests', async () => {
    const ask = 'mutation { requestCatalogEntry(publisherName: "Imported", productTitle: "Tool") { id } }'
    const { requestCatalogEntry } = await app.get<{ requestCatalogEntry: { id: string } }>(ask)
    await importFile(app, 'publisher,title\nIMPORTED,TOOL\n')
    const { catalogRequests } = await app.get<{ catalogRequests: { items: { id: string; status: string }[] } }>(
      '{ catalogRequests(status: ADDED) { items { id status } } }',
    )
    expect(catalogRequests.items).toContainEqual({ id: requestCatalogEntry.id, status: 'ADDED' })
  })

  test('what is not there cannot be imported; who begins an import is on the audit log', async () => {
    const mutation = 'mutation ($uploadId: ID!) { importCatalog(uploadId: $uploadId) { id } }'
    expect(await app.refused(mutation, { uploadId: '2147483647' })).toMatchObject({ code: 'upload.gone' })
    const id = await startImport(app, 'publisher\nBegun\n')
    await ended(app, id)
    const rows = await app.application.database.reader.query(
      `SELECT action, actor, after FROM audit_entry WHERE noun = 'operation' AND subject_id = ${id}`,
    )
    const after = '{"kind":"CATALOG_IMPORT","fileName":"c.csv"}'
    expect(rows).toEqual([{ action: 'catalog.start-import', actor: 'Test ADMINISTRATOR', after }])
  })

  test('the same file twice at once is there once, and others are answered meanwhile', async () => {
    const line = (_: unknown, n: number) => `At once ${n % 300},Title ${n},Category ${n % 7},yes,Alias ${n}`
    const file = ['publisher,title,category,license_required,aliases', ...Array.from({ length: 1000 }, line)].join('\n')
    const before = await countOf(app, 'product_title')
    const ids = [await startImport(app, file), await startImport(app, file)]
    const both = Promise.all(ids.map((id) => ended(app, id)))
    const counts: number[] = []
    for (let over = false; !over; over = (await Promise.race([both, sleep(5)])) !== undefined) {
      counts.push((await countOf(app, 'product_title')) - before)
    }
    expect((await both).map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED'])
    expect(await countOf(app, 'product_title')).toBe(before + 1000)
    expect(counts.filter((seen) => seen > 0 && seen < 1000)).not.toEqual([]) // asked between its parts
  })
})
