import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTitle } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const updatePublisher = `mutation ($id: ID!, $version: Int!, $input: UpdatePublisherInput!) {
  updated: updatePublisher(id: $id, version: $version, input: $input) { version name aliases } }`
const updateTitle = `mutation ($id: ID!, $version: Int!, $input: UpdateProductTitleInput!) {
  updated: updateProductTitle(id: $id, version: $version, input: $input) { version name aliases category licenseRequired } }`

describe.each(databaseKinds)('changing the catalog on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  const found = async (search: string) =>
    (
      await app.get<{ publishers: { items: { name: string }[] } }>(
        'query ($search: String!) { publishers(search: $search) { items { name } } }',
        { search },
      )
    ).publishers.items.map(({ name }) => name)
  const titles = async (publisherId: string, search: string) =>
    (
      await app.get<{ productTitles: { items: { name: string }[] } }>(
        'query ($publisherId: ID!, $search: String!) { productTitles(publisherId: $publisherId, search: $search) { items { name } } }',
        { publisherId, search },
      )
    ).productTitles.items.map(({ name }) => name)
  const broken = async (document: string, variables: object) => {
    const { code, violations } = await app.refused(document, variables)
    return [code, ...violations.map(({ field, rule }) => `${field} ${rule}`)].join(', ')
  }

  test('a publisher that is renamed is found by both names, unless the old one is not kept', async () => {
    const { publisherId: id } = await addTitle(app, 'Otter Works', 'Otter CAD')
    expect(await app.get(updatePublisher, { id, version: 1, input: { name: ' Otter ' } })).toEqual({
      updated: { version: 2, name: 'Otter', aliases: ['Otter Works'] },
    })
    expect(await found('otter works')).toEqual(['Otter'])
    expect(await found('OTTER')).toEqual(['Otter'])
    await app.get(updatePublisher, { id, version: 2, input: { name: 'Fischotter', keepOldName: false } })
    expect(await found('Otter Works')).toEqual(['Fischotter'])
    expect(
      await app.get(updatePublisher, { id, version: 3, input: { aliases: ['Loutre', 'LOUTRE', 'fischotter'] } }),
    ).toEqual({ updated: { version: 4, name: 'Fischotter', aliases: ['Loutre'] } })
    expect(await found('Otter Works')).toEqual([])
    // The same name in another case, and an alias that becomes the name.
    expect(await app.get(updatePublisher, { id, version: 4, input: { name: 'FISCHOTTER' } })).toMatchObject({
      updated: { name: 'FISCHOTTER', aliases: ['Loutre'] },
    })
    expect(await app.get(updatePublisher, { id, version: 5, input: { name: 'Loutre' } })).toMatchObject({
      updated: { name: 'Loutre', aliases: ['FISCHOTTER'] },
    })
    const [entry] = await app.application.database.reader.query(
      `SELECT before, after FROM audit_entry WHERE action = 'publisher.update' AND subject_id = ${id} ORDER BY id LIMIT 1`,
    )
    expect(entry).toEqual({
      before: '{"name":"Otter Works","aliases":[]}',
      after: '{"name":"Otter","aliases":["Otter Works"]}',
    })
  })

  test('a title changes in what is given; null clears its category, and nothing else', async () => {
    const { publisherId, productTitleId: id } = await addTitle(app, 'Badger', 'Badger Draw')
    const input = { name: 'Draw', category: 'Graphics', licenseRequired: 'NO', aliases: ['BD'] }
    expect(await app.get(updateTitle, { id, version: 1, input })).toEqual({
      updated: {
        version: 2,
        name: 'Draw',
        aliases: ['BD', 'Badger Draw'],
        category: 'Graphics',
        licenseRequired: 'NO',
      },
    })
    expect(await titles(publisherId, 'badger draw')).toEqual(['Draw'])
    const cleared = { name: null, aliases: null, category: null, licenseRequired: null }
    expect(await app.get(updateTitle, { id, version: 2, input: cleared })).toEqual({
      updated: { version: 3, name: 'Draw', aliases: ['BD', 'Badger Draw'], category: null, licenseRequired: 'NO' },
    })
  })

  test('of two who change the same, the second is told; so is who edits while others give it an alias', async () => {
    const { publisherId: id, productTitleId } = await addTitle(app, 'Two', 'Title of two')
    const both = await Promise.all(
      ['One', 'Other'].map((name) => app.ask(updatePublisher, { id, version: 1, input: { name } })),
    )
    expect(both.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions['code']) ?? [])).toEqual([
      'CONFLICT',
    ])
    await app.get('mutation ($ids: [ID!]!) { setLicenseRequired(productTitleIds: $ids, value: YES) { count } }', {
      ids: [productTitleId],
    })
    expect(await app.refused(updateTitle, { id: productTitleId, version: 1, input: {} })).toMatchObject({
      code: 'CONFLICT',
      params: { version: 2 },
    })
  })

  test('what cannot be is refused, with who has the name', async () => {
    const { publisherId: id, productTitleId } = await addTitle(app, 'Mine', 'My title')
    const other = await addTitle(app, 'Theirs', 'Their title')
    await app.get(updatePublisher, { id: other.publisherId, version: 1, input: { aliases: ['Yours'] } })
    expect(
      await app.refused(updatePublisher, { id, version: 1, input: { name: 'YOURS', aliases: ['x', 'theirs'] } }),
    ).toMatchObject({
      code: 'publisher.name-taken',
      violations: [
        { field: 'name', params: { found: 'Theirs', id: other.publisherId } },
        { field: 'aliases.1', params: { found: 'Theirs' } },
      ],
    })
    await app.get('mutation ($id: ID!) { addProductTitle(publisherId: $id, name: "Second") { id } }', { id })
    const many = Array.from({ length: 51 }, (_, n) => `Alias ${n}`)
    const cases: [string, object, string][] = [
      [
        updateTitle,
        { id: productTitleId, version: 1, input: { aliases: ['second'] } },
        'product-title.name-taken, aliases.0 product-title.name-taken',
      ],
      [updatePublisher, { id, version: 1, input: { name: '  ' } }, 'BAD_USER_INPUT, name text.required'],
      [updatePublisher, { id, version: 1, input: { name: 'a\u200bb' } }, 'BAD_USER_INPUT, name text.hidden-character'],
      [updatePublisher, { id, version: 1, input: { name: 'x'.repeat(257) } }, 'BAD_USER_INPUT, name text.too-long'],
      [updatePublisher, { id, version: 1, input: { aliases: many } }, 'BAD_USER_INPUT, aliases list.too-long'],
      [
        updatePublisher,
        { id, version: 1, input: { name: 'New', aliases: many.slice(1) } },
        'BAD_USER_INPUT, aliases list.too-long',
      ],
      [updatePublisher, { id: '999999', version: 1, input: {} }, 'NOT_FOUND'],
      [updateTitle, { id: `${productTitleId} `, version: 1, input: {} }, 'NOT_FOUND'],
      [updateTitle, { id: '__proto__', version: 1, input: {} }, 'NOT_FOUND'],
    ]
    for (const [document, variables, expected] of cases) expect(await broken(document, variables)).toBe(expected)
    expect(await app.refused(updatePublisher, { id, version: 1, input: {} }, 'LICENSE_MANAGER')).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('Microsoft may be called otherwise, and keeps that name', async () => {
    const { publishers } = await app.get<{ publishers: { items: { id: string; version: number }[] } }>(
      '{ publishers(search: "Microsoft") { items { id version } } }',
    )
    const { id = '', version = 0 } = publishers.items[0] ?? {}
    const input = { name: 'Redmond', aliases: [], keepOldName: false }
    expect(await broken(updatePublisher, { id, version, input })).toBe('BAD_USER_INPUT, name publisher.microsoft')
    await app.get(updatePublisher, { id, version, input: { name: 'Microsoft Corp.' } })
    expect(await found('microsoft')).toEqual(['Microsoft Corp.'])
  })
})
