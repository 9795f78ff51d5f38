import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { importRegister, preview, registerInput } from '../testing/registers.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const list = `{ agreements(sort: [{ field: NAME }], page: { take: 10 }) { items {
  name licenseCount metric startDate endDate noticeDate externalReference group { name } publisher { name } productTitle { name }
  purchases { orderNumber reseller purchasedOn quantity unitCost currency }
} } }`

const purchases = [
  { orderNumber: '=1+1', reseller: "'=x", quantity: 3, unitCost: '1234.5', currency: 'EUR', purchasedOn: '2025-01-31' },
  { orderNumber: '+33', reseller: '-5', quantity: 2, unitCost: '0.125', currency: 'USD' },
  { orderNumber: "''@x", reseller: 'Otter; "Co", é', quantity: 1, unitCost: '1234567890123.4567', currency: 'EUR' },
  { reseller: "l'Île _x0041_", quantity: 2_147_483_647 },
]
const agreements: [string, object][] = [
  ['Été', { licenseCount: 5, startDate: '1901-01-31', endDate: '2026-12-31', noticeDate: '2026-02-03', purchases }],
  ['ÉTÉ 2', { metric: 'SITE', externalReference: '=R-1', details: 'KEY', group: { newGroupName: 'Lyon - Sud' } }],
  ['- 007', { metric: 'PER_USER', externalReference: '007', startDate: '2026-02-03' }],
  ['2026-01-02', { metric: 'NOT_COUNTED', licenseCount: 2_147_483_647, endDate: '9999-12-31' }],
  ['1,234', { startDate: '1582-10-15' }],
]

async function withCatalog(kind: (typeof databaseKinds)[number]) {
  const app = await startTestApp(kind)
  await enrollDevice(app)
  return { app, title: await addTitle(app, 'Éditions "Réunies", Paris', 'CAD; Pro') }
}

describe.each(databaseKinds)('a register that was exported, on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    const made = await withCatalog(kind)
    app = made.app
    for (const [name, more] of agreements) await add(app, { name, licenseCount: 1, ...made.title, ...more })
  })
  afterAll(() => app.close())

  const exported = async (format: string, language: string) => {
    const headers = { cookie: app.cookieOf('READER') }
    return (await app.server.inject({ url: `/exports/agreements.${format}?lang=${language}`, headers })).rawPayload
  }
  const ways = ['csv', 'xlsx'].flatMap((format) =>
    ['en', 'fr'].map((language) => ({
      format,
      language,
      decimalMark: language === 'fr' && format === 'csv' ? 'COMMA' : 'POINT',
    })),
  )

  test.each(ways)('comes back unchanged as $format in $language', async ({ format, language, decimalMark }) => {
    const file = await exported(format, language)
    const report = await preview(app, file, { decimalMark })
    expect(report.problems).toEqual([])
    expect(report).toMatchObject({ read: 8, unchanged: 8, added: 0, changed: 0, rejected: 0 })
    const { report: saved } = await importRegister(app, file, { decimalMark, onExisting: 'UPDATE' })
    expect(saved).toMatchObject({ saved: true, unchanged: 8, changed: 0 })
  })

  test.each([ways[0], ways[3]])('makes the same agreements elsewhere, of $format in $language', async (way) => {
    const { format = '', language = '', decimalMark } = way ?? {}
    const elsewhere = await withCatalog(kind)
    try {
      const file = await exported(format, language)
      // Ids are those of one installation.
      const { columns } = await registerInput(elsewhere.app, file)
      const others = columns.filter(({ field }) => field !== 'ID')
      const { report } = await importRegister(elsewhere.app, file, { decimalMark, columns: others })
      expect(report.problems).toEqual([])
      expect(await elsewhere.app.get(list)).toEqual(await app.get(list))
    } finally {
      await elsewhere.app.close()
    }
  })
})
