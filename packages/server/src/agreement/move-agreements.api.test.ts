import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const move = `mutation ($selection: AgreementSelection!, $group: GroupChoiceInput) {
  moveAgreements(selection: $selection, group: $group) { count operation { id } }
}`

describe.each(databaseKinds)('moving on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
  })
  afterAll(() => app.close())

  const added = (name: string, more: object = {}) => add(app, { name, licenseCount: 1, ...title, ...more })
  const groupOf = async (id: string) =>
    (
      await app.get<{ agreement: { version: number; group: { name: string } | null } }>(
        'query ($id: ID!) { agreement(id: $id) { version group { name } } }',
        { id },
      )
    ).agreement
  const moves = (id: string) =>
    app.application.database.reader.query(
      `SELECT before, after FROM audit_entry WHERE action = 'agreement.move' AND subject_id = ${Number(id)} ORDER BY id`,
    )

  test('each one that is gone is named, so that it can be left out', async () => {
    const [here, gone] = [await added('Still here'), await added('Gone meanwhile')]
    await app.get('mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }', { ids: [gone.id] })
    const { code, violations } = await app.refused(move, { selection: { ids: [here.id, gone.id, 'abc'] } })
    expect(code).toBe('NOT_FOUND')
    expect(violations).toEqual([
      { field: 'selection.ids.1', rule: 'selection.gone', params: { id: gone.id, subject: 'Gone meanwhile' } },
      { field: 'selection.ids.2', rule: 'selection.gone', params: { id: 'abc', subject: 'abc' } },
    ])
  })

  test('goes to a new group, to one that is there, and to none', async () => {
    const [one, two] = [
      await added('One'),
      await addVolume(app, { name: 'Two', pairs: [{ number: '1', partnerNumber: '2' }] }),
    ]
    const selection = { ids: [one.id, two.id, one.id] }
    expect(await app.get(move, { selection, group: { newGroupName: 'Lyon' } })).toEqual({
      moveAgreements: { count: 2, operation: null },
    })
    expect(await groupOf(one.id)).toEqual({ version: 2, group: { name: 'Lyon' } })
    expect(await groupOf(two.id)).toEqual({ version: 2, group: { name: 'Lyon' } })
    const lille = (await added('In Lille', { group: { newGroupName: 'Lille' } })).group?.id
    await app.get(move, { selection, group: { existingGroupId: lille } })
    expect(await groupOf(one.id)).toEqual({ version: 3, group: { name: 'Lille' } })
    await app.get(move, { selection, group: {} })
    expect(await groupOf(one.id)).toEqual({ version: 4, group: null })
    expect((await moves(one.id)).at(1)).toEqual({
      before: expect.stringMatching(/^\{"name":"One","groupId":\d+\}$/),
      after: `{"name":"One","groupId":${Number(lille)}}`,
    })
    expect(await moves(two.id)).toHaveLength(3)
  })

  test('of those that are there already nothing changes, and they count', async () => {
    const [here, elsewhere] = [await added('Here', { group: { newGroupName: 'Here' } }), await added('Elsewhere')]
    const group = { existingGroupId: here.group?.id }
    expect(await app.get(move, { selection: { ids: [here.id, elsewhere.id] }, group })).toMatchObject({
      moveAgreements: { count: 2 },
    })
    expect([(await groupOf(here.id)).version, (await groupOf(elsewhere.id)).version]).toEqual([1, 2])
    expect(await moves(here.id)).toEqual([])
    expect(await app.get(move, { selection: { ids: [here.id] }, group })).toMatchObject({
      moveAgreements: { count: 1 },
    })
    expect((await groupOf(here.id)).version).toBe(1)
    const unassigned = await added('Unassigned')
    expect(await app.get(move, { selection: { ids: [unassigned.id] } })).toMatchObject({ moveAgreements: { count: 1 } })
    expect((await groupOf(unassigned.id)).version).toBe(1)
  })

  test('none goes, and no group is made, when one is not there or the group cannot be had', async () => {
    const [one, gone] = [await added('Stays'), await added('Gone', { group: { newGroupName: 'Taken' } })]
    await app.get('mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }', { ids: [gone.id] })
    for (const missing of [gone.id, '0', 'abc', '2147483648']) {
      const variables = { selection: { ids: [one.id, missing] }, group: { newGroupName: 'Never' } }
      expect(await app.refused(move, variables)).toMatchObject({
        code: 'NOT_FOUND',
        params: { noun: 'agreement', id: missing },
      })
    }
    const selection = { ids: [one.id] }
    expect(await app.refused(move, { selection, group: { existingGroupId: '999999' } })).toMatchObject({
      code: 'NOT_FOUND',
      params: { noun: 'license group', id: '999999' },
    })
    expect(await app.refused(move, { selection, group: { newGroupName: 'TAKEN' } })).toMatchObject({
      code: 'group.name-taken',
      violations: [{ field: 'group.newGroupName', rule: 'group.name-taken', params: { found: 'Taken' } }],
    })
    expect(await groupOf(one.id)).toEqual({ version: 1, group: null })
    expect(await app.get('{ licenseGroups(search: "Never") { totalItems } }')).toEqual({
      licenseGroups: { totalItems: 0 },
    })
  })

  test.each<[string, object, object | null, string]>([
    ['nothing selected', {}, null, 'selection.ids list.empty'],
    ['a filter without a count', { matching: {} }, null, 'selection.expected number.required'],
    [
      'deleted ones',
      { matching: { deleted: true }, expected: 1 },
      null,
      'selection.matching.deleted selection.deleted',
    ],
    ['two groups', { ids: ['1'] }, { existingGroupId: '1', newGroupName: 'X' }, 'group.newGroupName group.choose-one'],
    [
      'a reserved name',
      { ids: ['1'] },
      { newGroupName: 'Unassigned Agreements' },
      'group.newGroupName group.name-reserved',
    ],
  ])('%s is refused', async (_, selection, group, broken) => {
    const { code, violations } = await app.refused(move, { selection, group })
    expect([code, ...violations.map(({ field, rule }) => `${field} ${rule}`)]).toEqual(['BAD_USER_INPUT', broken])
  })

  test('two who move the same, one who deletes and one who takes the group away: all end somewhere that is there', async () => {
    for (const round of [1, 2, 3, 4]) {
      const { id, group } = await added(`Race ${round}`, { group: { newGroupName: `Race ${round}` } })
      const back = await added(`Back ${round}`)
      const selection = { ids: [back.id, id] }
      const replies = await Promise.all([
        app.ask(move, { selection, group: { existingGroupId: group?.id } }),
        app.ask(move, { selection: { ids: [id, back.id] }, group: {} }),
        app.ask('mutation ($id: ID!) { deleteLicenseGroup(id: $id) { count } }', { id: group?.id }),
      ])
      const codes = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
      expect(codes.every((code) => code === 'NOT_FOUND')).toBe(true)
      expect((await groupOf(id)).group).toBeNull()
    }
  })

  test('license managers move, others do not', async () => {
    const { id } = await added('Roles')
    const selection = { ids: [id] }
    for (const role of ['HELPDESK', 'READER'] as const) {
      expect(await app.refused(move, { selection }, role)).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await app.refused(move, { selection }, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await app.ask(move, { selection }, 'LICENSE_MANAGER')).errors).toBeUndefined()
  })
})
