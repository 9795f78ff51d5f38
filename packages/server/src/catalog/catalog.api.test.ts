import type { Role } from '@entitle/schema/auth/role.values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../platform/database/transaction.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { requireLicenses } from './catalog.service.ts'

const addPublisher =
  'mutation ($name: String!, $aliases: [String!]) { addPublisher(name: $name, aliases: $aliases) { id name aliases titleCount userDefined } }'
const addProductTitle =
  'mutation ($publisherId: ID!, $name: String!, $category: String, $licenseRequired: LicenseRequired) { addProductTitle(publisherId: $publisherId, name: $name, category: $category, licenseRequired: $licenseRequired) { id name category aliases licenseRequired userDefined publisher { name } } }'
const setLicenseRequired =
  'mutation ($ids: [ID!]!, $value: LicenseRequired!) { setLicenseRequired(productTitleIds: $ids, value: $value) { count operation { id } } }'
const publishers = 'query ($search: String!) { publishers(search: $search) { items { id name titleCount } } }'
const productTitle = 'query ($id: ID!) { productTitle(id: $id) { name licenseRequired publisher { name titleCount } } }'

interface Publisher {
  id: string
  name: string
  aliases: string[]
}

describe.each(databaseKinds)('the catalog on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  const add = async (name: string, aliases?: string[]) =>
    (await app.get<{ addPublisher: Publisher }>(addPublisher, { name, aliases })).addPublisher
  const addTitle = async (publisherId: string, name: string, more: object = {}) =>
    (await app.get<{ addProductTitle: { id: string } }>(addProductTitle, { publisherId, name, ...more }))
      .addProductTitle
  const audited = (noun: string, id: string) =>
    app.application.database.reader.query(
      `SELECT action, before, after FROM audit_entry WHERE noun = '${noun}' AND subject_id = ${id} ORDER BY id`,
    )

  test('Microsoft is there before anything else', async () => {
    const found = await app.get(
      '{ publishers(search: "microsoft corp") { items { name aliases userDefined titleCount } } }',
    )
    const microsoft = { name: 'Microsoft', aliases: ['Microsoft Corporation'], userDefined: false, titleCount: 0 }
    expect(found).toEqual({ publishers: { items: [microsoft] } })
  })

  test('what people add is marked, found, and on the audit log', async () => {
    const publisher = await add(' Éditions  du Lac ', ['EDL', 'edl', 'éditions du lac'])
    expect(publisher).toMatchObject({ name: 'Éditions  du Lac', aliases: ['EDL'], titleCount: 0, userDefined: true })
    const title = await addTitle(publisher.id, 'Barrage', { category: ' Hydrology ' })
    expect(title).toMatchObject({
      name: 'Barrage',
      category: 'Hydrology',
      aliases: [],
      licenseRequired: 'UNKNOWN',
      userDefined: true,
      publisher: { name: 'Éditions  du Lac' },
    })
    expect(await app.get(publishers, { search: 'edl' })).toMatchObject({
      publishers: { items: [{ id: publisher.id, titleCount: 1 }] },
    })
    const [entry] = await audited('publisher', publisher.id)
    expect(entry).toEqual({
      action: 'publisher.add',
      before: null,
      after: '{"name":"Éditions  du Lac","aliases":["EDL"]}',
    })
    const [titleEntry] = await audited('product-title', title.id)
    expect(titleEntry).toMatchObject({ action: 'product-title.add', before: null })
    expect(JSON.parse(titleEntry.after)).toEqual({
      name: 'Barrage',
      category: 'Hydrology',
      licenseRequired: 'UNKNOWN',
      publisherId: Number(publisher.id),
    })
  })

  test('no two publishers are called the same, be it as an alias', async () => {
    const { id } = await add('Straße GmbH', ['Strasse Software'])
    const violation = (field: string) => ({ field, rule: 'publisher.name-taken', params: { found: 'Straße GmbH', id } })
    const taken = (violations: object[]) => ({ code: 'publisher.name-taken', params: {}, violations })
    expect(await app.refused(addPublisher, { name: 'STRASSE GMBH' })).toEqual(taken([violation('name')]))
    expect(await app.refused(addPublisher, { name: 'strasse  SOFTWARE' })).toEqual(taken([violation('name')]))
    const both = { name: 'Other', aliases: ['fine', 'straße gmbh', 'STRASSE SOFTWARE'] }
    expect(await app.refused(addPublisher, both)).toEqual(taken([violation('aliases.1'), violation('aliases.2')]))
  })

  test('of two who add the same at once, one does, and the other is told who has it', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => app.ask<{ addPublisher: Publisher }>(addPublisher, { name: 'Twice' })),
    )
    const [made, ...others] = replies.flatMap(({ data }) => (data?.addPublisher ? [data.addPublisher] : []))
    const refusals = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions))
    expect(others).toEqual([])
    expect(refusals).toHaveLength(7)
    for (const { code, violations } of refusals) {
      expect({ code, id: violations[0]?.params.id }).toEqual({ code: 'publisher.name-taken', id: made?.id })
    }
    const titles = await Promise.all(
      Array.from({ length: 8 }, () => app.ask(addProductTitle, { publisherId: made?.id, name: 'Twice' })),
    )
    expect(titles.filter(({ errors }) => !errors)).toHaveLength(1)
  })

  test('a title is unique in its publisher, and may have the name of another one elsewhere', async () => {
    const [one, other] = [await add('One'), await add('Other')]
    const { id } = await addTitle(one.id, 'Suite')
    await addTitle(other.id, 'Suite')
    expect(await app.refused(addProductTitle, { publisherId: one.id, name: 'SUITE' })).toEqual({
      code: 'product-title.name-taken',
      params: {},
      violations: [{ field: 'name', rule: 'product-title.name-taken', params: { found: 'Suite', id } }],
    })
    expect(await app.refused(addProductTitle, { publisherId: '2147483647', name: 'x' })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test.each([
    [{ name: '' }, 'name', 'text.required'],
    [{ name: 'x'.repeat(257) }, 'name', 'text.too-long'],
    [{ name: 'a\u200bb' }, 'name', 'text.hidden-character'],
    [{ name: 'a\0b' }, 'name', 'text.hidden-character'],
    [{ name: 'fine', aliases: ['\ud800'] }, 'aliases.0', 'text.hidden-character'],
    [{ name: 'fine', aliases: Array.from({ length: 51 }, (_, n) => `Alias ${n}`) }, 'aliases', 'list.too-long'],
  ])('%j is refused at its field', async (input, field, rule) => {
    expect(await app.refused(addPublisher, input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ field, rule }],
    })
  })

  test.each([
    'C++ "Builder"',
    "O'Reilly; DROP TABLE publisher",
    '<script>alert(1)</script>',
    '%_\\',
    '=1+1',
    '日本電気 😀',
  ])('%s comes back as it was given', async (name) => {
    const { id } = await add(name)
    await addTitle(id, name)
    expect(await app.get(publishers, { search: name })).toEqual({
      publishers: { items: [{ id, name, titleCount: 1 }] },
    })
  })

  test('whether a license is required is said of all the titles, or of none', async () => {
    const { id } = await add('Licensed')
    const ids = [(await addTitle(id, 'First')).id, (await addTitle(id, 'Second')).id]
    const wrong = { ids: [...ids, '2147483647'], value: 'YES' }
    expect(await app.refused(setLicenseRequired, wrong)).toMatchObject({
      code: 'NOT_FOUND',
      params: { id: '2147483647' },
    })
    expect(await app.get(productTitle, { id: ids[0] })).toMatchObject({ productTitle: { licenseRequired: 'UNKNOWN' } })
    expect(await app.get(setLicenseRequired, { ids: [...ids, ids[0]], value: 'YES' })).toEqual({
      setLicenseRequired: { count: 2, operation: null },
    })
    for (const each of ids) {
      expect(await app.get(productTitle, { id: each })).toMatchObject({ productTitle: { licenseRequired: 'YES' } })
      expect((await audited('product-title', each)).at(-1)).toEqual({
        action: 'product-title.set-license-required',
        before: '{"licenseRequired":"UNKNOWN"}',
        after: '{"licenseRequired":"YES"}',
      })
    }
    const violations = async (list: string[]) =>
      (await app.refused(setLicenseRequired, { ids: list, value: 'NO' })).violations.map(({ rule }) => rule)
    expect(await violations([])).toEqual(['list.empty'])
    expect(await violations(Array.from({ length: 1001 }, (_, n) => String(n)))).toEqual(['list.too-long'])
  })

  test('a title that an agreement names needs a license from then on', async () => {
    const { id } = await addTitle((await add('Named by an agreement')).id, 'Title', { licenseRequired: 'NO' })
    const act = () =>
      inTransaction(app.contextAs('LICENSE_MANAGER'), 'agreement.add', async (own) => {
        await requireLicenses(own, [Number(id)])
        await own.record('agreement', 1, null, {})
      })
    await act()
    await act()
    const asked = {
      action: 'product-title.set-license-required',
      before: '{"licenseRequired":"NO"}',
      after: '{"licenseRequired":"YES"}',
    }
    expect((await audited('product-title', id)).slice(1)).toEqual([asked])
  })

  test.each(['0', '-1', 'abc', '99999999999', ''])('nothing has the id %j', async (id) => {
    expect(
      await app.get('query ($id: ID!) { publisher(id: $id) { id } productTitle(id: $id) { id } }', { id }),
    ).toEqual({
      publisher: null,
      productTitle: null,
    })
  })

  test.each<[string, object, Role[]]>([
    [publishers, { search: '' }, ['ADMINISTRATOR', 'LICENSE_MANAGER', 'HELPDESK', 'READER']],
    [productTitle, { id: '1' }, ['ADMINISTRATOR', 'LICENSE_MANAGER', 'HELPDESK', 'READER']],
    [
      '{ publisher(id: 1) { name } productTitles(publisherId: 1, search: "") { totalItems } catalogRequests { totalItems } }',
      {},
      ['ADMINISTRATOR', 'LICENSE_MANAGER', 'HELPDESK', 'READER'],
    ],
    ['mutation { requestCatalogEntry(publisherName: "Role") { id } }', {}, ['ADMINISTRATOR', 'LICENSE_MANAGER']],
    [addPublisher, { name: 'Microsoft' }, ['ADMINISTRATOR']],
    [addProductTitle, { publisherId: '0', name: 'x' }, ['ADMINISTRATOR']],
    [setLicenseRequired, { ids: ['0'], value: 'YES' }, ['ADMINISTRATOR']],
    ['mutation { declineCatalogRequest(id: 0) { id } }', {}, ['ADMINISTRATOR']],
    ['mutation { importCatalog(uploadId: 0) { id } }', {}, ['ADMINISTRATOR']],
  ])('%s is for those who may', async (document, variables, allowed) => {
    for (const role of ['ADMINISTRATOR', 'LICENSE_MANAGER', 'HELPDESK', 'READER', null] as const) {
      const { errors = [] } = await app.ask(document, variables, role)
      const codes = new Set(errors.map(({ extensions }) => extensions.code))
      const stopped = codes.has('FORBIDDEN') || codes.has('UNAUTHENTICATED')
      expect({ role, stopped }).toEqual({ role, stopped: role === null || !allowed.includes(role) })
    }
  })
})
