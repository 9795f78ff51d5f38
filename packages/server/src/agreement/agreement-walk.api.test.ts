import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { AgreementEntity } from './agreement.entity.ts'

const walk =
  'query ($page: PageInput) { agreements(filter: { search: "walk" }, page: $page) { nextCursor items { id } } }'

interface Walk {
  agreements: { nextCursor: string | null; items: { id: string }[] }
}

describe.each(databaseKinds)('walking through the agreements on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
    await add(app, { name: 'Model', licenseCount: 1, ...(await addTitle(app, 'Otter Works', 'Otter CAD')) })
  })
  afterAll(() => app.close())

  test('a walk during 1,000 inserts and deletes gives nothing twice and misses nothing that was there all along', async () => {
    const { reader, transact } = app.application.database
    const [model] = await reader.find(AgreementEntity, { take: 1 })
    const row = (id: number) => {
      const name = `walk ${id}`
      return { ...model, id, name, nameKey: name, searchKey: `walk ${1_000_000 - id}`, externalReference: null }
    }
    const stay = Array.from({ length: 400 }, (_, n) => 20_000 + n * 10)
    const go = Array.from({ length: 500 }, (_, n) => 20_005 + n * 10).toReversed()
    const come = Array.from({ length: 500 }, (_, n) => (n % 2 === 0 ? 30_000 + n : 20_001 + n * 10))
    await transact((em) => em.insert(AgreementEntity, [...stay, ...go].map(row)))
    const others = (async () => {
      for (const [n, id] of go.entries()) {
        await transact(async (em) => {
          await em.update(AgreementEntity, id, { deletedAt: new Date() })
          await em.insert(AgreementEntity, row(come[n] ?? 0))
        })
      }
    })()
    const seen: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const { agreements }: Walk = await app.get<Walk>(walk, { page: { after, take: 20 } })
      seen.push(...agreements.items.map(({ id }) => id))
      after = agreements.nextCursor
    }
    await others
    expect(new Set(seen).size).toBe(seen.length)
    expect(stay.filter((id) => !seen.includes(String(id)))).toEqual([])
    expect(seen).toEqual(seen.toSorted((one, other) => Number(one) - Number(other)))
  }, 60_000)
})
