import { groupLimit } from '@entitle/schema/group/license-group.values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const create = 'mutation ($name: String!) { createLicenseGroup(name: $name) { id version name url } }'
const rename =
  'mutation ($id: ID!, $version: Int!, $name: String!) { renameLicenseGroup(id: $id, version: $version, name: $name) { version name } }'
const list =
  'query ($search: String, $page: PageInput) { licenseGroups(search: $search, page: $page) { totalItems limit nextCursor items { id name } } }'

interface Group {
  id: string
  version: number
  name: string
}
interface List {
  licenseGroups: { totalItems: number; limit: number; nextCursor: string | null; items: Group[] }
}

describe.each(databaseKinds)('license groups on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  const add = async (name: string) =>
    (await app.get<{ createLicenseGroup: Group }>(create, { name })).createLicenseGroup

  test('a group is made, found by any part of its name, and renamed', async () => {
    const group = await add('  Équipe Lyon ')
    expect(group).toMatchObject({
      version: 1,
      name: 'Équipe Lyon',
      url: expect.stringMatching(/agreements\?groups=\d+$/),
    })
    const { licenseGroups } = await app.get<List>(list, { search: 'EQUIPE L' })
    expect(licenseGroups.items).toEqual([{ id: group.id, name: 'Équipe Lyon' }])
    const renamed = await app.get(rename, { id: group.id, version: 1, name: 'Équipe Nice' })
    expect(renamed).toEqual({ renameLicenseGroup: { version: 2, name: 'Équipe Nice' } })
  })

  test('a name is taken whatever its case, and the refusal says who has it', async () => {
    const { id } = await add('Straße')
    expect(await app.refused(create, { name: 'STRASSE' })).toEqual({
      code: 'group.name-taken',
      params: {},
      violations: [{ field: 'name', rule: 'group.name-taken', params: { found: 'Straße', id } }],
    })
  })

  test('two who change the same group: the second is told, and nothing is lost', async () => {
    const { id } = await add('Conflict')
    await app.get(rename, { id, version: 1, name: 'First' })
    expect(await app.refused(rename, { id, version: 1, name: 'Second' })).toMatchObject({
      code: 'CONFLICT',
      params: { version: 2 },
    })
    expect(await app.get(`{ licenseGroup(id: "${id}") { name } }`)).toEqual({ licenseGroup: { name: 'First' } })
  })

  test.each(['0', '-1', '1.5', 'abc', '99999999999999999999', '2147483648', ''])(
    'nothing has the id %j',
    async (id) => {
      expect(await app.get('query ($id: ID!) { licenseGroup(id: $id) { id } }', { id })).toEqual({ licenseGroup: null })
      expect(await app.refused(rename, { id, version: 1, name: 'Any' })).toMatchObject({ code: 'NOT_FOUND' })
    },
  )

  test.each(['%', '_', '\\', "'", '"'])('%s is looked for as it stands', async (search) => {
    await add(`Literal %_`).catch(() => undefined)
    const { licenseGroups } = await app.get<List>(list, { search })
    expect(licenseGroups.items.every(({ name }) => name.includes(search))).toBe(true)
    expect(licenseGroups.totalItems).toBe('%_'.includes(search) ? 1 : 0)
  })

  test('readers read and change nothing; nobody gets nothing', async () => {
    expect((await app.ask(list, {}, 'READER')).errors).toBeUndefined()
    expect(await app.refused(create, { name: 'x' }, 'READER')).toMatchObject({ code: 'FORBIDDEN' })
    expect(await app.refused(create, { name: 'x' }, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('every change is on the audit log', async () => {
    const { id } = await add('Audited')
    await app.get(rename, { id, version: 1, name: 'Audited again' })
    const rows = await app.application.database.reader.query(
      `SELECT action, actor, after FROM audit_entry WHERE noun = 'group' AND subject_id = ${id} ORDER BY id`,
    )
    expect(rows).toEqual([
      { action: 'group.create', actor: 'Test ADMINISTRATOR', after: '{"name":"Audited"}' },
      { action: 'group.rename', actor: 'Test ADMINISTRATOR', after: '{"name":"Audited again"}' },
    ])
  })

  test('500 groups are possible, one more is refused, even when many are made at once', async () => {
    const { licenseGroups } = await app.get<List>(list)
    const missing = groupLimit - licenseGroups.totalItems
    const replies = await Promise.all(
      Array.from({ length: missing + 3 }, (_, n) => app.ask(create, { name: `Group ${n}` })),
    )
    const refused = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
    expect(refused).toEqual(Array.from({ length: 3 }, () => 'group.limit-reached'))
    expect((await app.get<List>(list)).licenseGroups).toMatchObject({ totalItems: groupLimit, limit: groupLimit })
  })
})
