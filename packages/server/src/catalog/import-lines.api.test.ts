import { type CatalogLine, catalogLineRules } from '@entitle/schema/catalog/catalog.rules'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBooks } from '../platform/database/transaction.ts'
import { publisherNamed, titlesOf } from '../testing/catalog-imports.ts'
import { randomFrom } from '../testing/random-from.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { importLines, nothingTold } from './import-lines.ts'
import { ProductTitleEntity } from './product-title.entity.ts'
import { PublisherEntity } from './publisher.entity.ts'
import { updateProductTitle } from './store-product-titles.ts'

const lineOf = (publisher: string, title: string, aliases: string[]): CatalogLine =>
  v.parse(catalogLineRules, { publisher, title, aliases })

describe.each(databaseKinds)('lines of catalog files on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  const everything = () =>
    Promise.all(
      ['publisher', 'publisher_key', 'product_title', 'product_title_key'].map((table) =>
        app.application.database.reader.query(`SELECT * FROM ${table} ORDER BY 1, 2`),
      ),
    )

  test('lines that come together from several sides are there once', async () => {
    const { system, database } = app.application
    for (let round = 0; round < 5; round++) {
      const line = (_: unknown, n: number) => lineOf(`Sides ${round} ${n % 10}`, `Title ${n}`, [])
      const lines = Array.from({ length: 100 }, line)
      const load = () => keepBooks(system, (em) => importLines({ database, em }, lines, nothingTold()))
      const outcomes = await Promise.all(Array.from({ length: 6 }, load))
      expect(outcomes.flat().filter((outcome) => outcome === 'added')).toHaveLength(100)
      expect(await publisherNamed(app, `Sides ${round} 3`)).toMatchObject({ titleCount: 10 })
    }
  })

  test('what people decide while an import has read a title, and not yet saved it, stays', async () => {
    const { system, database } = app.application
    const lines = [lineOf('Meanwhile', 'Title', [])]
    await keepBooks(system, (em) => importLines({ database, em }, lines, nothingTold()))
    await keepBooks(system, async (em) => {
      const { id } = await em.findOneByOrFail(PublisherEntity, { name: 'Meanwhile' })
      const read = await em.findOneByOrFail(ProductTitleEntity, { publisherId: id })
      await em.update(ProductTitleEntity, read.id, { licenseRequired: 'YES' })
      read.aliases.push('Alias')
      await updateProductTitle({ em }, read, { category: 'New' }, 0)
    })
    const stored = { aliases: ['Alias'], category: 'New', licenseRequired: 'YES' }
    expect(await titlesOf(app, 'Meanwhile')).toMatchObject([stored])
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
})
