import {
  agreementSortFields,
  type AgreementSortField,
  type AgreementStatus,
} from '@entitle/schema/agreement/agreement.values'
import { addDays } from '@entitle/schema/shared/local-date.rules'
import type { SortDirection } from '@entitle/schema/shared/sort-direction.values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const list = `query ($filter: AgreementFilter, $sort: [AgreementSort!], $page: PageInput) {
  agreements(filter: $filter, sort: $sort, page: $page) {
    totalItems nextCursor items { id name status group { name } publisher { name titleCount } productTitle { name publisher { name } } }
  }
}`

interface Item {
  id: string
  name: string
  status: AgreementStatus
}
interface List {
  agreements: { totalItems: number; nextCursor: string | null; items: Item[] }
}

const today = '2026-11-24'
let clock = new Date(`${today}T12:00:00Z`)

describe.each(databaseKinds)('the list of agreements on %s', (kind) => {
  let app: TestApp
  let groups: Record<string, string>
  let titles: Record<string, { publisherId: string; productTitleId: string }>

  beforeAll(async () => {
    clock = new Date(`${today}T12:00:00Z`)
    app = await startTestApp(kind, { now: () => clock })
    await enrollDevice(app)
    titles = {
      zebra: await addTitle(app, 'zebra tools', 'Ébène'),
      alpha: await addTitle(app, 'Älpha', 'ebony'),
      heron: await addTitle(app, 'Heron', 'Zoom 2'),
    }
    groups = {}
    const rows: [string, string, string | null, object][] = [
      ['Étoile', 'zebra', 'Lyon', { startDate: '2026-12-01', endDate: '2027-12-31', noticeDate: '2027-06-01' }],
      ['etoile 2', 'alpha', 'lille', { endDate: today, licenseCount: 3 }],
      ['ETOILE 10', 'heron', null, { endDate: addDays(today, -1), licenseCount: 2_147_483_647 }],
      ['100% _legal_', 'zebra', null, { endDate: addDays(today, 90), licenseCount: 3 }],
      ['Zulu', 'alpha', 'Lyon', { startDate: today, endDate: addDays(today, 91), noticeDate: '2027-01-01' }],
      ['alpha', 'heron', 'lille', { startDate: '2020-01-01' }],
    ]
    for (const [name, of, group, more] of rows) {
      clock = new Date(clock.getTime() + 1000)
      const chosen = group === null ? {} : groups[group] ? { existingGroupId: groups[group] } : { newGroupName: group }
      const title = titles[of] ?? { publisherId: '', productTitleId: '' }
      const agreement = await add(app, { name, licenseCount: 1, ...title, ...more, group: chosen })
      if (group && agreement.group) groups[group] = agreement.group.id
    }
    // No title, no count.
    clock = new Date(clock.getTime() + 5000)
    await addVolume(app, { name: 'Volume', pairs: [{ number: '1', partnerNumber: '2' }] })
  })
  afterAll(() => app.close())

  const found = async (variables: object) => (await app.get<List>(list, variables)).agreements
  const names = async (filter: object, sort: object[] = []) =>
    (await found({ filter, sort })).items.map(({ name }) => name)

  test('comes by name, whatever the case and the accents', async () => {
    const { items, totalItems, nextCursor } = await found({})
    expect(items.map(({ name }) => name)).toEqual([
      '100% _legal_',
      'alpha',
      'Étoile',
      'ETOILE 10',
      'etoile 2',
      'Volume',
      'Zulu',
    ])
    expect([totalItems, nextCursor]).toEqual([7, null])
    expect(items[2]).toMatchObject({
      group: { name: 'Lyon' },
      publisher: { name: 'zebra tools', titleCount: 1 },
      productTitle: { name: 'Ébène', publisher: { name: 'zebra tools' } },
    })
  })

  const ascending: Record<AgreementSortField, string[]> = {
    NAME: ['100% _legal_', 'alpha', 'Étoile', 'ETOILE 10', 'etoile 2', 'Volume', 'Zulu'],
    KIND: ['Volume', 'Étoile', 'etoile 2', 'ETOILE 10', '100% _legal_', 'Zulu', 'alpha'],
    STATUS: ['Étoile', 'Zulu', 'alpha', 'Volume', 'etoile 2', '100% _legal_', 'ETOILE 10'],
    GROUP: ['ETOILE 10', '100% _legal_', 'Volume', 'etoile 2', 'alpha', 'Étoile', 'Zulu'],
    PUBLISHER: ['etoile 2', 'Zulu', 'ETOILE 10', 'alpha', 'Volume', 'Étoile', '100% _legal_'],
    PRODUCT_TITLE: ['Volume', 'Étoile', '100% _legal_', 'etoile 2', 'Zulu', 'ETOILE 10', 'alpha'],
    LICENSE_COUNT: ['Volume', 'Étoile', 'Zulu', 'alpha', 'etoile 2', '100% _legal_', 'ETOILE 10'],
    START_DATE: ['etoile 2', 'ETOILE 10', '100% _legal_', 'Volume', 'alpha', 'Zulu', 'Étoile'],
    END_DATE: ['alpha', 'Volume', 'ETOILE 10', 'etoile 2', '100% _legal_', 'Zulu', 'Étoile'],
    CREATED_AT: ['Étoile', 'etoile 2', 'ETOILE 10', '100% _legal_', 'Zulu', 'alpha', 'Volume'],
    // Of none that is listed here: by id.
    DELETED_AT: ['Étoile', 'etoile 2', 'ETOILE 10', '100% _legal_', 'Zulu', 'alpha', 'Volume'],
  }

  test.each(agreementSortFields)('sorts by %s, equal ones by id, what is missing as smallest', async (field) => {
    expect(await names({}, [{ field }])).toEqual(ascending[field])
    const sorted = await names({}, [{ field, direction: 'DESC' }])
    expect(new Set(sorted)).toEqual(new Set(ascending[field]))
    const missing = { LICENSE_COUNT: 1, PRODUCT_TITLE: 1, GROUP: 3, START_DATE: 4, END_DATE: 2 }[field as 'GROUP'] ?? 0
    expect(sorted.slice(sorted.length - missing)).toEqual(ascending[field].slice(0, missing))
  })

  test('sorts by one, then by another', async () => {
    const sort = [{ field: 'LICENSE_COUNT', direction: 'DESC' }, { field: 'NAME' }]
    expect(await names({}, sort)).toEqual([
      'ETOILE 10',
      '100% _legal_',
      'etoile 2',
      'alpha',
      'Étoile',
      'Zulu',
      'Volume',
    ])
  })

  test.each<[string, object, string[]]>([
    ['any part of the name', { search: 'TOILE' }, ['Étoile', 'ETOILE 10', 'etoile 2']],
    ['accents or none', { search: 'étoile 1' }, ['ETOILE 10']],
    ['a percent sign', { search: '%' }, ['100% _legal_']],
    ['an underscore', { search: '_' }, ['100% _legal_']],
    ['a backslash', { search: '\\' }, []],
    ['a quote', { search: "' OR 1=1 --" }, []],
    ['an empty text', { search: '' }, ascending.NAME],
    ['a kind', { kind: 'VOLUME_LICENSING' }, ['Volume']],
    ['a status', { status: ['EXPIRING_SOON'] }, ['100% _legal_', 'etoile 2']],
    ['any of some statuses', { status: ['NOT_STARTED', 'EXPIRED'] }, ['Étoile', 'ETOILE 10']],
    ['any of no statuses', { status: [] }, []],
    ['one status, said often', { status: Array.from({ length: 70_000 }, () => 'EXPIRED') }, ['ETOILE 10']],
    ['no group', { unassigned: true }, ['100% _legal_', 'ETOILE 10', 'Volume']],
    ['some group', { unassigned: false }, ['alpha', 'Étoile', 'etoile 2', 'Zulu']],
    ['any of no groups', { groupIds: [] }, []],
    ['no group that can be', { groupIds: ['abc', '0', '99999999999'] }, []],
    ['no such publisher', { publisherId: 'x' }, []],
    ['an earlier end', { endsBefore: today }, ['ETOILE 10']],
    ['a later end', { endsAfter: addDays(today, 90) }, ['Étoile', 'Zulu']],
    ['an end between', { endsAfter: addDays(today, -1), endsBefore: addDays(today, 90) }, ['etoile 2']],
    ['an earlier notice', { noticeBefore: '2027-06-01' }, ['Zulu']],
    ['a later notice', { noticeAfter: '2027-01-01' }, ['Étoile']],
    [
      'everything at once',
      { search: 'o', status: ['EXPIRED'], unassigned: true, kind: 'OTHER_SOFTWARE' },
      ['ETOILE 10'],
    ],
    ['deleted ones', { deleted: true }, []],
    ['nothing', { search: null, status: null, groupIds: null, deleted: null, unassigned: null }, ascending.NAME],
  ])('is filtered by %s', async (_, filter, expected) => {
    const { items, totalItems } = await found({ filter })
    expect(items.map(({ name }) => name)).toEqual(expected)
    expect(totalItems).toBe(expected.length)
  })

  test('is filtered by groups, publisher, title and time of change', async () => {
    const [lyon, lille] = [groups['Lyon'], groups['lille']]
    expect(await names({ groupIds: [lyon] })).toEqual(['Étoile', 'Zulu'])
    expect(await names({ groupIds: [lyon, lille], unassigned: false })).toEqual(['alpha', 'Étoile', 'etoile 2', 'Zulu'])
    expect(await names({ groupIds: [lille], unassigned: true })).toEqual([
      '100% _legal_',
      'alpha',
      'ETOILE 10',
      'etoile 2',
      'Volume',
    ])
    expect(await names({ groupIds: [], unassigned: true })).toEqual(['100% _legal_', 'ETOILE 10', 'Volume'])
    expect(await names({ publisherId: titles['heron']?.publisherId })).toEqual(['alpha', 'ETOILE 10'])
    expect(await names({ productTitleId: titles['zebra']?.productTitleId })).toEqual(['100% _legal_', 'Étoile'])
    const updatedAfter = new Date(`${today}T12:00:05Z`).toISOString()
    expect(await names({ updatedAfter })).toEqual(['alpha', 'Volume'])
  })

  test('says the same status in rows, filters and sorting, every day', async () => {
    const { items } = await found({})
    for (const status of new Set(items.map((item) => item.status))) {
      const same = items.filter((item) => item.status === status).map(({ name }) => name)
      expect(await names({ status: [status] })).toEqual(same)
    }
    const one = await found({ filter: { search: 'etoile 2' } })
    expect(await app.get(`{ agreement(id: "${one.items[0]?.id}") { status } }`)).toEqual({
      agreement: { status: 'EXPIRING_SOON' },
    })
  })

  test('comes in pages that do not overlap', async () => {
    for (const [field, direction] of [
      ['KIND', 'ASC'],
      ['LICENSE_COUNT', 'DESC'],
    ] as [AgreementSortField, SortDirection][]) {
      const sort = [{ field, direction }]
      const pages = await Promise.all([0, 3, 6].map((skip) => found({ sort, page: { skip, take: 3 } })))
      expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(await names({}, sort))
    }
    expect((await found({ page: { skip: 1_000_000, take: 1 } })).items).toEqual([])
  })

  test.each([{}, { search: 'etoile' }, { anywhere: 'zebra' }, { anywhere: 'e' }])(
    'says how many match %o, whatever part is looked at',
    async (filter) => {
      const all = (await found({ filter, page: { take: 100 } })).items.length
      expect(all).toBeGreaterThan(1)
      for (const sort of [[], [{ field: 'GROUP' as const }]]) {
        const parts = [0, 1, all - 1, all, all + 5].map((skip) => found({ filter, sort, page: { skip, take: 2 } }))
        expect((await Promise.all(parts)).map(({ totalItems }) => totalItems)).toEqual(parts.map(() => all))
      }
    },
  )

  test.each<[string, object, string]>([
    ['a walk with a sort', { sort: [{ field: 'NAME' }], page: { after: '' } }, 'sort page.walk-from-start'],
    ['a walk that skips', { page: { after: '', skip: 1 } }, 'skip page.walk-from-start'],
    ['a cursor that is none', { page: { after: "1' OR '1" } }, 'after page.bad-cursor'],
    ['a page of none', { page: { take: 0 } }, 'take number.too-small'],
    ['a page of 101', { page: { take: 101 } }, 'take number.too-large'],
    ['a negative page', { page: { take: -5 } }, 'take number.too-small'],
    ['a long search', { filter: { search: 'x'.repeat(101) } }, 'search text.too-long'],
    ['a search with NUL', { filter: { search: 'a\u0000' } }, 'search text.hidden-character'],
    ['too many groups', { filter: { groupIds: Array.from({ length: 501 }, () => '1') } }, 'groupIds list.too-long'],
  ])('%s is refused', async (_, variables, broken) => {
    const { code, violations } = await app.refused(list, variables)
    expect([code, ...violations.map(({ field, rule }) => `${field} ${rule}`)]).toEqual(['BAD_USER_INPUT', broken])
  })
})
