import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addPublisher,
  addTitleOf,
  catalogState,
  merged,
  mergePublishers,
  mergeTitles,
  undoMerge,
} from '../../testing/catalog-merges.ts'
import { add, enrollDevice } from '../../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../../testing/test-app.ts'

describe.each(databaseKinds)('merging on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
  })
  afterAll(() => app.close())

  const publisher = (name: string, aliases: string[] = []) => addPublisher(app, name, aliases)
  const title = (publisherId: string, name: string, more: object = {}) => addTitleOf(app, publisherId, name, more)
  const agreement = async (name: string, publisherId: string, productTitleId: string) =>
    (await add(app, { name, licenseCount: 1, publisherId, productTitleId })).id
  const remove = (id: string) =>
    app.get('mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }', { ids: [id] })
  const placeOf = async (id: string) =>
    (
      await app.get<{ agreement: { version: number; publisher: { name: string }; productTitle: { name: string } } }>(
        'query ($id: ID!) { agreement(id: $id) { version publisher { name } productTitle { name } } }',
        { id },
      )
    ).agreement
  const found = async (search: string) =>
    (
      await app.get<{
        publishers: { items: { name: string; aliases: string[]; titleCount: number; agreementCount: number }[] }
      }>(
        'query ($search: String!) { publishers(search: $search) { items { name aliases titleCount agreementCount } } }',
        { search },
      )
    ).publishers.items

  test('a publisher goes into another with its names, titles and agreements, deleted ones too, and comes back', async () => {
    const from = await publisher('Fabrikam Systems', ['Fabrikam Inc'])
    const into = await publisher('Fabrikam')
    const [draw, read] = [await title(from, 'Draw'), await title(from, 'Reader', { category: 'Viewer' })]
    const twin = await title(into, 'READER', { licenseRequired: 'NO' })
    const [one, two, gone] = [
      await agreement('Draw for all', from, draw),
      await agreement('Readers', from, read),
      await agreement('Deleted drawing', from, draw),
    ]
    await remove(gone)
    const before = await catalogState(app)
    expect(
      await app.get(
        `query ($fromId: ID!, $intoId: ID!) { previewPublisherMerge(fromId: $fromId, intoId: $intoId) {
      name aliases agreementsMoved titlesMoved titlesMerged } }`,
        { fromId: from, intoId: into },
      ),
    ).toEqual({
      previewPublisherMerge: {
        name: 'Fabrikam',
        aliases: ['Fabrikam Systems', 'Fabrikam Inc'],
        agreementsMoved: 3,
        titlesMoved: 1,
        titlesMerged: ['READER'],
      },
    })
    const merge = await merged(app, mergePublishers, { fromId: from, intoId: into })
    expect(merge).toMatchObject({
      kind: 'PUBLISHER',
      fromName: 'Fabrikam Systems',
      intoName: 'Fabrikam',
      agreementsMoved: 3,
      titlesMoved: 1,
      titlesMerged: ['READER'],
      undoneAt: null,
    })
    for (const name of ['Fabrikam Systems', 'Fabrikam Inc']) {
      expect(await found(name)).toEqual([
        { name: 'Fabrikam', aliases: ['Fabrikam Systems', 'Fabrikam Inc'], titleCount: 2, agreementCount: 2 },
      ])
    }
    expect(await placeOf(one)).toEqual({ version: 2, publisher: { name: 'Fabrikam' }, productTitle: { name: 'Draw' } })
    expect(await placeOf(two)).toMatchObject({ publisher: { name: 'Fabrikam' }, productTitle: { name: 'READER' } })
    expect(await placeOf(gone)).toMatchObject({ publisher: { name: 'Fabrikam' } })
    const { productTitle } = await app.get<{ productTitle: object }>(
      'query ($id: ID!) { productTitle(id: $id) { name aliases category licenseRequired agreementCount } }',
      { id: twin },
    )
    // Its agreement made the title that went need a license, which is not lost.
    expect(productTitle).toEqual({
      name: 'READER',
      aliases: [],
      category: 'Viewer',
      licenseRequired: 'YES',
      agreementCount: 1,
    })
    expect(
      await app.get('query ($id: ID!) { agreement(id: $id) { history { action changes { field before after } } } }', {
        id: two,
      }),
    ).toMatchObject({
      agreement: {
        history: [
          {
            action: 'agreement.follow-merge',
            changes: [
              { field: 'publisher', before: 'Fabrikam Systems', after: 'Fabrikam' },
              { field: 'productTitle', before: 'Reader', after: 'READER' },
            ],
          },
          { action: 'agreement.add' },
        ],
      },
    })
    expect(await merged(app, undoMerge, { id: merge.id })).toMatchObject({
      undoneBy: 'Test ADMINISTRATOR',
      agreementsElsewhere: 0,
    })
    expect(await catalogState(app)).toEqual(before)
    expect((await placeOf(one)).version).toBe(3)
    expect(await app.refused(undoMerge, { id: merge.id })).toMatchObject({ code: 'catalog-merge.undone' })
    const again = await merged(app, mergePublishers, { fromId: from, intoId: into })
    await merged(app, undoMerge, { id: again.id })
    expect(await catalogState(app)).toEqual(before)
  })

  test('a title goes into another; what came to it meanwhile stays, what went elsewhere is told', async () => {
    const maker = await publisher('Contoso')
    const [one, other, third] = [await title(maker, 'CAD'), await title(maker, 'C.A.D.'), await title(maker, 'Third')]
    const [first, second] = [await agreement('CAD one', maker, one), await agreement('CAD two', maker, one)]
    const merge = await merged(app, mergeTitles, { fromId: one, intoId: other })
    expect(merge).toMatchObject({ kind: 'PRODUCT_TITLE', publisherName: 'Contoso', agreementsMoved: 2 })
    const late = await agreement('CAD late', maker, other)
    const { version } = await placeOf(second)
    await app.get(
      'mutation ($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) { updateSoftwareAgreement(id: $id, version: $version, input: $input) { id } }',
      { id: second, version, input: { productTitleId: third } },
    )
    expect(await merged(app, undoMerge, { id: merge.id })).toMatchObject({ agreementsElsewhere: 1 })
    expect((await placeOf(first)).productTitle.name).toBe('CAD')
    expect((await placeOf(second)).productTitle.name).toBe('Third')
    expect((await placeOf(late)).productTitle.name).toBe('C.A.D.')
    const { productTitle } = await app.get<{ productTitle: object }>(
      'query ($id: ID!) { productTitle(id: $id) { aliases licenseRequired } }',
      { id: other },
    )
    expect(productTitle).toEqual({ aliases: [], licenseRequired: 'YES' }) // an agreement was made for it since
  })

  test('an undo that something stands in the way of is refused, and says what', async () => {
    const [a, b, c] = [await publisher('Alpha', ['Alef']), await publisher('Beta'), await publisher('Gamma')]
    const first = await merged(app, mergePublishers, { fromId: a, intoId: b })
    const second = await merged(app, mergePublishers, { fromId: b, intoId: c })
    expect(await app.refused(undoMerge, { id: first.id })).toMatchObject({
      code: 'catalog-merge.merged-further',
      params: { name: 'Beta', into: 'Gamma' },
    })
    await merged(app, undoMerge, { id: second.id })
    const { publisher: beta } = await app.get<{ publisher: { version: number } }>(
      'query ($id: ID!) { publisher(id: $id) { version aliases } }',
      { id: b },
    )
    const update =
      'mutation ($id: ID!, $version: Int!, $input: UpdatePublisherInput!) { updatePublisher(id: $id, version: $version, input: $input) { version } }'
    await app.get(update, { id: b, version: beta.version, input: { aliases: ['Alpha'] } })
    const taker = await publisher('Alef')
    const before = await catalogState(app)
    expect(await app.refused(undoMerge, { id: first.id })).toMatchObject({
      code: 'catalog-merge.name-taken',
      params: { name: 'Alef', holder: 'Alef' },
    })
    expect(await catalogState(app)).toEqual(before)
    await app.get(update, { id: taker, version: 1, input: { name: 'Aleph', keepOldName: false } })
    await merged(app, undoMerge, { id: first.id })
    expect(await found('Alef')).toMatchObject([{ name: 'Alpha', aliases: ['Alef'] }])
  })

  test('a request that a merge answers is open again once it is undone', async () => {
    const [from, into] = [await publisher('Old Maker'), await publisher('New Maker')]
    await title(into, 'Wanted')
    const { requestCatalogEntry } = await app.get<{ requestCatalogEntry: { id: string } }>(
      'mutation { requestCatalogEntry(publisherName: "Old Maker", productTitle: "Wanted") { id } }',
    )
    const status = async () =>
      (
        await app.get<{ catalogRequests: { items: { id: string; status: string }[] } }>(
          '{ catalogRequests { items { id status } } }',
        )
      ).catalogRequests.items.find(({ id }) => id === requestCatalogEntry.id)?.status
    const merge = await merged(app, mergePublishers, { fromId: from, intoId: into })
    expect(await status()).toBe('ADDED')
    await merged(app, undoMerge, { id: merge.id })
    expect(await status()).toBe('OPEN')
  })

  test('the list of merges is newest first', async () => {
    const { catalogMerges } = await app.get<{
      catalogMerges: { totalItems: number; items: { kind: string; undoneAt: string | null }[] }
    }>('{ catalogMerges(page: { take: 3 }) { totalItems items { id kind at by undoneAt } } }', {}, 'READER')
    expect(catalogMerges.totalItems).toBe(6)
    expect(catalogMerges.items).toHaveLength(3)
  })
})
