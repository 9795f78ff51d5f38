import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const request =
  'mutation ($publisherName: String!, $productTitle: String) { requestCatalogEntry(publisherName: $publisherName, productTitle: $productTitle) { id publisherName productTitle status requestedBy createdAt } }'
const decline = 'mutation ($id: ID!) { declineCatalogRequest(id: $id) { id status } }'
const list =
  'query ($status: CatalogRequestStatus, $page: PageInput) { catalogRequests(status: $status, page: $page) { totalItems nextCursor items { id status } } }'
const addPublisher =
  'mutation ($name: String!, $aliases: [String!]) { addPublisher(name: $name, aliases: $aliases) { id } }'
const addTitle = 'mutation ($of: ID!, $name: String!) { addProductTitle(publisherId: $of, name: $name) { id } }'

interface Request {
  id: string
  status: string
}
interface List {
  catalogRequests: { totalItems: number; nextCursor: string | null; items: Request[] }
}

describe.each(databaseKinds)('requests to the catalog on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  const ask = async (publisherName: string, productTitle?: string) =>
    (await app.get<{ requestCatalogEntry: Request }>(request, { publisherName, productTitle }, 'LICENSE_MANAGER'))
      .requestCatalogEntry
  const add = async (name: string, aliases?: string[]) =>
    (await app.get<{ addPublisher: { id: string } }>(addPublisher, { name, aliases })).addPublisher.id
  const statusOf = async (id: string) =>
    (await app.get<List>(list, { page: { take: 100 } })).catalogRequests.items.find((each) => each.id === id)?.status
  const audited = async (id: string) => {
    const rows: { action: string }[] = await app.application.database.reader.query(
      `SELECT action FROM audit_entry WHERE noun = 'catalog-request' AND subject_id = ${id} ORDER BY id`,
    )
    return rows.map(({ action }) => action)
  }

  test('a request is kept with who asked', async () => {
    expect(await ask(' Lac ', '  ')).toMatchObject({
      publisherName: 'Lac',
      productTitle: null,
      status: 'OPEN',
      requestedBy: 'Test LICENSE_MANAGER',
    })
  })

  test('asked again while it is open, it is the same one; also when many ask at once', async () => {
    const first = await ask('Repeated', 'Title')
    const again = await Promise.all(Array.from({ length: 5 }, () => ask('REPEATED', ' title')))
    expect(again.map(({ id }) => id)).toEqual(Array.from({ length: 5 }, () => first.id))
    const others = await Promise.all(Array.from({ length: 5 }, () => ask('At once')))
    expect(new Set(others.map(({ id }) => id)).size).toBe(1)
    expect((await audited(first.id)).slice(0, 2)).toEqual(['catalog-request.add', 'catalog-request.repeat'])
  })

  test('adding what was asked for answers the request, with the audit log', async () => {
    const [publisher, title, other] = [await ask('Asked'), await ask('asked', 'Title'), await ask('Asked', 'Other')]
    const of = await add('ASKED')
    expect([await statusOf(publisher.id), await statusOf(title.id)]).toEqual(['ADDED', 'OPEN'])
    await app.get(addTitle, { of, name: 'TITLE' })
    expect([await statusOf(title.id), await statusOf(other.id)]).toEqual(['ADDED', 'OPEN'])
    expect(await audited(publisher.id)).toEqual(['catalog-request.add', 'publisher.add'])
    expect(await audited(title.id)).toEqual(['catalog-request.add', 'product-title.add'])
  })

  test('an alias answers too', async () => {
    const { id } = await ask('Asked by alias')
    await add('Proper name', ['asked BY alias'])
    expect(await statusOf(id)).toBe('ADDED')
  })

  test('what is refused answers nothing', async () => {
    const { id } = await ask('Still missing')
    expect(await app.refused(addPublisher, { name: 'Still missing', aliases: ['Microsoft'] })).toMatchObject({
      code: 'publisher.name-taken',
    })
    expect(await statusOf(id)).toBe('OPEN')
  })

  test('what is there cannot be asked for: the refusal says where', async () => {
    const of = await add('There', ['Also there'])
    const { addProductTitle } = await app.get<{ addProductTitle: { id: string } }>(addTitle, { of, name: 'Title' })
    const taken = (field: string, rule: string, found: string, id: string) => ({
      code: rule,
      params: {},
      violations: [{ field, rule, params: { found, id } }],
    })
    expect(await app.refused(request, { publisherName: 'also THERE' })).toEqual(
      taken('publisherName', 'publisher.name-taken', 'There', of),
    )
    expect(await app.refused(request, { publisherName: 'There', productTitle: 'TITLE' })).toEqual(
      taken('productTitle', 'product-title.name-taken', 'Title', addProductTitle.id),
    )
    expect(await ask('There', 'Another')).toMatchObject({ status: 'OPEN' })
  })

  test('a request is declined once, and may then be made again', async () => {
    const { id } = await ask('Declined')
    expect(await app.get(decline, { id })).toEqual({ declineCatalogRequest: { id, status: 'DECLINED' } })
    expect(await app.refused(decline, { id })).toMatchObject({ code: 'catalog-request.answered' })
    expect(await audited(id)).toEqual(['catalog-request.add', 'catalog-request.decline'])
    expect((await ask('Declined')).id).not.toBe(id)
    await add('Declined')
    expect(await statusOf(id)).toBe('DECLINED')
    expect(await app.refused(decline, { id: 'x' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of two who answer at once, one does', async () => {
    const { id } = await ask('Answered at once')
    const replies = await Promise.all([
      app.ask(decline, { id }),
      app.ask(decline, { id }),
      app.ask(addPublisher, { name: 'Answered at once' }),
    ])
    const codes = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
    expect(codes.every((code) => code === 'catalog-request.answered')).toBe(true)
    expect((await audited(id)).length).toBe(2)
  })

  test('the list is newest first, by status, in pages', async () => {
    const { catalogRequests } = await app.get<List>(list, { status: 'OPEN', page: { take: 2 } })
    const ids = catalogRequests.items.map(({ id }) => Number(id))
    expect(ids).toEqual(ids.toSorted((a, b) => b - a))
    expect(catalogRequests.items.every(({ status }) => status === 'OPEN')).toBe(true)
    const walked: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const { catalogRequests: page }: List = await app.get<List>(list, { page: { after, take: 3 } })
      walked.push(...page.items.map(({ id }) => id))
      after = page.nextCursor
    }
    const { totalItems } = (await app.get<List>(list)).catalogRequests
    expect(walked).toHaveLength(totalItems)
    expect(new Set(walked).size).toBe(totalItems)
  })
})
