import type { Role } from '@entitle/schema/auth/role.values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice } from '../testing/fixtures.ts'
import { addMany } from '../testing/many-agreements.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const now = () => new Date('2026-11-24T12:00:00Z')
const csv = '/exports/agreements.csv'
const header =
  'ID,Agreement name,Publisher,Product title,License count,Metric,License start date,License end date,Notice date,License group,External reference,Order number,Reseller,Purchase date,Quantity,Unit cost,Currency'

describe.each(databaseKinds)('the export of agreements on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  const ids: Record<string, string> = {}
  const token = 'x'.repeat(40)

  beforeAll(async () => {
    app = await startTestApp(kind, { now, env: { ENTITLE_ADMIN_TOKEN: token } })
    await enrollDevice(app)
    title = await addTitle(app, 'Éditions Réunies', 'CAD, "pro"')
    const purchases = [
      {
        orderNumber: '=1+1',
        reseller: "'=x",
        quantity: 3,
        unitCost: '1234.5',
        currency: 'EUR',
        purchasedOn: '2025-01-31',
      },
      { orderNumber: '+33', reseller: '-5', quantity: 2, unitCost: '0.125', currency: 'EUR' },
      { orderNumber: '@x', reseller: '\ttab', quantity: 1 },
    ]
    const rows: [string, object][] = [
      ['Été', { licenseCount: 5, startDate: '2025-01-01', endDate: '2026-12-31', noticeDate: '2026-10-01', purchases }],
      [
        'Zoom',
        { licenseCount: 7, metric: 'SITE', externalReference: 'R-1', details: 'KEY', group: { newGroupName: 'Lyon' } },
      ],
      ['Gone', { licenseCount: 1 }],
    ]
    for (const [name, more] of rows) {
      ids[name] = (await add(app, { name, licenseCount: 1, ...title, ...more })).id
    }
    ids['Volume'] = (await addVolume(app, { name: 'Volume', pairs: [{ number: '1', partnerNumber: '2' }] })).id
    await app.get('mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }', {
      ids: [ids['Gone']],
    })
  })
  afterAll(() => app.close())

  const get = (url: string, as: Role | null = 'READER', method: 'GET' | 'HEAD' = 'GET') =>
    app.server.inject({ method, url, headers: as === null ? {} : { cookie: app.cookieOf(as) } })
  const linesOf = (body: string) =>
    body
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .slice(0, -1)

  test('has a line for each purchase in the layout of a register, no details, and neither deleted nor volume ones', async () => {
    const response = await get(csv)
    expect(response.statusCode).toBe(200)
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="agreements-2026-11-24.csv"',
      'cache-control': 'no-store',
      'x-total-count': '2',
    })
    expect(response.body.startsWith('\uFEFF')).toBe(true)
    const ete = `${ids['Été']},Été,Éditions Réunies,"CAD, ""pro""",5,Per device,2025-01-01,2026-12-31,2026-10-01,,`
    expect(linesOf(response.body)).toEqual([
      header,
      `${ete},'=1+1,''=x,2025-01-31,3,1234.50,EUR`,
      `${ete},'+33,'-5,,2,0.1250,EUR`,
      `${ete},'@x,tab,,1,,`,
      `${ids['Zoom']},Zoom,Éditions Réunies,"CAD, ""pro""",7,Site,,,,Lyon,R-1,,,,,,`,
    ])
  })

  test('speaks French as Excel does: semicolons, and a comma before decimals', async () => {
    const [names, first = ''] = linesOf((await get(`${csv}?lang=fr`)).body)
    expect(names).toMatch(/^ID;Nom du contrat;Éditeur;Nom du produit;Nombre de licences;Unité de décompte;/)
    expect(first).toContain(';5;Par appareil;2025-01-01;')
    expect(first).toContain(';3;1234,50;EUR')
  })

  test('has the columns of the list that are asked for, in their order, and volume ones too', async () => {
    const { body, headers } = await get(`${csv}?columns=status,name,kind,pairCount,nonsense,createdAt&sort=-name`)
    expect(headers['x-total-count']).toBe('3')
    expect(linesOf(body)).toEqual([
      'Status,Agreement name,Type,Pairs,Added on',
      'Active,Zoom,Other software,,2026-11-24',
      'Active,Volume,Volume licensing,1,2026-11-24',
      'Expiring soon,Été,Other software,,2026-11-24',
    ])
  })

  test.each([
    ['search=ete', ['Été']],
    ['search=E%CC%81', ['Été', 'Volume']],
    ['kind=VOLUME_LICENSING', ['Volume']],
    ['status=EXPIRING_SOON,EXPIRED', ['Été']],
    ['unassigned=1', ['Été', 'Volume']],
    ['q=cad', ['Été', 'Zoom']],
    ['endsBefore=2027-01-01', ['Été']],
    ['program=OPEN', []],
    ['kind=LEASE&status=&search=', ['Été', 'Volume', 'Zoom']],
    ['search=a&search=b', ['Été', 'Volume', 'Zoom']],
  ])('of the list at ?%s it has %j', async (query, names) => {
    expect(linesOf((await get(`${csv}?columns=name&${query}`)).body).slice(1)).toEqual(names)
  })

  test('a register of volume licensing agreements alone is empty', async () => {
    const { headers, body } = await get(`${csv}?kind=VOLUME_LICENSING`)
    expect([headers['x-total-count'], linesOf(body)]).toEqual(['0', [header]])
  })

  test('takes ids, also as a form, and refuses what is not there and too many', async () => {
    const wanted = `${ids['Zoom']},${ids['Été']},${ids['Zoom']}`
    expect(linesOf((await get(`${csv}?columns=name&ids=${wanted}`)).body)).toEqual(['Agreement name', 'Été', 'Zoom'])
    const post = (payload: string, origin?: string) =>
      app.server.inject({
        method: 'POST',
        url: csv,
        payload,
        headers: {
          cookie: app.cookieOf('READER'),
          'content-type': 'application/x-www-form-urlencoded',
          ...(origin && { origin }),
        },
      })
    const form = new URLSearchParams({ ids: wanted, columns: 'name', lang: 'fr' }).toString()
    expect(linesOf((await post(form)).body)).toEqual(['Nom du contrat', 'Été', 'Zoom'])
    expect((await post(form, 'https://elsewhere.example')).statusCode).toBe(403)
    const gone = await get(`${csv}?ids=${ids['Zoom']},${ids['Gone']}`)
    expect(gone.statusCode).toBe(404)
    expect(gone.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', params: { id: Number(ids['Gone']) } } }],
    })
    expect(gone.headers['content-disposition']).toBeUndefined()
    const many = new URLSearchParams({ ids: Array.from({ length: 1001 }, (_, n) => n + 1_000_000).join() }).toString()
    expect((await post(many)).json()).toMatchObject({
      errors: [{ extensions: { violations: [{ field: 'ids', rule: 'list.too-long' }] } }],
    })
  })

  test('is for who may read agreements', async () => {
    const nobody = await get(csv, null)
    expect(nobody.statusCode).toBe(401)
    expect(nobody.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    const bearer = await app.server.inject({ url: csv, headers: { authorization: `Bearer ${token}` } })
    expect(bearer.statusCode).toBe(200)
    const wrong = await app.server.inject({ url: csv, headers: { authorization: 'Bearer wrong' } })
    expect(wrong.statusCode).toBe(401)
  })

  test('says how many there are before it is fetched', async () => {
    const head = await get(`${csv}?search=zoom`, 'READER', 'HEAD')
    expect([head.statusCode, head.headers['x-total-count'], head.body]).toEqual([200, '1', ''])
    expect((await get(csv, null, 'HEAD')).statusCode).toBe(401)
  })

  test('whatever is deleted and renamed meanwhile, it has all that were there', async () => {
    await addMany(app, 300, 'meanwhile')
    const { exportAgreements } = await import('./export-agreements.ts')
    const request = {
      filter: {},
      sort: [{ field: 'NAME' as const }],
      columns: ['name' as const],
      language: 'en' as const,
    }
    const { count, table } = await exportAgreements(app.contextAs('READER'), request)
    let read = 0
    for await (const rows of table.parts) {
      if (read === 0) {
        const selection = { matching: { search: 'meanwhile' }, expected: 300 }
        await app.get('mutation ($s: AgreementSelection!) { deleteAgreements(selection: $s) { count } }', {
          s: selection,
        })
      }
      read += rows.length
    }
    expect([count, read]).toEqual([303, 303])
  })
})
