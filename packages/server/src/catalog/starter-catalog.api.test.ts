import { nameKey } from '@entitle/schema/shared/text.rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBooks } from '../platform/database/transaction.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { importLines, nothingTold } from './import-lines.ts'
import { loadStarterCatalog, starterLines } from './starter-catalog.ts'

describe.each(databaseKinds)('the starter catalog on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind, { starterCatalog: true })
  }, 30_000)
  afterAll(() => app.close())

  const entries = () =>
    app.application.database.reader.query(`SELECT actor, action FROM audit_entry WHERE noun = 'catalog'`)

  test('holds what companies license, and says of each title whether that is needed', async () => {
    const [found] = await app.application.database.reader.query(`
      SELECT (SELECT CAST(count(*) AS integer) FROM publisher) AS publishers, CAST(count(*) AS integer) AS titles,
        CAST(count(category) AS integer) AS sorted,
        CAST(sum(CASE license_required WHEN 'UNKNOWN' THEN 0 ELSE 1 END) AS integer) AS decided
      FROM product_title`)
    expect(found.publishers).toBeGreaterThanOrEqual(250)
    expect(found.titles).toBeGreaterThanOrEqual(1500)
    expect(found.sorted).toBe(found.titles)
    expect(found.decided / found.titles).toBeGreaterThan(0.9)
    expect(await app.get('{ publishers(search: "microsoft corp") { items { name userDefined } } }')).toMatchObject({
      publishers: { items: [{ name: 'Microsoft', userDefined: false }] },
    })
  })

  test('is loaded at the first start alone', async () => {
    const once = [{ actor: 'system', action: 'catalog.load-starter' }]
    expect(await entries()).toEqual(once)
    await loadStarterCatalog(app.application.system)
    expect(await entries()).toEqual(once)
  })

  test('says nothing twice, and nothing that contradicts itself', async () => {
    const lines = await starterLines()
    const keys = lines.map(({ publisher, title }) => `${nameKey(publisher)}\n${nameKey(title ?? '')}`)
    expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([])
    const { database } = app.application
    const outcomes = new Set<unknown>()
    for (let from = 0; from < lines.length; from += 500) {
      const part = lines.slice(from, from + 500)
      const came = await keepBooks(app.application.system, (em) => importLines({ database, em }, part, nothingTold()))
      for (const outcome of came) outcomes.add(outcome)
    }
    expect([...outcomes]).toEqual(['unchanged'])
  })
})

test('beside what people added before, their entries stay', async () => {
  const app = await startTestApp('sqlite')
  try {
    await app.get('mutation { addPublisher(name: "Adobe Systems", aliases: ["1C"]) { id } }')
    await loadStarterCatalog(app.application.system)
    const found = await app.get(
      '{ publishers(search: "adobe systems", first: 1) { items { name aliases userDefined } } }',
    )
    expect(found).toEqual({
      publishers: { items: [{ name: 'Adobe Systems', aliases: expect.arrayContaining(['1C']), userDefined: true }] },
    })
    expect(await app.get('{ publishers(search: "") { totalItems } }')).toMatchObject({
      publishers: { totalItems: expect.any(Number) },
    })
  } finally {
    await app.close()
  }
}, 30_000)
