import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ended, importFile, publisherNamed, titlesOf, upload } from '../testing/catalog-imports.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

// Beside the checkout, where there is one.
const data = fileURLToPath(new URL('../../../../../shared/data', import.meta.url))
const start = 'mutation ($uploadId: ID!) { importCatalogAliases(uploadId: $uploadId) { id } }'

describe.each(databaseKinds)('import of aliases on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  async function importAliases(file: string | Buffer) {
    const { importCatalogAliases } = await app.get<{ importCatalogAliases: { id: string } }>(start, {
      uploadId: await upload(app, file),
    })
    return ended(app, importCatalogAliases.id)
  }
  const tally = async () => {
    const [row] = await app.application.database.reader.query(
      "SELECT after FROM audit_entry WHERE action = 'catalog.import-aliases' ORDER BY id DESC LIMIT 1",
    )
    return JSON.parse(row.after as string) as object
  }

  test('gives publishers and titles other names, and adds none; the same again changes nothing', async () => {
    await importFile(app, 'publisher,title\nFabrikam,Draw\nFabrikam,Read\nContoso,Suite\n')
    const file = [
      'publisher,title,alias',
      'Fabrikam,,Fabrikam Inc.',
      'fabrikam inc.,draw,Fabrikam Draw 2026',
      'Fabrikam,Read,Draw',
      'Contoso,,FABRIKAM',
      'Nobody,,Somebody',
      'Contoso,Unheard,Of',
      'Contoso,Suite,',
      'Contoso,Suite,Suite',
    ].join('\n')
    const result = await importAliases(file)
    expect(result).toMatchObject({ kind: 'CATALOG_IMPORT', status: 'PARTIAL', done: 9 })
    expect(result.failures.map(({ subject, code }) => `${subject} ${code}`)).toEqual([
      'line 4 product-title.name-taken',
      'line 5 publisher.name-taken',
      'line 6 publisher.unknown',
      'line 7 product-title.unknown',
      'line 8 text.required',
    ])
    expect(await tally()).toMatchObject({ added: 0, updated: 2, unchanged: 1, rejected: 5 })
    expect(await publisherNamed(app, 'Fabrikam')).toMatchObject({ aliases: ['Fabrikam Inc.'], titleCount: 2 })
    expect(await titlesOf(app, 'Fabrikam')).toMatchObject([{ aliases: ['Fabrikam Draw 2026'] }, { aliases: [] }])
    expect(await publisherNamed(app, 'Nobody')).toBeUndefined()
    await importAliases(file)
    expect(await tally()).toMatchObject({ added: 0, updated: 0, unchanged: 3, rejected: 5 })
  })

  test('reads what inventories call things; a wrong publisher does not keep the title from its alias', async () => {
    await importFile(app, 'publisher,title\nAcme,Reader\nTaken,Other\n')
    const head = 'arp_display_name,arp_publisher,arp_version,catalog_publisher,catalog_title\n'
    const result = await importAliases(
      `${head}Acme Reader 7 (64-bit),Acme GmbH,7.0,Acme,Reader\nAcme Reader 8,Taken,8.0,Acme,Reader\nReader,,9,Acme,Reader\n`,
    )
    expect(result.failures).toMatchObject([{ subject: 'line 3', code: 'publisher.name-taken' }])
    expect(await publisherNamed(app, 'Acme')).toMatchObject({ aliases: ['Acme GmbH'] })
    expect(await titlesOf(app, 'Acme')).toMatchObject([{ aliases: ['Acme Reader 7 (64-bit)', 'Acme Reader 8'] }])
  })

  test.each(['', 'alias\nX\n', 'publisher,title\nA,B\n', 'catalog_title,arp_display_name\nA,B\n'])(
    'a file without the columns is none: %j',
    async (file) => {
      expect(await importAliases(file)).toMatchObject({
        status: 'FAILED',
        failures: [{ code: 'catalog-file.no-columns' }],
      })
    },
  )

  test('an alias answers a request, and no one else than an administrator imports', async () => {
    await importFile(app, 'publisher,title\nMaker,Thing\n')
    await app.get('mutation { requestCatalogEntry(publisherName: "Maker", productTitle: "Thingy") { id } }')
    await importAliases('publisher,title,alias\nMaker,Thing,Thingy\n')
    expect(await app.get('{ catalogRequests(status: ADDED) { items { productTitle } } }')).toEqual({
      catalogRequests: { items: [{ productTitle: 'Thingy' }] },
    })
    expect(await app.refused(start, { uploadId: '1' }, 'LICENSE_MANAGER')).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('the real catalog takes the real aliases', async ({ skip }) => {
    const [catalog, aliases] = [`${data}/catalog.csv`, `${data}/arp-aliases.csv`]
    if (!existsSync(aliases)) skip(`${aliases} is not there`)
    await importFile(app, readFileSync(catalog))
    const result = await importAliases(readFileSync(aliases))
    expect(await tally()).toMatchObject({ added: 0, updated: 904, unchanged: 49, rejected: 7 })
    expect(result).toMatchObject({ total: 961 })
    await importAliases(readFileSync(aliases))
    expect(await tally()).toMatchObject({ added: 0, updated: 0 })
  }, 60_000)
})
