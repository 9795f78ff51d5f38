import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { addMany } from '../testing/many-agreements.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const remove = `mutation ($selection: AgreementSelection!) {
  deleteAgreements(selection: $selection) { count deletionId }
}`
const restore = `mutation ($ids: [ID!], $deletionId: ID, $matching: AgreementFilter, $expected: Int) {
  restoreAgreements(ids: $ids, deletionId: $deletionId, matching: $matching, expected: $expected) { count deletionId }
}`

describe.each(databaseKinds)('what one act deleted, on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  let now = new Date('2026-11-24T08:00:00Z')
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
    await enrollDevice(app)
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
    await add(app, { name: 'Model', licenseCount: 1, ...title })
  })
  afterAll(() => app.close())

  const added = (name: string, more: object = {}) => add(app, { name, licenseCount: 1, ...title, ...more })
  const deleted = async (selection: object) =>
    (await app.get<{ deleteAgreements: { count: number; deletionId: string } }>(remove, { selection })).deleteAgreements
  const names = async (filter: object, sort: object[] = []) =>
    (
      await app.get<{ agreements: { totalItems: number; items: { name: string }[] } }>(
        'query ($filter: AgreementFilter, $sort: [AgreementSort!]) { agreements(filter: $filter, sort: $sort) { totalItems items { name } } }',
        { filter, sort },
      )
    ).agreements.items.map(({ name }) => name)

  test('comes back together, more than can be named, and nothing else does', async () => {
    await addMany(app, 1200, 'many', 2_000_000)
    const other = await added('Many others')
    await deleted({ ids: [other.id] })
    const { count, deletionId } = await deleted({ matching: { search: 'many' }, expected: 1200 })
    expect(count).toBe(1200)
    expect(await app.get(restore, { deletionId })).toEqual({ restoreAgreements: { count: 1200, deletionId: null } })
    expect(await names({ deleted: true })).toEqual(['Many others'])
    expect(await app.refused(restore, { deletionId })).toMatchObject({
      code: 'NOT_FOUND',
      params: { noun: 'deletion', id: deletionId },
    })
    const [{ n }] = await app.application.database.reader.query(
      "SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'agreement.restore'",
    )
    expect(Number(n)).toBe(1200)
  })

  test('is listed apart, without what came back before, and without what was deleted again', async () => {
    const [one, two, three] = [await added('One'), await added('Two'), await added('Three')]
    const first = await deleted({ ids: [one.id, two.id, three.id] })
    await app.get(restore, { ids: [one.id, two.id] })
    const second = await deleted({ ids: [one.id] })
    expect(await names({ deleted: true, deletionId: first.deletionId })).toEqual(['Three'])
    expect(await names({ deleted: true, deletionId: second.deletionId })).toEqual(['One'])
    expect(await names({ deletionId: first.deletionId })).toEqual([])
    expect(await app.get(restore, { deletionId: first.deletionId })).toMatchObject({ restoreAgreements: { count: 1 } })
  })

  test('none of it comes back when one name is taken, be it of the last part', async () => {
    await addMany(app, 250, 'part', 3_000_000)
    const { deletionId } = await deleted({ matching: { search: 'part' }, expected: 250 })
    const holder = await added('PART  249')
    expect(await app.refused(restore, { deletionId })).toEqual(
      expect.objectContaining({
        code: 'agreement.restore-refused',
        params: { taken: 1 },
        violations: [
          {
            field: 'deletionId',
            rule: 'agreement.name-taken',
            params: { found: 'PART  249', id: holder.id, subject: 'part 249', value: 'part 249' },
          },
        ],
      }),
    )
    expect(await names({ search: 'part' })).toEqual(['PART  249'])
  })

  test('of what many take only a hundred are named, and how many they are is told', async () => {
    await addMany(app, 150, 'taken', 4_000_000)
    const { deletionId } = await deleted({ matching: { search: 'taken' }, expected: 150 })
    await addMany(app, 150, 'taken', 5_000_000)
    const refusal = await app.refused(restore, { deletionId })
    expect(refusal.params).toEqual({ taken: 150 })
    expect(refusal.violations).toHaveLength(100)
  })

  test('two that are deleted and had the same, far apart: the second is told of the first', async () => {
    const pairs = pairsOf('far', 1)
    const first = await addVolume(app, { name: 'Far', pairs })
    await deleted({ ids: [first.id] })
    await addMany(app, 150, 'far', 6_000_000)
    const last = await addVolume(app, { name: 'far', pairs })
    await deleted({ matching: { search: 'far' }, expected: 151 })
    const { params, violations } = await app.refused(restore, { matching: { search: 'far' }, expected: 152 })
    expect(params).toEqual({ taken: 2 })
    const ids = violations.map((violation) => violation.params.id)
    expect(violations.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      'matching agreement.name-taken',
      'matching pair.taken',
    ])
    expect(new Set(ids).size).toBe(1)
    expect([first.id, last.id]).toContain(ids[0])
  })

  test('all deleted ones that match come back as many as were seen', async () => {
    await addMany(app, 12, 'seen', 7_000_000)
    await deleted({ matching: { search: 'seen' }, expected: 12 })
    await addMany(app, 1, 'seen again', 8_000_000)
    expect(await app.refused(restore, { matching: { search: 'seen 1' }, expected: 4 })).toMatchObject({
      code: 'selection.changed',
      params: { expected: 4, found: 3 },
    })
    expect(await app.get(restore, { matching: { search: 'seen 1', deleted: false }, expected: 3 })).toMatchObject({
      restoreAgreements: { count: 3 },
    })
    expect(await names({ search: 'seen' })).toEqual(['seen 1', 'seen 10', 'seen 11', 'seen again 0'])
  })

  test('the newest deletion comes first when that is asked for, and who did it is told', async () => {
    const [early, late] = [await added('Early'), await added('Late')]
    await deleted({ ids: [late.id] })
    now = new Date('2026-11-25T08:00:00Z')
    await app.get(remove, { selection: { ids: [early.id] } }, 'LICENSE_MANAGER')
    const sort = [{ field: 'DELETED_AT', direction: 'DESC' }]
    expect((await names({ deleted: true }, sort))[0]).toBe('Early')
    const who = 'query ($id: ID!) { agreement(id: $id) { deletedBy } }'
    expect(await app.get(who, { id: early.id })).toEqual({ agreement: { deletedBy: 'Test LICENSE_MANAGER' } })
    expect(await app.get(who, { id: late.id })).toEqual({ agreement: { deletedBy: 'Test ADMINISTRATOR' } })
    await app.get(restore, { ids: [late.id] })
    expect(await app.get(who, { id: late.id })).toEqual({ agreement: { deletedBy: null } })
  })

  test.each<[string, object, string]>([
    ['nothing', {}, 'ids list.empty'],
    ['ids and a deletion', { ids: ['1'], deletionId: 'x' }, 'deletionId selection.choose-one'],
    ['a filter and ids', { ids: ['1'], matching: {}, expected: 1 }, 'matching selection.choose-one'],
    ['a filter and a deletion', { deletionId: 'x', matching: {}, expected: 1 }, 'matching selection.choose-one'],
    ['a filter without a count', { matching: {} }, 'expected number.required'],
  ])('%s is refused', async (_, wanted, broken) => {
    const { code, violations } = await app.refused(restore, wanted)
    expect([code, ...violations.map(({ field, rule }) => `${field} ${rule}`)]).toEqual(['BAD_USER_INPUT', broken])
  })
})
