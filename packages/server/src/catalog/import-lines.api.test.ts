import { type CatalogLine, catalogLineRules } from '@entitle/schema/catalog/catalog.rules'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBooks } from '../platform/database/transaction.ts'
import { publisherNamed } from '../testing/catalog-imports.ts'
import { randomFrom } from '../testing/random-from.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { importLines, nothingTold } from './import-lines.ts'

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
