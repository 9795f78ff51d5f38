import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addVolume } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const ask = 'query ($pair: PairInput!) { agreementOfPair(pair: $pair) { id name program } }'
const remove = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }'

describe.each(databaseKinds)('the agreement that has a pair, on %s', (kind) => {
  let app: TestApp
  let id: string

  beforeAll(async () => {
    app = await startTestApp(kind)
    const pairs = [{ number: 'AB-1', partnerNumber: 'CD-2' }]
    id = (await addVolume(app, { name: 'Contoso', program: 'OPEN', pairs })).id
  })
  afterAll(() => app.close())

  const ownerOf = async (number: string, partnerNumber: string) =>
    (await app.get<{ agreementOfPair: object | null }>(ask, { pair: { number, partnerNumber } })).agreementOfPair

  test.each([
    ['AB-1', 'CD-2'],
    [' ab-1', 'cd-2 '],
  ])('%j and %j are those of one', async (number, partnerNumber) => {
    expect(await ownerOf(number, partnerNumber)).toEqual({ id, name: 'Contoso', program: 'OPEN' })
  })

  test.each([
    ['CD-2', 'AB-1'],
    ['AB-1', ''],
    ['', ''],
    ['AB-1\u0000', 'CD-2'],
    ['é', '\ud800'],
    ['x'.repeat(100_000), 'y'],
  ])('%.20j and %j are those of none', async (number, partnerNumber) => {
    expect(await ownerOf(number, partnerNumber)).toBeNull()
  })

  test('a deleted agreement has none', async () => {
    await app.get(remove, { ids: [id] })
    expect(await ownerOf('AB-1', 'CD-2')).toBeNull()
  })
})
