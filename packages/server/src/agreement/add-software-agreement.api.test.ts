import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addAgreement, type AddedAgreement, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const switchCondition =
  'mutation ($on: Boolean!) { changeSettings(input: { requireManagedDevice: $on }) { requireManagedDevice } }'
const submit = 'mutation ($input: SubmitInventoryInput!) { submitInventory(input: $input) { id } }'

const now = new Date('2026-11-24T08:00:00Z')

describe.each(databaseKinds)('adding an other-software agreement on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
  })
  afterAll(() => app.close())

  const inputOf = (name: string, more: object = {}) => ({ name, licenseCount: 12, ...title, ...more })

  describe('wait for a device, and for software on it', () => {
    test('until an administrator says otherwise', async () => {
      const input = inputOf('Too early')
      expect(await app.refused(addAgreement, { input })).toMatchObject({ code: 'agreement.no-managed-device' })
      await app.get(submit, { input: { deviceId: 'pc-1', deviceName: 'PC-1' } })
      expect(await app.refused(addAgreement, { input })).toMatchObject({ code: 'agreement.no-licensable-software' })
      await app.get(switchCondition, { on: false })
      await add(app, input)
      await app.get(switchCondition, { on: true })
      expect(await app.refused(addAgreement, { input: inputOf('Still early') })).toMatchObject({
        code: 'agreement.no-licensable-software',
      })
      await enrollDevice(app)
      await add(app, inputOf('In time'))
    })
  })

  test('one is added with all that is said of it', async () => {
    const input = inputOf('  AutoCAD, Lyon ', {
      metric: 'PER_USER',
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      noticeDate: '2026-10-01',
      details: 'Key: A-1\nCall Zoé',
      externalReference: ' ERP-7 ',
    })
    expect(await add(app, input)).toEqual({
      id: expect.stringMatching(/^\d+$/),
      version: 1,
      kind: 'OTHER_SOFTWARE',
      name: 'AutoCAD, Lyon',
      status: 'EXPIRING_SOON',
      group: null,
      publisher: { id: title.publisherId, name: 'Otter Works' },
      productTitle: {
        id: title.productTitleId,
        name: 'Otter CAD',
        publisher: { name: 'Otter Works' },
        licenseRequired: 'YES',
      },
      licenseCount: 12,
      metric: 'PER_USER',
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      noticeDate: '2026-10-01',
      externalReference: 'ERP-7',
      details: 'Key: A-1\nCall Zoé',
      url: expect.stringMatching(/\/agreements\/\d+$/),
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
      deletedAt: null,
    })
  })

  test('what is optional may be left out', async () => {
    expect(await add(app, inputOf('Bare', { details: ' \n ', externalReference: '' }))).toMatchObject({
      status: 'ACTIVE',
      metric: 'PER_DEVICE',
      startDate: null,
      endDate: null,
      noticeDate: null,
      externalReference: null,
      details: null,
    })
  })

  describe('go to a group', () => {
    test('a new one, an existing one, or none', async () => {
      const first = await add(app, inputOf('New group', { group: { newGroupName: 'Lyon' } }))
      expect(first.group).toMatchObject({ name: 'Lyon' })
      const group = { existingGroupId: first.group?.id ?? '' }
      expect((await add(app, inputOf('Existing group', { group }))).group).toEqual(first.group)
      expect((await add(app, inputOf('No group', { group: {} }))).group).toBeNull()
      const counted = await app.get(`{ licenseGroup(id: "${group.existingGroupId}") { agreementCount } }`)
      expect(counted).toEqual({ licenseGroup: { agreementCount: 2 } })
    })

    test('the new group is made with the agreement, or not at all', async () => {
      const input = inputOf('Refused', { group: { newGroupName: 'Never' }, productTitleId: '2147483647' })
      await app.refused(addAgreement, { input })
      const taken = inputOf('Bare', { group: { newGroupName: 'Never' } })
      await app.refused(addAgreement, { input: taken })
      const { licenseGroups } = await app.get<{ licenseGroups: { items: unknown[] } }>(
        '{ licenseGroups(search: "Never") { items { id } } }',
      )
      expect(licenseGroups.items).toEqual([])
    })

    test.each<[string, object, object]>([
      ['a name that is taken', { newGroupName: 'LYON' }, { field: 'group.newGroupName', rule: 'group.name-taken' }],
      [
        'a reserved name',
        { newGroupName: 'Contrats non attribués' },
        { field: 'group.newGroupName', rule: 'group.name-reserved' },
      ],
      [
        'both',
        { newGroupName: 'Nice', existingGroupId: '1' },
        { field: 'group.newGroupName', rule: 'group.choose-one' },
      ],
    ])('%s is refused at its field', async (_, group, violation) => {
      const { violations } = await app.refused(addAgreement, { input: inputOf('Refused', { group }) })
      expect(violations).toEqual([expect.objectContaining(violation)])
    })

    test.each(['0', 'abc', '2147483647', '-1'])('no group has the id %s', async (existingGroupId) => {
      const input = inputOf('Refused', { group: { existingGroupId } })
      expect(await app.refused(addAgreement, { input })).toMatchObject({
        code: 'NOT_FOUND',
        params: { id: existingGroupId },
      })
    })
  })

  test('a name or reference is taken, whatever the case and form of the name; the refusal says by whom', async () => {
    const { id } = await add(app, inputOf('Café', { externalReference: 'REF-1' }))
    expect(await app.refused(addAgreement, { input: inputOf(' CAFE\u0301 ') })).toEqual({
      code: 'agreement.name-taken',
      params: {},
      violations: [{ field: 'name', rule: 'agreement.name-taken', params: { found: 'Café', id } }],
    })
    expect(await app.refused(addAgreement, { input: inputOf('Other', { externalReference: 'REF-1' }) })).toEqual({
      code: 'agreement.external-reference-taken',
      params: {},
      violations: [
        { field: 'externalReference', rule: 'agreement.external-reference-taken', params: { found: 'Café', id } },
      ],
    })
    await add(app, inputOf('Cafe'))
    await add(app, inputOf('Other', { externalReference: 'ref-1' }))
  })

  test.each(['0', 'abc', '2147483647', '99999999999', '1.5'])('no publisher or title has the id %s', async (wrong) => {
    for (const part of [{ publisherId: wrong }, { productTitleId: wrong }]) {
      expect(await app.refused(addAgreement, { input: inputOf('Wrong', part) })).toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  test('two adds of one name at once: one wins', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => app.ask(addAgreement, { input: inputOf('Race') })),
    )
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1)
    const codes = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'agreement.name-taken'))
  })

  test('500 adds at once, every tenth refused, leave exactly the acknowledged ones', async () => {
    const names = Array.from({ length: 500 }, (_, n) => (n % 10 === 9 ? `At once ${n - 9}` : `At once ${n}`))
    const group = {
      existingGroupId: (await add(app, inputOf('Seed', { group: { newGroupName: 'Many' } }))).group?.id ?? '',
    }
    const replies = await Promise.all(
      names.map((name) =>
        app.ask<{ addSoftwareAgreement: AddedAgreement }>(addAgreement, { input: inputOf(name, { group }) }),
      ),
    )
    const kept = replies.flatMap(({ data }) => (data ? [data.addSoftwareAgreement.id] : [])).toSorted()
    expect(kept).toHaveLength(450)
    const stored = await app.application.database.reader.query(
      `SELECT id FROM agreement WHERE name LIKE 'At once %' ORDER BY id`,
    )
    expect(stored.map(({ id }: { id: number }) => String(id)).toSorted()).toEqual(kept)
    expect(await app.get(`{ licenseGroup(id: "${group.existingGroupId}") { agreementCount } }`)).toEqual({
      licenseGroup: { agreementCount: 451 },
    })
  }, 60_000)
})
