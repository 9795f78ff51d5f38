import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addVolume, addVolumeAgreement, pairsOf } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const limitPairs =
  'mutation ($limit: PairLengthLimit!) { changeSettings(input: { pairLengthLimit: $limit }) { pairLengthLimit } }'
const remove = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }'

const now = new Date('2026-11-24T08:00:00Z')

const pair = (number: string, partnerNumber = number) => ({ number, partnerNumber })
const inputOf = (name: string, pairs: object[], more: object = {}) => ({
  name,
  program: 'SELECT_ENTERPRISE',
  pairs,
  ...more,
})

describe.each(databaseKinds)('adding a volume licensing agreement on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
  })
  afterAll(() => app.close())

  const brokenBy = async (input: object) => {
    const { code, violations } = await app.refused(addVolumeAgreement, { input })
    expect(code).toBe('BAD_USER_INPUT')
    return violations.map(({ field, rule, params }) =>
      [field, rule, params.limit, params.found].filter(Boolean).join(' '),
    )
  }

  test('one is added with all that is said of it; no device is needed', async () => {
    const input = inputOf(' Enterprise Agreement ', [pair(' 01-12345 ', '7654321 '), pair('01-12346', '7654322')], {
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      noticeDate: '2026-10-01',
      details: 'Call Zoé',
      externalReference: ' ERP-7 ',
      group: { newGroupName: 'Lyon' },
    })
    const asPending = {
      id: expect.stringMatching(/^\d+$/),
      status: 'PENDING',
      checkedAt: null,
      message: 'No licensing service is configured.',
    }
    expect(await app.get(addVolumeAgreement, { input })).toEqual({
      addVolumeAgreement: {
        id: expect.stringMatching(/^\d+$/),
        version: 1,
        kind: 'VOLUME_LICENSING',
        name: 'Enterprise Agreement',
        program: 'SELECT_ENTERPRISE',
        status: 'EXPIRING_SOON',
        group: { id: expect.any(String), name: 'Lyon' },
        publisher: { name: 'Microsoft' },
        productTitle: null,
        licenseCount: null,
        metric: 'PER_DEVICE',
        startDate: '2026-01-01',
        endDate: '2026-12-31',
        noticeDate: '2026-10-01',
        externalReference: 'ERP-7',
        details: 'Call Zoé',
        pairCount: 2,
        pairs: [
          { ...asPending, number: '01-12345', partnerNumber: '7654321' },
          { ...asPending, number: '01-12346', partnerNumber: '7654322' },
        ],
        createdAt: now.toISOString(),
        updatedAt: now.toISOString(),
        deletedAt: null,
      },
    })
  })

  test('what is optional may be left out', async () => {
    expect(await addVolume(app, { name: 'Bare', pairs: [pair('BARE-1')], group: {}, details: ' ' })).toMatchObject({
      status: 'ACTIVE',
      group: null,
      startDate: null,
      endDate: null,
      details: null,
      externalReference: null,
    })
  })

  describe('judges pairs by the programme and the limit that the administrator chose', () => {
    const long = [pair('123456789', '12345678'), pair('12345678', '12345679')]
    const ofSixteen = 'S'.repeat(16)

    test('PAIR_16: both numbers together', async () => {
      const added = await addVolume(app, { name: '16 together', pairs: [pair('12345678', '12345679')] })
      expect(added.pairs).toMatchObject([pair('12345678', '12345679')])
      expect(await brokenBy(inputOf('17 together', long))).toEqual(['pairs.0.number pair.too-long 16 17'])
      expect(await brokenBy(inputOf('17 together', long, { program: 'OPEN' }))).toEqual([
        'pairs.0.number pair.open-too-long 16 17',
      ])
      expect(await brokenBy(inputOf('Not ASCII', [pair('1é2')]))).toEqual([
        'pairs.0.number text.not-ascii é',
        'pairs.0.partnerNumber text.not-ascii é',
      ])
    })

    test('NUMBER_16: each of them', async () => {
      await app.get(limitPairs, { limit: 'NUMBER_16' })
      await addVolume(app, { name: '16 each', program: 'OPEN', pairs: [pair(ofSixteen, '12345678')] })
      expect(await brokenBy(inputOf('17 in one', [pair(`${ofSixteen}S`, '1')]))).toEqual([
        'pairs.0.number text.too-long 16 17',
      ])
      await app.get(limitPairs, { limit: 'PAIR_16' })
      expect(await brokenBy(inputOf('16 each again', [pair(ofSixteen, '1')]))).toHaveLength(1)
    })

    test('Open Value: the same number twice', async () => {
      const program = 'OPEN_VALUE'
      await addVolume(app, { name: 'Open Value', program, pairs: [pair('v1234567', 'V1234567')] })
      expect(await brokenBy(inputOf('Differing', [pair('V2', 'V2'), pair('V2', 'V3')], { program }))).toEqual([
        'pairs.1.partnerNumber pair.numbers-differ V3',
      ])
    })
  })

  test('everything that is wrong is told at once', async () => {
    const input = inputOf('a:b', [pair('ok-1'), pair('', 'x'), pair('OK-1 ')], {
      startDate: '2026-02-02',
      endDate: '2026-02-01',
      group: { newGroupName: 'Nice', existingGroupId: '1' },
    })
    expect((await brokenBy(input)).map((each) => each.split(' ', 2).join(' ')).toSorted()).toEqual([
      'endDate agreement.end-before-start',
      'group.newGroupName group.choose-one',
      'name text.forbidden-character',
      'pairs.1.number text.required',
      'pairs.2.number pair.repeated',
    ])
  })

  test.each<[number, string]>([
    [0, 'pairs list.empty 1 0'],
    [5001, 'pairs list.too-long 5000 5001'],
  ])('%d pairs are refused', async (count, broken) => {
    expect(await brokenBy(inputOf('Too few or many', pairsOf('C', count)))).toEqual([broken])
  })

  test('5,000 pairs are added, and their identities on the audit log; other requests are answered meanwhile', async () => {
    const answered: number[] = []
    const adding = addVolume(app, { name: 'Large', pairs: pairsOf('L', 5000) }).finally(() => answered.push(0))
    for (const n of [1, 2]) await app.get('{ server { version } }').then(() => answered.push(n))
    expect(await adding).toMatchObject({ pairCount: 5000, pairs: { length: 100 } })
    expect(answered).toEqual([1, 2, 0])
    const [{ after }] = await app.application.database.reader.query(
      `SELECT after FROM audit_entry WHERE noun = 'agreement' ORDER BY id DESC LIMIT 1`,
    )
    const { addedPairs } = JSON.parse(after)
    expect([addedPairs.length, addedPairs[0]]).toEqual([5000, 'L-10000, 7654321'])
  })

  test('a taken pair names the agreement that has it, whatever the case and the programme', async () => {
    const { id } = await addVolume(app, { name: 'Holder', pairs: [pair('abc-1', 'x-1'), pair('abc-2', 'abc-2')] })
    const params = { found: 'Holder', id }
    const input = inputOf('Second', [pair('free-1'), pair('ABC-2'), pair('free-2')], { program: 'OPEN_VALUE' })
    expect(await app.refused(addVolumeAgreement, { input })).toEqual({
      code: 'pair.taken',
      params: {},
      violations: [{ field: 'pairs.1.number', rule: 'pair.taken', params }],
    })
    const both = inputOf('Second', [pair('ABC-2'), pair(' Abc-1', 'X-1')])
    expect((await app.refused(addVolumeAgreement, { input: both })).violations).toEqual([
      { field: 'pairs.0.number', rule: 'pair.taken', params },
      { field: 'pairs.1.number', rule: 'pair.taken', params },
    ])
    // The other way round it is another pair.
    await addVolume(app, { name: 'Second', pairs: [pair('x-1', 'abc-1')] })
  })

  test('pairs of a deleted agreement are free again', async () => {
    const first = await addVolume(app, { name: 'Deleted', pairs: [pair('del-1'), pair('del-2')] })
    await app.get(remove, { ids: [first.id] })
    const second = await addVolume(app, { name: 'Deleted', pairs: [pair('DEL-1')] })
    expect(await app.refused(addVolumeAgreement, { input: inputOf('Third', [pair('del-1')]) })).toMatchObject({
      violations: [{ params: { id: second.id } }],
    })
    // What was deleted still has its own, to be restored.
    const listed = await app.get<{ agreements: object }>(
      '{ agreements(filter: { deleted: true }) { items { id pairCount pairs(take: 9) { number } } } }',
    )
    expect(listed.agreements).toEqual({
      items: [{ id: first.id, pairCount: 2, pairs: [{ number: 'del-1' }, { number: 'del-2' }] }],
    })
  })

  test('a name or reference is taken, by an agreement of either kind', async () => {
    const { id } = await addVolume(app, { name: 'Café', pairs: [pair('cafe-1')], externalReference: 'REF-1' })
    const [name, reference] = [
      inputOf(' CAFE\u0301 ', [pair('cafe-2')]),
      inputOf('Other', [pair('cafe-2')], { externalReference: 'REF-1' }),
    ]
    expect(await app.refused(addVolumeAgreement, { input: name })).toMatchObject({
      code: 'agreement.name-taken',
      violations: [{ field: 'name', rule: 'agreement.name-taken', params: { found: 'Café', id } }],
    })
    expect(await app.refused(addVolumeAgreement, { input: reference })).toMatchObject({
      code: 'agreement.external-reference-taken',
      violations: [{ field: 'externalReference', params: { found: 'Café', id } }],
    })
  })

  test('the new group is made with the agreement, or not at all', async () => {
    const input = inputOf('Refused', [pair('abc-1', 'x-1')], { group: { newGroupName: 'Never' } })
    await app.refused(addVolumeAgreement, { input })
    expect(await app.get('{ licenseGroups(search: "Never") { totalItems } }')).toEqual({
      licenseGroups: { totalItems: 0 },
    })
    const group = { existingGroupId: '2147483647' }
    expect(await app.refused(addVolumeAgreement, { input: inputOf('Refused', [pair('g')], { group }) })).toMatchObject({
      code: 'NOT_FOUND',
      params: { noun: 'license group' },
    })
  })

  test('license managers add, others do not', async () => {
    const input = inputOf('Roles', [pair('role-1')])
    for (const role of ['HELPDESK', 'READER'] as const) {
      expect(await app.refused(addVolumeAgreement, { input }, role)).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await app.refused(addVolumeAgreement, { input }, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await app.ask(addVolumeAgreement, { input }, 'LICENSE_MANAGER')).errors).toBeUndefined()
  })
})
