import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addVolume, addVolumeAgreement } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const pair = (number: string, partnerNumber = number) => ({ number, partnerNumber })
const inputOf = (name: string, more: object = {}) => ({
  name,
  program: 'SELECT_ENTERPRISE',
  pairs: [pair('hostile')],
  ...more,
})

describe.each(databaseKinds)('hostile input of a volume agreement on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  test.each<[string, object, string]>([
    ['a 90 KB name', { name: 'x'.repeat(90_000) }, 'name text.too-long'],
    ['a 90 KB number', { pairs: [pair('x'.repeat(90_000), 'x')] }, 'pairs.0.number pair.too-long'],
    ['NUL in a number', { pairs: [pair('a\u0000b', 'x')] }, 'pairs.0.number text.hidden-character'],
    ['a line break in a number', { pairs: [pair('a\nb', 'x')] }, 'pairs.0.number text.hidden-character'],
    ['a zero-width space', { pairs: [pair('x', 'a\u200bb')] }, 'pairs.0.partnerNumber text.hidden-character'],
    ['a number of blanks', { pairs: [pair('x', ' \t ')] }, 'pairs.0.partnerNumber text.required'],
    ['a digit that only looks like one', { pairs: [pair('x', '\uff11')] }, 'pairs.0.partnerNumber text.not-ascii'],
    ['NUL in a name', { name: 'a\u0000b' }, 'name text.hidden-character'],
    ['NUL in details', { details: 'a\u0000b' }, 'details text.hidden-character'],
    ['a long reference', { externalReference: 'x'.repeat(257) }, 'externalReference text.too-long'],
  ])('%s is refused', async (_, part, broken) => {
    const { code, violations } = await app.refused(addVolumeAgreement, { input: inputOf('Hostile', part) })
    expect([code, ...violations.map(({ field, rule }) => `${field} ${rule}`)]).toEqual(['BAD_USER_INPUT', broken])
  })

  test.each<[string, object]>([
    ['a programme that is none', { program: 'ENTERPRISE' }],
    ['no programme', { program: null }],
    ['no pairs', { pairs: null }],
    ['a pair that is none', { pairs: [null] }],
    ['half a pair', { pairs: [{ number: '1' }] }],
    ['a number that is a number', { pairs: [{ number: 1, partnerNumber: '1' }] }],
    ['a pair with more', { pairs: [{ ...pair('1'), status: 'VALID' }] }],
    ['a prototype', JSON.parse('{ "__proto__": { "program": "OPEN" } }')],
    ['a prototype of a pair', { pairs: [JSON.parse('{ "__proto__": { "number": "1", "partnerNumber": "1" } }')] }],
  ])('%s is refused by GraphQL', async (_, part) => {
    const { errors = [] } = await app.ask(addVolumeAgreement, { input: inputOf('Hostile', part) })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  test('a prototype beside a pair changes nothing of it', async () => {
    const pairs = [JSON.parse('{ "__proto__": { "number": "2" }, "number": "1", "partnerNumber": "1" }')]
    const { errors = [] } = await app.ask(addVolumeAgreement, { input: inputOf('Beside', { pairs }) })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  test('numbers that mean something elsewhere are only numbers', async () => {
    const numbers = ['__proto__', 'constructor', "' OR 1=1 --", '=1+1', '%_\\', '<script>', '"a,b";']
    const pairs = numbers.map((number) => pair(number, '1'))
    expect((await addVolume(app, { name: '__proto__', pairs })).pairs).toMatchObject(pairs)
    const { violations } = await app.refused(addVolumeAgreement, { input: inputOf('constructor', { pairs }) })
    expect(violations.map(({ params }) => params.found)).toEqual(numbers.map(() => '__proto__'))
  })

  test('15,000 broken rules are told in one answer, and shortly in its sentence', async () => {
    const pairs = Array.from({ length: 5000 }, () => pair('é', ''))
    const { errors = [] } = await app.ask(addVolumeAgreement, { input: inputOf('a:b', { pairs }) })
    expect(errors).toHaveLength(1)
    expect(errors[0]?.extensions.violations).toHaveLength(15_000)
    expect(errors[0]?.message.length).toBeLessThan(2000)
  })
})
