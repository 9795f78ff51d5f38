import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addAgreement, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { addMany } from '../testing/many-agreements.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const remove = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count operation { id } } }'
const removeGroup = 'mutation ($id: ID!) { deleteLicenseGroup(id: $id) { count operation { id } } }'
const update =
  'mutation ($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) { updateSoftwareAgreement(id: $id, version: $version, input: $input) { version } }'

const now = new Date('2026-11-24T08:00:00Z')

describe.each(databaseKinds)('deleting on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
    await enrollDevice(app)
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
  })
  afterAll(() => app.close())

  const added = (name: string, more: object = {}) => add(app, { name, licenseCount: 1, ...title, ...more })
  const agreement = (id: string) =>
    app.get<{ agreement: object | null }>('query ($id: ID!) { agreement(id: $id) { version group { id } } }', { id })
  const audit = (noun: string, id: string) =>
    app.application.database.reader.query(
      `SELECT action, before, after FROM audit_entry WHERE noun = '${noun}' AND subject_id = ${Number(id)} ORDER BY id`,
    )

  test('agreements go all at once, each counted once, and are listed as deleted', async () => {
    const [one, two] = [await added('One', { details: 'Key: 1' }), await added('Two')]
    expect(await app.get(remove, { ids: [one.id, two.id, one.id] })).toEqual({
      deleteAgreements: { count: 2, operation: null },
    })
    expect(await agreement(one.id)).toEqual({ agreement: { version: 2, group: null } })
    expect(
      await app.get('{ agreements(filter: { deleted: true }) { items { name version deletedAt details } } }'),
    ).toEqual({
      agreements: {
        items: [
          { name: 'One', version: 2, deletedAt: now.toISOString(), details: 'Key: 1' },
          { name: 'Two', version: 2, deletedAt: now.toISOString(), details: null },
        ],
      },
    })
    expect((await audit('agreement', one.id)).at(-1)).toMatchObject({
      action: 'agreement.delete',
      before: expect.stringContaining('"details":"sha256:'),
      after: null,
    })
  })

  test('none goes when one of them is not there', async () => {
    const [one, gone] = [await added('Stays'), await added('Gone')]
    await app.get(remove, { ids: [gone.id] })
    for (const missing of [gone.id, '0', 'abc', '2147483648', '-1', '']) {
      expect(await app.refused(remove, { ids: [one.id, missing] })).toMatchObject({
        code: 'NOT_FOUND',
        params: { noun: 'agreement', id: missing },
      })
    }
    expect(await agreement(one.id)).toMatchObject({ agreement: { version: 1 } })
  })

  test('the name and the reference are free again', async () => {
    const first = await added('Again', { externalReference: 'AGAIN' })
    await app.get(remove, { ids: [first.id] })
    const second = await added('again', { externalReference: 'AGAIN' })
    await app.get(remove, { ids: [second.id] })
    await added('AGAIN', { externalReference: 'AGAIN' })
  })

  test('what is deleted cannot be changed', async () => {
    const { id } = await added('Deleted')
    await app.get(remove, { ids: [id] })
    expect(await app.refused(update, { id, version: 2, input: { licenseCount: 2 } })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('two who delete the same: one does, and the other is told', async () => {
    const { id } = await added('Both')
    const replies = await Promise.all([1, 2, 3].map(() => app.ask(remove, { ids: [id] })))
    const codes = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect((await audit('agreement', id)).map(({ action }: { action: string }) => action)).toEqual([
      'agreement.add',
      'agreement.delete',
    ])
  })

  test.each<[string, unknown, string]>([
    ['none at all', [], 'selection.ids list.empty'],
    ['nothing said', null, 'selection.ids list.empty'],
    ['1,001', Array.from({ length: 1001 }, (_, n) => String(n + 1)), 'selection.ids list.too-long'],
  ])('a selection of %s is refused', async (_, ids, broken) => {
    const { code, violations } = await app.refused(remove, { ids })
    expect([code, ...violations.map(({ field, rule }) => `${field} ${rule}`)]).toEqual(['BAD_USER_INPUT', broken])
  })

  test('1,000 go at once, each on the audit log', async () => {
    const ids = await addMany(app, 1000, 'many')
    expect(await app.get(remove, { ids })).toMatchObject({ deleteAgreements: { count: 1000 } })
    const [{ n }] = await app.application.database.reader.query(
      'SELECT COUNT(*) AS n FROM audit_entry WHERE subject_id >= 1000000',
    )
    expect(Number(n)).toBe(1000)
  })

  test('a license group goes, its agreements stay: unassigned, deleted ones too, and only the others are counted', async () => {
    const first = await added('Moved 1', { group: { newGroupName: 'Lyon' } })
    const group = { existingGroupId: first.group?.id ?? '' }
    const [second, gone] = [await added('Moved 2', { group }), await added('Moved 3', { group })]
    await app.get(remove, { ids: [gone.id] })
    const id = group.existingGroupId
    const groups = '{ licenseGroups(search: "Lyon") { items { id agreementCount } } }'
    expect(await app.get(groups)).toEqual({ licenseGroups: { items: [{ id, agreementCount: 2 }] } })
    expect(await app.get(removeGroup, { id })).toEqual({ deleteLicenseGroup: { count: 2, operation: null } })
    expect(await app.get(groups)).toEqual({ licenseGroups: { items: [] } })
    for (const moved of [first, second]) {
      expect(await agreement(moved.id)).toEqual({ agreement: { version: 2, group: null } })
    }
    expect(await audit('group', id)).toMatchObject([
      { action: 'group.create' },
      { action: 'group.delete', before: '{"name":"Lyon"}', after: null },
    ])
    expect((await audit('agreement', gone.id)).at(-1)).toEqual({
      action: 'agreement.move',
      before: `{"name":"Moved 3","groupId":${id}}`,
      after: '{"name":"Moved 3","groupId":null}',
    })
    expect(await app.refused(removeGroup, { id })).toMatchObject({
      code: 'NOT_FOUND',
      params: { noun: 'license group' },
    })
  })

  test('an empty group goes, and its name is free', async () => {
    const create = 'mutation { createLicenseGroup(name: "Empty") { id agreementCount } }'
    const { createLicenseGroup } = await app.get<{ createLicenseGroup: { id: string } }>(create)
    expect(createLicenseGroup).toMatchObject({ agreementCount: 0 })
    expect(await app.get(removeGroup, { id: createLicenseGroup.id })).toMatchObject({
      deleteLicenseGroup: { count: 0 },
    })
    await app.get(create)
  })

  test('an agreement added while its group goes is refused or unassigned, never left in a group that is gone', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const first = await added(`Beside ${round}`, { group: { newGroupName: `Beside ${round}` } })
      const group = { existingGroupId: first.group?.id ?? '' }
      const input = (n: number) => ({ name: `Beside ${round} ${n}`, licenseCount: 1, ...title, group })
      const replies = await Promise.all([
        app.ask(addAgreement, { input: input(1) }),
        app.ask(removeGroup, { id: group.existingGroupId }),
        app.ask(addAgreement, { input: input(2) }),
      ])
      const codes = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
      expect(codes.every((code) => code === 'NOT_FOUND')).toBe(true)
    }
    const [{ n }] = await app.application.database.reader.query(
      'SELECT COUNT(*) AS n FROM agreement WHERE group_id IS NOT NULL AND group_id NOT IN (SELECT id FROM license_group)',
    )
    expect(Number(n)).toBe(0)
  })

  test('license managers delete, others do not', async () => {
    const { id } = await added('Roles')
    for (const role of ['HELPDESK', 'READER'] as const) {
      expect(await app.refused(remove, { ids: [id] }, role)).toMatchObject({ code: 'FORBIDDEN' })
      expect(await app.refused(removeGroup, { id: '1' }, role)).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await app.refused(remove, { ids: [id] }, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await app.ask(remove, { ids: [id] }, 'LICENSE_MANAGER')).errors).toBeUndefined()
  })
})
