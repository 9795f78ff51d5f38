import { createHash } from 'node:crypto'
import { type CatalogLine, catalogLineRules } from '@entitle/schema/catalog/catalog.rules'
import { isOver, type OperationStatus } from '@entitle/schema/operation/operation.values'
import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { keepBooks } from '../platform/database/transaction.ts'
import { randomFrom } from '../testing/random-from.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { importLines, nothingTold } from './import-lines.ts'

vi.setConfig({ testTimeout: 20_000 }) // files of 5 MB, on a machine that runs other tests beside this one

const operation =
  'query ($id: ID!) { operation(id: $id) { kind status phase done total resultUrl failureCount failures { subject code message } } }'
const titlesOf =
  'query ($search: String!) { publishers(search: $search) { items { id name aliases titleCount userDefined } } }'
const titles =
  'query ($of: ID!) { productTitles(publisherId: $of, search: "", first: 100) { items { id name category aliases licenseRequired userDefined } } }'

interface Operation {
  kind: string
  status: OperationStatus
  phase: string
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
}
interface Title {
  id: string
  name: string
  category: string | null
  aliases: string[]
  licenseRequired: string
  userDefined: boolean
}

describe.each(databaseKinds)('import of catalog files on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  async function upload(content: string | Buffer): Promise<string> {
    const headers = { cookie: app.cookieOf('ADMINISTRATOR'), 'content-type': 'text/csv' }
    const reply = await app.server.inject({ method: 'POST', url: '/uploads?name=c.csv', headers, payload: content })
    return reply.json<{ id: string }>().id
  }
  async function start(content: string | Buffer): Promise<string> {
    const mutation = 'mutation ($uploadId: ID!) { importCatalog(uploadId: $uploadId) { id } }'
    const reply = await app.get<{ importCatalog: { id: string } }>(mutation, { uploadId: await upload(content) })
    return reply.importCatalog.id
  }
  async function ended(id: string): Promise<Operation> {
    for (;;) {
      const { operation: seen } = await app.get<{ operation: Operation }>(operation, { id })
      if (isOver(seen.status)) return seen
      await sleep(20)
    }
  }
  const importFile = async (content: string | Buffer) => ended(await start(content))
  const publisher = async (name: string): Promise<Publisher> => {
    const { publishers } = await app.get<{ publishers: { items: Publisher[] } }>(titlesOf, { search: name })
    return publishers.items.find((each) => each.name === name) ?? { id: '0', name: '', aliases: [], titleCount: 0 }
  }
  const titlesOfPublisher = async (name: string): Promise<Title[]> => {
    const { productTitles } = await app.get<{ productTitles: { items: Title[] } }>(titles, {
      of: (await publisher(name)).id,
    })
    return productTitles.items
  }
  const tallies = async () => {
    const rows: { after: string }[] = await app.application.database.reader.query(
      "SELECT after FROM audit_entry WHERE action = 'catalog.import' ORDER BY id",
    )
    return rows.map(({ after }) => JSON.parse(after) as object)
  }
  const count = async (table: string) => {
    const [row] = await app.application.database.reader.query(`SELECT CAST(count(*) AS integer) AS count FROM ${table}`)
    return row.count as number
  }

  test('a file fills the catalog; the same again changes nothing', async () => {
    const file = [
      'publisher,title,category,license_required,aliases',
      'Fabrikam,,,,Fabrikam Inc|Fabrikam SA',
      'fabrikam INC,Draw,Graphics,yes,Fabrikam Draw|FD',
      'Fabrikam,Read,,no,',
      'Contoso,"Suite, full",,,',
      '',
    ].join('\r\n')
    expect(await importFile(file)).toMatchObject({
      kind: 'CATALOG_IMPORT',
      status: 'SUCCEEDED',
      done: 5,
      total: 5,
      resultUrl: 'http://localhost:4000/catalog',
      failures: [],
    })
    expect(await publisher('Fabrikam')).toMatchObject({
      aliases: ['Fabrikam Inc', 'Fabrikam SA'],
      titleCount: 2,
      userDefined: false,
    })
    expect(await titlesOfPublisher('Fabrikam')).toMatchObject([
      {
        name: 'Draw',
        category: 'Graphics',
        aliases: ['Fabrikam Draw', 'FD'],
        licenseRequired: 'YES',
        userDefined: false,
      },
      { name: 'Read', category: null, aliases: [], licenseRequired: 'NO' },
    ])
    expect(await titlesOfPublisher('Contoso')).toMatchObject([{ name: 'Suite, full', licenseRequired: 'UNKNOWN' }])
    await importFile(file)
    const what = { fileName: 'c.csv', sha256: createHash('sha256').update(file).digest('hex'), rejected: 0 }
    expect(await tallies()).toEqual([
      { ...what, added: 4, updated: 0, unchanged: 0 },
      { ...what, added: 0, updated: 0, unchanged: 4 },
    ])
    expect((await titlesOfPublisher('Fabrikam')).length).toBe(2)
  })

  test('a later file adds to what is there, and what it does not tell stays', async () => {
    await importFile('publisher,title,category,license required,aliases\nLater,Tool,Old,no,T1\nLater,Other,Kept,yes,')
    const result = await importFile(
      'aliases;PUBLISHER;License Required;title;price;category\nT2|t1;later;YES;TOOL;12,50;New\n;Later;unknown;Other;;\n',
    )
    expect(result.status).toBe('SUCCEEDED')
    expect(await titlesOfPublisher('Later')).toMatchObject([
      { name: 'Other', category: 'Kept', licenseRequired: 'YES' },
      { name: 'Tool', category: 'New', licenseRequired: 'YES', aliases: ['T1', 'T2'] },
    ])
    expect((await tallies()).at(-1)).toMatchObject({ added: 0, updated: 1, unchanged: 1 })
  })

  test('what people defined is theirs; only aliases are added to it', async () => {
    const add = 'mutation { addPublisher(name: "Ours") { id } }'
    const { addPublisher } = await app.get<{ addPublisher: { id: string } }>(add)
    const title = 'mutation ($of: ID!) { addProductTitle(publisherId: $of, name: "Tool", category: "Mine") { id } }'
    await app.get(title, { of: addPublisher.id })
    await importFile('publisher,title,category,license_required,aliases\nOurs,tool,Theirs,yes,Alias')
    expect(await titlesOfPublisher('Ours')).toMatchObject([
      { name: 'Tool', category: 'Mine', licenseRequired: 'UNKNOWN', aliases: ['Alias'], userDefined: true },
    ])
  })

  test('another spelling of a title is that title, and tells nothing else of it', async () => {
    const result = await importFile(
      'publisher,title,category,aliases\nSpelled,Chrome,Browser,Spelled Chrome|Shared\nSpelled,spelled CHROME,Other,SC\nSpelled,Safari,Browser,Shared\nSpelled,Shared,Other,\n',
    )
    expect(result).toMatchObject({ status: 'SUCCEEDED' })
    expect(await titlesOfPublisher('Spelled')).toMatchObject([
      { name: 'Chrome', category: 'Browser', aliases: ['Spelled Chrome', 'Shared', 'SC'] },
      { name: 'Safari', category: 'Browser' },
    ])
    expect((await tallies()).at(-1)).toMatchObject({ added: 2, updated: 1, unchanged: 1 })
  })

  test('each wrong line is named, and the others are in', async () => {
    const file = [
      'publisher,title,license_required,aliases',
      'Wrong,Good,,',
      ',"No\npublisher",,',
      '',
      'Wrong,Bad,perhaps,',
      'Wrong,,,Microsoft corporation',
      'Wrong, Inc.,Title,,x',
      'Wrong,Fine,yes,',
    ].join('\n')
    const { status, failureCount, failures, done } = await importFile(file)
    expect({ status, failureCount, done }).toEqual({ status: 'PARTIAL', failureCount: 4, done: 9 })
    expect(failures).toEqual([
      {
        subject: 'line 3',
        code: 'text.required',
        message: expect.stringMatching(/^publisher: text.required.*; title: text.hid/),
      },
      {
        subject: 'line 6',
        code: 'choice.unknown',
        message: expect.stringContaining('licenseRequired: choice.unknown'),
      },
      { subject: 'line 7', code: 'publisher.name-taken', message: 'aliases: publisher.name-taken (found Microsoft)' },
      { subject: 'line 8', code: 'catalog-line.too-many-cells', message: expect.stringContaining('limit 4') },
    ])
    expect((await titlesOfPublisher('Wrong')).map(({ name }) => name)).toEqual(['Fine', 'Good'])
    expect((await tallies()).at(-1)).toMatchObject({ added: 2, rejected: 4 })
  })

  test.each([
    ['without the column', 'vendor,title\nA,B\n', 'catalog-file.no-columns'],
    [
      'of another encoding',
      Buffer.from(`publisher,title\n${'Good,Title\n'.repeat(600)}É,B\n`, 'latin1'),
      'catalog-file.unreadable',
    ],
    [
      'with an open quote at its end',
      `publisher,title\n${'Good,Title\n'.repeat(600)}"A,B\n`,
      'catalog-file.unreadable',
    ],
    ['with a line of 5 MB', `publisher,title\nGood,Title\nA,${'x'.repeat(5_000_000)}\n`, 'catalog-file.unreadable'],
  ])('nothing is saved of a file %s', async (_, file, code) => {
    const [before, entries] = [await count('publisher'), await tallies()]
    const { status, failures } = await importFile(file)
    expect({ status, failures }).toMatchObject({ status: 'FAILED', failures: [{ subject: '', code }] })
    expect([await count('publisher'), await tallies()]).toEqual([before, entries])
  })

  test('more than a thousand wrong lines are another file: the import stops, and says what it did', async () => {
    const { status, failures, failureCount } = await importFile(`publisher\nBefore\n${' ,x\n'.repeat(5000)}After\n`)
    expect({ status, failureCount }).toEqual({ status: 'FAILED', failureCount: 1250 })
    expect(failures[0]).toMatchObject({ subject: 'line 3' })
    expect(await publisher('Before')).toMatchObject({ name: 'Before' })
    expect(await publisher('After')).toMatchObject({ name: '' })
    expect((await tallies()).at(-1)).toMatchObject({ added: 1 })
  })

  test('hostile text is text, with a byte order mark before it', async () => {
    const name = `=cmd|' /C calc'!A0; DROP TABLE publisher--`
    await importFile(`\ufeffpublisher,title\n"${name}","<img src=x onerror=alert(1)>"\n`)
    expect((await titlesOfPublisher(name)).map((title) => title.name)).toEqual(['<img src=x onerror=alert(1)>'])
  })

  test('lines that come together from two sides are there once', async () => {
    const { database } = app.application
    const lines = Array.from({ length: 100 }, (_, n) => lineOf(`Two sides ${n % 10}`, `Title ${n}`, []))
    const one = () => keepBooks(app.application.system, (em) => importLines({ database, em }, lines, nothingTold()))
    const outcomes = await Promise.all([one(), one(), one()])
    expect(outcomes.flat().filter((outcome) => outcome === 'added')).toHaveLength(100)
    expect(await publisher('Two sides 3')).toMatchObject({ titleCount: 10 })
  })

  test('whatever a file says, the same again changes nothing', async () => {
    const random = randomFrom(7)
    const below = (limit: number) => Math.floor(random() * limit)
    const name = () => 'ABCDEF'[below(6)] ?? ''
    const { database } = app.application
    for (let round = 0; round < 8; round++) {
      const of = `Round ${round} `
      const lines = Array.from({ length: 40 }, () => ({
        ...lineOf(
          of + name(),
          below(5) === 0 ? '' : name(),
          Array.from({ length: below(3) }, () => (below(2) ? of : '') + name()),
        ),
        category: [null, 'one', 'two'][below(3)] ?? null,
        licenseRequired: (['YES', 'NO', 'UNKNOWN'] as const)[below(3)] ?? 'UNKNOWN',
      }))
      const load = () => keepBooks(app.application.system, (em) => importLines({ database, em }, lines, nothingTold()))
      await load()
      const stored = await everything()
      const again = await load()
      expect(again.filter((outcome) => outcome === 'added' || outcome === 'updated')).toEqual([])
      expect(await everything()).toEqual(stored)
    }
  })

  const everything = () =>
    Promise.all(
      ['publisher', 'publisher_key', 'product_title', 'product_title_key'].map((table) =>
        app.application.database.reader.query(`SELECT * FROM ${table} ORDER BY 1, 2`),
      ),
    )

  test('an import answers requests', async () => {
    const ask = 'mutation { requestCatalogEntry(publisherName: "Imported", productTitle: "Tool") { id } }'
    const { requestCatalogEntry } = await app.get<{ requestCatalogEntry: { id: string } }>(ask)
    await importFile('publisher,title\nIMPORTED,TOOL\n')
    const { catalogRequests } = await app.get<{ catalogRequests: { items: { id: string; status: string }[] } }>(
      '{ catalogRequests(status: ADDED) { items { id status } } }',
    )
    expect(catalogRequests.items).toContainEqual({ id: requestCatalogEntry.id, status: 'ADDED' })
  })

  test('what is not there cannot be imported; who begins an import is on the audit log', async () => {
    const mutation = 'mutation ($uploadId: ID!) { importCatalog(uploadId: $uploadId) { id } }'
    expect(await app.refused(mutation, { uploadId: '2147483647' })).toMatchObject({ code: 'upload.gone' })
    const id = await start('publisher\nBegun\n')
    await ended(id)
    const rows = await app.application.database.reader.query(
      `SELECT action, actor, after FROM audit_entry WHERE noun = 'operation' AND subject_id = ${id}`,
    )
    const after = '{"kind":"CATALOG_IMPORT","fileName":"c.csv"}'
    expect(rows).toEqual([{ action: 'catalog.start-import', actor: 'Test ADMINISTRATOR', after }])
  })

  test('the same file twice at once is there once, and others are answered meanwhile', async () => {
    const line = (_: unknown, n: number) => `At once ${n % 300},Title ${n},Category ${n % 7},yes,Alias ${n}`
    const file = ['publisher,title,category,license_required,aliases', ...Array.from({ length: 1000 }, line)].join('\n')
    const before = await count('product_title')
    const ids = [await start(file), await start(file)]
    const both = Promise.all(ids.map(ended))
    const counts: number[] = []
    for (let over = false; !over; over = (await Promise.race([both, sleep(5)])) !== undefined) {
      counts.push((await count('product_title')) - before)
    }
    expect((await both).map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED'])
    expect(await count('product_title')).toBe(before + 1000)
    expect(counts.filter((seen) => seen > 0 && seen < 1000)).not.toEqual([]) // asked between its parts
  })
})

function lineOf(publisher: string, title: string, aliases: string[]): CatalogLine {
  return v.parse(catalogLineRules, { publisher, title, aliases })
}
