import type { Role } from '@entitle/schema/auth/role.values'
import { concealed } from '@entitle/schema/audit/history.rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

interface Entry {
  action: string
  actor: string
  changes: { field: string; before: string | null; after: string | null }[]
}

const query = `query ($id: ID!, $skip: Int, $take: Int) {
  agreement(id: $id) { history(skip: $skip, take: $take) { at actor action changes { field before after } } }
}`
const update = `mutation ($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) {
  updateSoftwareAgreement(id: $id, version: $version, input: $input) { id }
}`
const move = `mutation ($ids: [ID!], $group: GroupChoiceInput) {
  moveAgreements(selection: { ids: $ids }, group: $group) { count }
}`

describe.each(databaseKinds)('the history of an agreement on %s', (kind) => {
  let app: TestApp
  let id: string
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
    const otter = await addTitle(app, 'Otter Works', 'Otter CAD')
    const heron = await addTitle(app, 'Heron', 'Heron Draw')
    const lyon = { newGroupName: 'Lyon' }
    const added = await add(app, { name: 'A', licenseCount: 1, ...otter, group: lyon, details: 'key 1' })
    id = added.id
    const lyonId = added.group?.id
    await app.get(update, { id, version: 1, input: { ...heron, details: 'key 2' } }, 'LICENSE_MANAGER')
    await app.get(move, { ids: [id], group: { newGroupName: 'Lille' } })
    await app.get(move, { ids: [id], group: { existingGroupId: lyonId } })
    await app.get('mutation ($id: ID!) { deleteLicenseGroup(id: $id) { count } }', { id: lyonId })
    await app.get('mutation ($id: ID!) { deleteAgreements(selection: { ids: [$id] }) { count } }', { id })
    await app.get('mutation ($id: ID!) { restoreAgreements(ids: [$id]) { count } }', { id })
    const lille = await app.get<{ licenseGroups: { items: { id: string }[] } }>('{ licenseGroups { items { id } } }')
    await app.get('mutation ($id: ID!) { renameLicenseGroup(id: $id, version: 1, name: "Lille 2") { id } }', {
      id: lille.licenseGroups.items[0]?.id,
    })
  })
  afterAll(() => app.close())

  const history = async (more: object = {}, as: Role = 'ADMINISTRATOR') =>
    (await app.get<{ agreement: { history: Entry[] } }>(query, { id, ...more }, as)).agreement.history

  test('tells who did what, newest first, with names for ids: of today, or the last of a group that is gone', async () => {
    const entries = await history()
    expect(entries.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'agreement.restore Test ADMINISTRATOR',
      'agreement.delete Test ADMINISTRATOR',
      'agreement.move Test ADMINISTRATOR',
      'agreement.move Test ADMINISTRATOR',
      'agreement.move Test ADMINISTRATOR',
      'agreement.update Test LICENSE_MANAGER',
      'agreement.add Test ADMINISTRATOR',
    ])
    expect(entries.map(({ changes }) => changes).slice(0, 6)).toEqual([
      [{ field: 'deletedAt', before: expect.stringMatching(/^\d{4}-/), after: null }],
      [],
      [{ field: 'group', before: 'Lyon', after: null }],
      [{ field: 'group', before: 'Lille 2', after: 'Lyon' }],
      [{ field: 'group', before: 'Lyon', after: 'Lille 2' }],
      [
        { field: 'publisher', before: 'Otter Works', after: 'Heron' },
        { field: 'productTitle', before: 'Otter CAD', after: 'Heron Draw' },
        { field: 'details', before: concealed, after: concealed },
      ],
    ])
    expect(entries.at(-1)?.changes).toEqual(
      expect.arrayContaining([
        { field: 'name', before: null, after: 'A' },
        { field: 'group', before: null, after: 'Lyon' },
        { field: 'productTitle', before: null, after: 'Otter CAD' },
      ]),
    )
  })

  test('comes in parts', async () => {
    const all = await history()
    expect(await history({ skip: 1, take: 2 })).toEqual(all.slice(1, 3))
    expect(await history({ skip: null, take: null })).toEqual(all)
    const { violations } = await app.refused(query, { id, take: 0 })
    expect(violations).toMatchObject([{ field: 'take', rule: 'number.too-small' }])
  })

  test('is for all who read agreements; that the details changed, for those who may read them', async () => {
    const fields = async (as: Role) =>
      (await history({}, as)).flatMap(({ changes }) => changes.map(({ field }) => field))
    for (const role of ['HELPDESK', 'READER'] as const) {
      expect(await history({}, role)).toHaveLength(7)
      expect(await fields(role)).not.toContain('details')
    }
    expect(await fields('LICENSE_MANAGER')).toContain('details')
    expect(await app.refused(query, { id }, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('of a volume agreement tells the pairs, of a deleted one that it is', async () => {
    const volume = await addVolume(app, { name: 'V', pairs: pairsOf('hst', 2) })
    await app.get('mutation ($id: ID!) { deleteAgreements(selection: { ids: [$id] }) { count } }', { id: volume.id })
    const entries = await history({ id: volume.id })
    expect(entries.map(({ action }) => action)).toEqual(['agreement.delete', 'agreement.add'])
    expect(entries[1]?.changes).toContainEqual({
      field: 'addedPairs',
      before: null,
      after: pairsOf('hst', 2)
        .map(({ number, partnerNumber }) => `${number}, ${partnerNumber}`)
        .join('\n'),
    })
    expect(entries[1]?.changes).toContainEqual({ field: 'publisher', before: null, after: 'Microsoft' })
  })
})
