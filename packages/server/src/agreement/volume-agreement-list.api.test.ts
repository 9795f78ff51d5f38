import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { add, addTitle, addVolume, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const list = `query ($filter: AgreementFilter, $sort: [AgreementSort!]) {
  agreements(filter: $filter, sort: $sort) { totalItems items { name } }
}`

const pair = (number: string) => ({ number, partnerNumber: number })

describe.each(databaseKinds)('volume agreements in the list on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
    await add(app, { name: 'Software', licenseCount: 1, ...(await addTitle(app, 'Otter Works', 'Otter CAD')) })
    const enterprise = await addVolume(app, { name: 'Enterprise', pairs: pairsOf('E', 3) })
    await addVolume(app, { name: 'Open', program: 'OPEN', pairs: pairsOf('O', 2) })
    await addVolume(app, { name: 'Value', program: 'OPEN_VALUE', pairs: [pair('V1234567')] })
    // What the licensing service and an import would have left.
    const [first, second] = enterprise.pairs.map(({ id }) => Number(id))
    await app.application.database.transact(async (em) => {
      await em.query(
        `UPDATE agreement_pair SET status = 'VALID', checked_at = '2026-11-24T08:00:00.000Z' WHERE id = ${first}`,
      )
      await em.query(`UPDATE agreement_pair SET import_id = 7, import_line = 3 WHERE id = ${second}`)
    })
  })
  afterAll(() => app.close())

  const found = async (filter: object, sort: object[] = []) => {
    const { agreements } = await app.get<{ agreements: { totalItems: number; items: { name: string }[] } }>(list, {
      filter,
      sort,
    })
    expect(agreements.totalItems).toBe(agreements.items.length)
    return agreements.items.map(({ name }) => name)
  }

  const everything = ['Enterprise', 'Open', 'Software', 'Value']
  test.each<[string, object, string[]]>([
    ['a programme', { program: ['OPEN'] }, ['Open']],
    ['some programmes', { program: ['OPEN_VALUE', 'SELECT_ENTERPRISE', 'OPEN_VALUE'] }, ['Enterprise', 'Value']],
    ['any of no programmes', { program: [] }, []],
    ['a status of a pair', { pairStatus: ['VALID'] }, ['Enterprise']],
    ['some statuses of pairs', { pairStatus: ['PENDING', 'EXPIRED'] }, ['Enterprise', 'Open', 'Value']],
    ['a status that no pair has', { pairStatus: ['MISMATCHED'] }, []],
    ['any of no statuses', { pairStatus: [] }, []],
    ['an import', { pairImportId: '7' }, ['Enterprise']],
    ['an import that is none', { pairImportId: '8' }, []],
    ['what can be no import', { pairImportId: "7' OR 1=1" }, []],
    ['no product title', { productTitleAvailable: false }, ['Enterprise', 'Open', 'Value']],
    ['a product title', { productTitleAvailable: true }, ['Software']],
    ['everything at once', { program: ['OPEN'], pairStatus: ['PENDING'], productTitleAvailable: false }, ['Open']],
    ['nothing', { program: null, pairStatus: null, pairImportId: null, productTitleAvailable: null }, everything],
  ])('is filtered by %s', async (_, filter, names) => {
    expect(await found(filter)).toEqual(names)
  })

  test('those without a product title come first, and last the other way round', async () => {
    const sort = (direction: string) => [{ field: 'PRODUCT_TITLE', direction }, { field: 'NAME' }]
    expect(await found({}, sort('ASC'))).toEqual(['Enterprise', 'Open', 'Value', 'Software'])
    expect(await found({}, sort('DESC'))).toEqual(['Software', 'Enterprise', 'Open', 'Value'])
  })

  test('pairs of a whole list come in one query, a part of each, in the order in which they were added', async () => {
    const { dataSource } = app.application.database.reader
    const query = vi.spyOn(Object.getPrototypeOf(dataSource.createQueryRunner()), 'query')
    const { agreements } = await app.get<{ agreements: { items: object[] } }>(
      '{ agreements { items { name pairCount pairs(skip: 1, take: 1) { number } } } }',
    )
    const asked = query.mock.calls.filter(([sql]) => String(sql).includes('agreement_pair'))
    query.mockRestore()
    expect(agreements.items).toEqual([
      { name: 'Enterprise', pairCount: 3, pairs: [{ number: 'E-10001' }] },
      { name: 'Open', pairCount: 2, pairs: [{ number: 'O-10001' }] },
      { name: 'Software', pairCount: 0, pairs: [] },
      { name: 'Value', pairCount: 1, pairs: [] },
    ])
    expect(asked).toHaveLength(2) // the counts, and the pairs
  })

  test('parts of different size of the same pairs may be asked for at once', async () => {
    const asked = `{ agreements(filter: { program: [SELECT_ENTERPRISE] }) { items {
      first: pairs(take: 1) { number status message checkedAt } rest: pairs(skip: 1) { number message } none: pairs(skip: 2147483647) { number }
    } } }`.replace('agreements(', 'agreements(page: { take: 5 }, ')
    const message = 'No licensing service is configured.'
    expect(await app.get(asked)).toEqual({
      agreements: {
        items: [
          {
            first: [{ number: 'E-10000', status: 'VALID', message: null, checkedAt: '2026-11-24T08:00:00.000Z' }],
            rest: [
              { number: 'E-10001', message },
              { number: 'E-10002', message },
            ],
            none: [],
          },
        ],
      },
    })
  })

  test.each<[string, string, string]>([
    ['101', 'take: 101', 'take number.too-large'],
    ['none', 'take: 0', 'take number.too-small'],
    ['fewer than none', 'skip: -1', 'skip number.too-small'],
  ])('a part of %s is refused', async (_, part, broken) => {
    const { code, violations } = await app.refused(
      `{ agreements(page: { take: 1 }) { items { pairs(${part}) { id } } } }`,
    )
    expect([code, ...violations.map(({ field, rule }) => `${field} ${rule}`)]).toEqual(['BAD_USER_INPUT', broken])
  })
})
