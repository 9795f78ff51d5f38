import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { addMany, addManyPairs } from '../testing/many-agreements.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const move = `mutation ($selection: AgreementSelection!, $group: GroupChoiceInput) {
  moveAgreements(selection: $selection, group: $group) { count }
}`
const remove = 'mutation ($selection: AgreementSelection!) { deleteAgreements(selection: $selection) { count } }'

describe.each(databaseKinds)('all agreements that match on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => new Date('2026-11-24T12:00:00Z') })
    await enrollDevice(app)
    const title = await addTitle(app, 'Otter Works', 'Otter CAD')
    await add(app, { name: 'Model', licenseCount: 1, ...title, endDate: '2020-12-31' })
  })
  afterAll(() => app.close())

  const count = async (filter: object) =>
    (
      await app.get<{ agreements: { totalItems: number } }>(
        'query ($filter: AgreementFilter) { agreements(filter: $filter, page: { take: 1 }) { totalItems } }',
        { filter },
      )
    ).agreements.totalItems
  const entries = async (action: string) => {
    const sql = `SELECT COUNT(DISTINCT subject_id) AS n FROM audit_entry WHERE action = '${action}'`
    const [{ n }] = await app.application.database.reader.query(sql)
    return Number(n)
  }

  test('are moved and deleted as many as were seen, whatever the filter, and no others', async () => {
    await addMany(app, 30, 'some', 2_000_000)
    const selection = { matching: { search: 'SOME 1', status: ['EXPIRED'] }, expected: 11 }
    expect(await app.get(move, { selection, group: { newGroupName: 'Ones' } })).toEqual({
      moveAgreements: { count: 11 },
    })
    expect(await count({ search: 'some', unassigned: true })).toBe(19)
    expect(await app.get(remove, { selection })).toEqual({ deleteAgreements: { count: 11 } })
    expect(await count({ search: 'some' })).toBe(19)
    expect(await count({ deleted: true })).toBe(11)
  })

  test('another number than was seen is told, and nothing is done', async () => {
    await addMany(app, 3, 'few', 3_000_000)
    for (const expected of [2, 4]) {
      const variables = { selection: { matching: { search: 'few' }, expected }, group: { newGroupName: 'Never' } }
      expect(await app.refused(move, variables)).toMatchObject({
        code: 'selection.changed',
        params: { expected, found: 3 },
      })
      expect(await app.refused(remove, { selection: variables.selection })).toMatchObject({
        code: 'selection.changed',
        params: { expected, found: 3 },
      })
    }
    expect(await app.refused(remove, { selection: { matching: { search: 'none such' }, expected: 1 } })).toMatchObject({
      code: 'selection.changed',
      params: { expected: 1, found: 0 },
    })
    expect(await app.refused(remove, { selection: { ids: ['3000000', '3000000'], expected: 2 } })).toMatchObject({
      code: 'selection.changed',
      params: { expected: 2, found: 1 },
    })
    expect(await count({ search: 'few', unassigned: true })).toBe(3)
    expect(await app.get('{ licenseGroups(search: "Never") { totalItems } }')).toEqual({
      licenseGroups: { totalItems: 0 },
    })
  })

  test('of two who delete all, one does, and the other is told how many are left', async () => {
    await addMany(app, 600, 'both', 4_000_000)
    const selection = { matching: { search: 'both' }, expected: 600 }
    const replies = await Promise.all([1, 2].map(() => app.ask(remove, { selection })))
    const errors = replies.flatMap((reply) => reply.errors ?? [])
    expect(errors.map(({ extensions }) => [extensions.code, extensions.params])).toEqual([
      ['selection.changed', { expected: 600, found: 0 }],
    ])
  })

  test('10,000 go at once, each on the audit log, and others are answered meanwhile', async () => {
    const ids = await addMany(app, 10_000, 'legion')
    await addManyPairs(app, ids, 2)
    const [movedBefore, deletedBefore] = [await entries('agreement.move'), await entries('agreement.delete')]
    const selection = { matching: { search: 'legion' }, expected: 10_000 }
    let over = false
    const moving = app.get(move, { selection, group: { newGroupName: 'Legion' } }).finally(() => (over = true))
    // A reader is answered while the act is under way, with what was there before it.
    expect(await count({ search: 'legion', unassigned: true })).toBe(10_000)
    expect(over).toBe(false)
    expect(await moving).toEqual({ moveAgreements: { count: 10_000 } })
    expect((await entries('agreement.move')) - movedBefore).toBe(10_000)
    expect(await count({ search: 'legion', unassigned: false })).toBe(10_000)
    expect(await app.get(remove, { selection })).toEqual({ deleteAgreements: { count: 10_000 } })
    expect((await entries('agreement.delete')) - deletedBefore).toBe(10_000)
    const [{ n }] = await app.application.database.reader.query(
      'SELECT COUNT(*) AS n FROM agreement_pair WHERE deleted_at IS NULL',
    )
    expect(Number(n)).toBe(0)
  })
})
