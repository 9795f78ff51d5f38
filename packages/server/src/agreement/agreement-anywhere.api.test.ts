import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const list = `query ($filter: AgreementFilter, $sort: [AgreementSort!]) {
  agreements(filter: $filter, sort: $sort) { totalItems items { name } }
}`

describe.each(databaseKinds)('looking anywhere in agreements on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
    const otter = await addTitle(app, 'Ötter Works', 'CAD 100%_pro')
    const heron = await addTitle(app, 'Heron & Sons', 'Écran')
    await add(app, { name: 'Lyon', licenseCount: 1, ...otter })
    await add(app, { name: 'Otter farm', licenseCount: 1, ...heron, endDate: '2020-01-01' })
    const pairs = [
      { number: 'AB-123', partnerNumber: '77_88' },
      { number: 'ab-124', partnerNumber: '9' },
    ]
    await addVolume(app, { name: 'Volume', pairs })
    const gone = await addVolume(app, { name: 'Gone', pairs: [{ number: 'AB-125', partnerNumber: '9' }] })
    await app.get('mutation ($id: ID!) { deleteAgreements(selection: { ids: [$id] }) { count } }', { id: gone.id })
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

  test.each<[string, string, string[]]>([
    ['a name', 'LYON', ['Lyon']],
    ['a name and a publisher', 'otter', ['Lyon', 'Otter farm']],
    ['a publisher, whatever the accents', 'ÖTTER W', ['Lyon']],
    ['a sign in a publisher', '& s', ['Otter farm']],
    ['a product title, whatever the accents', 'ecran', ['Otter farm']],
    ['a first number', 'b-123', ['Volume']],
    ['a first number in capitals', 'AB-12', ['Volume']],
    ['a second number', '88', ['Volume']],
    ['the end of one number and the beginning of the next', '3\n7', []],
    ['the same with a blank', '3 7', []],
    ['a percent sign', '%', ['Lyon']],
    ['an underscore, in a title and in a number', '_', ['Lyon', 'Volume']],
    ['a backslash', '\\', []],
    ['a quote', "' OR 1=1 --", []],
    ['what a deleted one has', 'AB-125', []],
    ['the publisher of volume agreements', 'microsoft', ['Volume']],
    ['blanks around', '  lyon ', ['Lyon']],
    ['nothing', '', ['Lyon', 'Otter farm', 'Volume']],
    ['blanks', '  ', ['Lyon', 'Otter farm', 'Volume']],
  ])('finds %s', async (_, anywhere, expected) => {
    expect(await found({ anywhere })).toEqual(expected)
  })

  test('goes with other conditions, a sort, and deleted ones', async () => {
    expect(await found({ anywhere: 'otter', status: ['EXPIRED'] })).toEqual(['Otter farm'])
    expect(await found({ anywhere: 'otter', search: 'lyon' })).toEqual(['Lyon'])
    expect(await found({ anywhere: 'otter' }, [{ field: 'PUBLISHER', direction: 'ASC' }])).toEqual([
      'Otter farm',
      'Lyon',
    ])
    expect(await found({ anywhere: 'AB-125', deleted: true })).toEqual(['Gone'])
  })

  test.each([
    ['x'.repeat(101), 'text.too-long'],
    ['a\0', 'text.hidden-character'],
  ])('%j is refused', async (anywhere, rule) => {
    const { violations } = await app.refused(list, { filter: { anywhere } })
    expect(violations.map((each) => `${each.field} ${each.rule}`)).toEqual([`anywhere ${rule}`])
  })
})
