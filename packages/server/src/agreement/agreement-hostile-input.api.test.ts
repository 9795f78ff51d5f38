import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addAgreement, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const now = new Date('2026-11-24T08:00:00Z')

describe.each(databaseKinds)('hostile input of an agreement on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
    await enrollDevice(app)
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
  })
  afterAll(() => app.close())

  const inputOf = (name: string, more: object = {}) => ({ name, licenseCount: 12, ...title, ...more })

  test.each<[string, object, string]>([
    ['a 90 KB name', { name: 'x'.repeat(90_000) }, 'name text.too-long'],
    ['a name of 257', { name: 'x'.repeat(257) }, 'name text.too-long'],
    ['NUL in a name', { name: 'a\u0000b' }, 'name text.hidden-character'],
    ['NUL in details', { details: 'a\u0000b' }, 'details text.hidden-character'],
    ['a bidirectional override', { name: 'a\u202eb' }, 'name text.hidden-character'],
    ['a colon', { name: 'a:b' }, 'name text.forbidden-character'],
    ['no licenses', { licenseCount: 0 }, 'licenseCount number.too-small'],
    ['fewer than none', { licenseCount: -2_147_483_648 }, 'licenseCount number.too-small'],
    ['long details', { details: 'x'.repeat(10_001) }, 'details text.too-long'],
  ])('%s is refused', async (_, part, broken) => {
    const { code, violations } = await app.refused(addAgreement, { input: inputOf('Hostile', part) })
    expect([code, ...violations.map(({ field, rule }) => `${field} ${rule}`)]).toEqual(['BAD_USER_INPUT', broken])
  })

  test.each<[string, object]>([
    ['too many licenses for an Int', { licenseCount: 2_147_483_648 }],
    ['half a license', { licenseCount: 1.5 }],
    ['a day that is none', { endDate: '2026-02-30' }],
    ['a metric that is none', { metric: 'PER_CORE' }],
    ['a name that is a number', { name: 7 }],
    ['a field that is none', { constructor: 'x' }],
    ['a prototype', JSON.parse('{ "__proto__": { "licenseCount": 5 } }')],
  ])('%s is refused by GraphQL', async (_, part) => {
    const { errors = [] } = await app.ask(addAgreement, { input: inputOf('Hostile', part) })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  test('names that mean something elsewhere, and the longest ones, are only names', async () => {
    const names = ['__proto__', 'constructor', '% _ %', 'x'.repeat(256), '\ufdfa'.repeat(256), '\u{1f600}'.repeat(128)]
    for (const name of names) expect(await add(app, inputOf(name, { details: '<script>' }))).toMatchObject({ name })
  })
})
