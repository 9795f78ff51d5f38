import type { PurchaseInput } from '@entitle/schema/agreement/purchase.inputs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addAgreement, addTitle, addVolume, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { purgeAgreements } from './purge-agreements.service.ts'

const fields = 'purchases { id orderNumber reseller purchasedOn quantity unitCost currency }'
const read = `query ($id: ID!) { agreement(id: $id) { version ${fields} history { action changes { field before after } } } }`
const update = `mutation ($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) {
  updateSoftwareAgreement(id: $id, version: $version, input: $input) { version ${fields} }
}`

interface Read {
  version: number
  purchases: ({ id: string } & PurchaseInput)[]
  history: { action: string; changes: { field: string; before: string | null; after: string | null }[] }[]
}

let now = new Date('2026-11-24T08:00:00Z')

const spring = {
  orderNumber: 'PO-17',
  reseller: 'Heron, Partners',
  purchasedOn: '2026-03-01',
  quantity: 10,
  unitCost: '1234.5',
  currency: 'eur',
}
const autumn = { quantity: 2, orderNumber: 'PO-18' }

describe.each(databaseKinds)('the purchases of an agreement on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
    await enrollDevice(app)
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
  })
  afterAll(() => app.close())

  const inputOf = (name: string, more: object = {}) => ({ name, licenseCount: 10, ...title, ...more })
  const the = async (id: string) => (await app.get<{ agreement: Read }>(read, { id })).agreement
  const change = (id: string, version: number, input: object) => app.get(update, { id, version, input })
  const stored = async (id: string) => {
    const sql = `SELECT COUNT(*) AS n FROM purchase WHERE agreement_id = ${Number(id)}`
    const [{ n }] = await app.application.database.reader.query(sql)
    return Number(n)
  }

  test('are kept in their order, written one way, whatever their sum', async () => {
    const { id } = await add(app, inputOf('Bought', { purchases: [spring, autumn, autumn] }))
    const second = { ...autumn, reseller: null, purchasedOn: null, unitCost: null, currency: null }
    const { purchases } = await the(id)
    expect(purchases).toMatchObject([{ ...spring, unitCost: '1234.50', currency: 'EUR' }, second, second])
    expect(new Set(purchases.map((each) => each.id)).size).toBe(3)
    expect((await the((await add(app, inputOf('Not bought'))).id)).purchases).toEqual([])
  })

  test('given, they are the whole new list; left out, they stay; null or empty, there are none', async () => {
    const { id } = await add(app, inputOf('Changed', { purchases: [spring, autumn] }))
    const before = await the(id)
    await change(id, 1, { licenseCount: 11 })
    await change(id, 2, { purchases: [spring, autumn] })
    expect((await the(id)).purchases).toEqual(before.purchases)
    await change(id, 3, { purchases: [autumn, spring] })
    expect((await the(id)).purchases.map(({ quantity }) => quantity)).toEqual([2, 10])
    await change(id, 4, { purchases: null })
    expect(await stored(id)).toBe(0)
    await change(id, 5, { purchases: [autumn] })
    await change(id, 6, { purchases: [] })
    expect(await the(id)).toMatchObject({ version: 7, purchases: [] })
  })

  test('are in the history, each on a line, and only when they changed', async () => {
    const { id } = await add(app, inputOf('Told', { purchases: [spring] }))
    await change(id, 1, { licenseCount: 11 })
    await change(id, 2, { purchases: [spring, autumn] })
    await change(id, 3, { purchases: [] })
    const first = '10 × 1234.50 EUR · #PO-17 · Heron, Partners · 2026-03-01'
    const told = (await the(id)).history.map(({ changes }) => changes.filter(({ field }) => field === 'purchases'))
    expect(told).toEqual([
      [{ field: 'purchases', before: `${first}\n2 · #PO-18`, after: null }],
      [{ field: 'purchases', before: first, after: `${first}\n2 · #PO-18` }],
      [],
      [{ field: 'purchases', before: null, after: first }],
    ])
  })

  test('a change of them alone is a change: who did not see it is told', async () => {
    const { id } = await add(app, inputOf('Two tabs', { purchases: [spring] }))
    await change(id, 1, { purchases: [autumn] })
    const stale = { id, version: 1, input: { purchases: [] } }
    expect(await app.refused(update, stale)).toMatchObject({ code: 'CONFLICT', params: { version: 2 } })
    expect((await the(id)).purchases).toMatchObject([autumn])
  })

  test('go and come back with their agreement, and are purged with it', async () => {
    const { id } = await add(app, inputOf('Deleted', { purchases: [spring, autumn] }))
    const { purchases } = await the(id)
    const remove = 'mutation ($id: ID!) { deleteAgreements(selection: { ids: [$id] }) { count } }'
    await app.get(remove, { id })
    expect((await the(id)).purchases).toEqual(purchases)
    await app.get('mutation ($id: ID!) { restoreAgreements(ids: [$id]) { count } }', { id })
    expect((await the(id)).purchases).toEqual(purchases)
    await app.get(remove, { id })
    now = new Date('2026-12-30T08:00:00Z')
    try {
      expect(await purgeAgreements(app.contextAs('ADMINISTRATOR'))).toBe(1)
    } finally {
      now = new Date('2026-11-24T08:00:00Z')
    }
    expect(await stored(id)).toBe(0)
  })

  test('are refused with their agreement: nothing of it is kept', async () => {
    const { id } = await add(app, inputOf('Whole', { purchases: [spring] }))
    const input = { licenseCount: 99, purchases: [autumn, { quantity: 1, unitCost: '5' }] }
    expect(await app.refused(update, { id, version: 1, input })).toMatchObject({
      violations: [{ field: 'purchases.1.currency', rule: 'purchase.currency-needed' }],
    })
    expect(await the(id)).toMatchObject({ version: 1, purchases: [{ quantity: 10 }] })
  })

  test.each<[string, object, string]>([
    ['none bought', { quantity: 0 }, 'quantity number.too-small'],
    ['a negative cost', { quantity: 1, unitCost: '-0.01', currency: 'EUR' }, 'unitCost number.too-small'],
    ['a mark of direction', { quantity: 1, orderNumber: '\u200fPO' }, 'orderNumber text.hidden-character'],
    ['NUL', { quantity: 1, reseller: 'a\u0000b' }, 'reseller text.hidden-character'],
    ['a currency of markup', { quantity: 1, unitCost: '1', currency: '<b>' }, 'currency currency.malformed'],
  ])('%s is refused at its field', async (_, purchase, broken) => {
    const { code, violations } = await app.refused(addAgreement, {
      input: inputOf('Hostile', { purchases: [purchase] }),
    })
    const told = violations.map(({ field, rule }) => `${field} ${rule}`)
    expect([code, ...told]).toEqual(['BAD_USER_INPUT', `purchases.0.${broken}`])
  })

  test('101 of them are refused, and said to be too many', async () => {
    const purchases = Array.from({ length: 101 }, () => autumn)
    expect(await app.refused(addAgreement, { input: inputOf('Many', { purchases }) })).toMatchObject({
      violations: [{ field: 'purchases', rule: 'list.too-long', params: { limit: 100, found: '101' } }],
    })
    const { id } = await add(app, inputOf('Many', { purchases: purchases.slice(1) }))
    expect((await the(id)).purchases).toHaveLength(100)
  })

  test.each<[string, unknown]>([
    ['an exponent', '1e3'],
    ['more than a float holds', '1e400'],
    ['NaN', 'NaN'],
    ['a float', 12.5],
    ['a whole number that is no text', 12],
    ['a decimal comma', '1,5'],
    ['grouping', '1 234.50'],
    ['a mark of direction', '\u200f1.50'],
    ['digits of another script', '\u0661\u0662'],
    ['five decimals', '0.00001'],
    ['a hundred thousand digits', '9'.repeat(100_000)],
    ['a list', ['1']],
    ['SQL', `1'; DROP TABLE purchase; --`],
  ])('a cost of %s is refused by GraphQL', async (_, unitCost) => {
    const purchases = [{ quantity: 1, unitCost, currency: 'EUR' }]
    const { errors = [] } = await app.ask(addAgreement, { input: inputOf('Hostile', { purchases }) })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  test('exact costs come back exact, as large as they may be', async () => {
    const costs = ['999999999999999.9999', '0.0001', '0', '0.10', '007']
    const purchases = costs.map((unitCost) => ({ quantity: 1, unitCost, currency: 'EUR' }))
    const { id } = await add(app, inputOf('Exact', { purchases }))
    const kept = (await the(id)).purchases.map(({ unitCost }) => unitCost)
    expect(kept).toEqual(['999999999999999.9999', '0.0001', '0.00', '0.10', '7.00'])
  })

  test('volume licensing agreements have none; a list asks for those of all its agreements at once', async () => {
    await addVolume(app, { name: 'Volume', pairs: pairsOf('A', 1) })
    const list = `{ agreements(page: { take: 40 }) { items { name ${fields} } } }`
    const { agreements } = await app.get<{ agreements: { items: (Read & { name: string })[] } }>(list)
    const counts = new Map(agreements.items.map(({ name, purchases }) => [name, purchases.length]))
    expect(counts.get('Volume')).toBe(0)
    expect(counts.get('Bought')).toBe(3)
  })
})
