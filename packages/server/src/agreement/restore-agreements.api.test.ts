import { afterAll, beforeEach, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const restore = 'mutation ($ids: [ID!]!) { restoreAgreements(ids: $ids) { count operation { id } } }'
const remove = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }'
const update = `mutation ($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) {
  updateSoftwareAgreement(id: $id, version: $version, input: $input) { version }
}`

const start = new Date('2026-11-24T08:00:00Z')
const day = 24 * 60 * 60 * 1000
let now = start

describe.each(databaseKinds)('restoring on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    now = start
    app = await startTestApp(kind, { now: () => now })
    await enrollDevice(app)
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
  })
  beforeEach(() => void (now = start))
  afterAll(() => app.close())

  const added = (name: string, more: object = {}) => add(app, { name, licenseCount: 1, ...title, ...more })
  const agreement = async (id: string) =>
    (
      await app.get<{ agreement: object | null }>(
        'query ($id: ID!) { agreement(id: $id) { version deletedAt group { name } pairCount pairs { number } } }',
        { id },
      )
    ).agreement

  test('what was deleted is shown with that, and comes back as it was, with its pairs', async () => {
    const one = await added('One', { group: { newGroupName: 'Lyon' }, externalReference: 'ONE', details: 'key' })
    const two = await addVolume(app, { name: 'Two', pairs: pairsOf('two', 3) })
    await app.get(remove, { ids: [one.id, two.id] })
    expect(await agreement(two.id)).toMatchObject({ deletedAt: start.toISOString(), version: 2, pairCount: 3 })
    now = new Date(start.getTime() + 1000)
    expect(await app.get(restore, { ids: [two.id, one.id, two.id] })).toEqual({
      restoreAgreements: { count: 2, operation: null },
    })
    expect(await agreement(one.id)).toMatchObject({ version: 3, deletedAt: null, group: { name: 'Lyon' } })
    expect(await agreement(two.id)).toMatchObject({ version: 3, deletedAt: null, pairCount: 3 })
    const { agreementOfPair } = await app.get<{ agreementOfPair: object }>(
      'query ($pair: PairInput!) { agreementOfPair(pair: $pair) { id } }',
      { pair: pairsOf('two', 1)[0] },
    )
    expect(agreementOfPair).toEqual({ id: two.id })
    const [entry] = await app.application.database.reader.query(
      `SELECT action, before, after FROM audit_entry WHERE noun = 'agreement' AND subject_id = ${Number(one.id)} ORDER BY id DESC LIMIT 1`,
    )
    expect(entry).toMatchObject({
      action: 'agreement.restore',
      before: expect.stringContaining(`"deletedAt":"${start.toISOString()}"`),
      after: expect.stringMatching(/"name":"One".*"details":"sha256:.*"deletedAt":null/),
    })
  })

  test('one whose group is gone is unassigned', async () => {
    const { id, group } = await added('Homeless', { group: { newGroupName: 'Short-lived' } })
    await app.get(remove, { ids: [id] })
    await app.get('mutation ($id: ID!) { deleteLicenseGroup(id: $id) { count } }', { id: group?.id })
    await app.get(restore, { ids: [id] })
    expect(await agreement(id)).toMatchObject({ group: null, deletedAt: null })
  })

  test('none comes back when a name, a reference or a pair is taken, and each is told with who has it', async () => {
    const free = await added('Free')
    const name = await added('Taken name')
    const reference = await added('Free name', { externalReference: 'REF' })
    const pairs = await addVolume(app, { name: 'Pairs', pairs: pairsOf('tak', 3) })
    const ids = [free.id, name.id, reference.id, pairs.id]
    await app.get(remove, { ids })
    const newName = await added('TAKEN  NAME')
    const newReference = await added('Other name', { externalReference: 'REF' })
    const [first, , third] = pairsOf('tak', 3)
    const newPairs = await addVolume(app, { name: 'New pairs', pairs: [first, third].flatMap((pair) => pair ?? []) })
    const refusal = await app.refused(restore, { ids })
    expect(refusal).toMatchObject({ code: 'agreement.restore-refused', params: { taken: 4 } })
    const words = (pair = first) => `${pair?.number}, ${pair?.partnerNumber}`
    const taken = { found: 'New pairs', id: newPairs.id, subject: 'Pairs' }
    expect(refusal.violations).toEqual([
      {
        field: 'ids.1',
        rule: 'agreement.name-taken',
        params: { found: 'TAKEN  NAME', id: newName.id, subject: 'Taken name', value: 'Taken name' },
      },
      {
        field: 'ids.2',
        rule: 'agreement.external-reference-taken',
        params: { found: 'Other name', id: newReference.id, subject: 'Free name', value: 'REF' },
      },
      { field: 'ids.3', rule: 'pair.taken', params: { ...taken, value: words() } },
      { field: 'ids.3', rule: 'pair.taken', params: { ...taken, value: words(third) } },
    ])
    expect(await agreement(free.id)).toMatchObject({ version: 2, deletedAt: start.toISOString() })
    await app.get(remove, { ids: [newName.id, newReference.id, newPairs.id] })
    expect(await app.get(restore, { ids })).toMatchObject({ restoreAgreements: { count: 4 } })
  })

  test('of two deleted ones that had the same, only one comes back', async () => {
    const pairs = pairsOf('sam', 1)
    const one = await addVolume(app, { name: 'Same', pairs, externalReference: 'S' })
    await app.get(remove, { ids: [one.id] })
    const other = await addVolume(app, { name: 'same', pairs, externalReference: 'S' })
    await app.get(remove, { ids: [other.id] })
    const { violations } = await app.refused(restore, { ids: [other.id, one.id] })
    expect(
      violations.map(({ field, rule, params }) => `${field} ${rule} ${params.found} ${params.id}`).toSorted(),
    ).toEqual([
      `ids.1 agreement.external-reference-taken same ${other.id}`,
      `ids.1 agreement.name-taken same ${other.id}`,
      `ids.1 pair.taken same ${other.id}`,
    ])
    expect(await app.get(restore, { ids: [other.id] })).toMatchObject({ restoreAgreements: { count: 1 } })
  })

  test('what is not deleted, or was 30 days ago, cannot be restored, nor seen', async () => {
    const [here, old, young] = [await added('Here'), await added('Old'), await added('Young')]
    await app.get(remove, { ids: [old.id] })
    now = new Date(start.getTime() + 1)
    await app.get(remove, { ids: [young.id] })
    now = new Date(start.getTime() + 30 * day)
    for (const missing of [here.id, old.id, '0', 'abc']) {
      expect(await app.refused(restore, { ids: [young.id, missing] })).toMatchObject({
        code: 'NOT_FOUND',
        params: { noun: 'deleted agreement', id: missing },
      })
    }
    expect(await agreement(old.id)).toBeNull()
    const { agreements } = await app.get<{ agreements: { items: { name: string }[] } }>(
      '{ agreements(filter: { deleted: true }) { items { name } } }',
    )
    expect(agreements.items.map(({ name }) => name)).toEqual(['Young'])
    expect(await app.get(restore, { ids: [young.id] })).toMatchObject({ restoreAgreements: { count: 1 } })
  })

  test('nothing of a deleted one can be changed', async () => {
    const { id } = await added('Frozen')
    const volume = await addVolume(app, { name: 'Frozen volume', pairs: pairsOf('fro', 1) })
    await app.get(remove, { ids: [id, volume.id] })
    const acts: [string, object][] = [
      [update, { id, version: 2, input: { licenseCount: 2 } }],
      [
        'mutation ($id: ID!) { updateVolumeAgreement(id: $id, version: 2, input: { name: "X" }) { id } }',
        { id: volume.id },
      ],
      ['mutation ($ids: [ID!]) { moveAgreements(selection: { ids: $ids }) { count } }', { ids: [id] }],
      [remove, { ids: [id] }],
    ]
    for (const [act, variables] of acts) expect(await app.refused(act, variables)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('two who restore the same: one does; a restore beside one who takes the name: one of the two', async () => {
    for (const round of [1, 2, 3]) {
      const { id } = await added(`Race ${round}`)
      await app.get(remove, { ids: [id] })
      const replies = await Promise.all([1, 2].map(() => app.ask(restore, { ids: [id] })))
      const codes = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
      expect(codes).toEqual(['NOT_FOUND'])
      await app.get(remove, { ids: [id] })
      const others = await Promise.allSettled([app.get(restore, { ids: [id] }), added(`race ${round}`)])
      expect(others.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    }
  })

  test('license managers restore, others do not', async () => {
    const { id } = await added('Roles')
    await app.get(remove, { ids: [id] })
    for (const role of ['HELPDESK', 'READER'] as const) {
      expect(await app.refused(restore, { ids: [id] }, role)).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await app.refused(restore, { ids: [id] }, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await app.ask(restore, { ids: [id] }, 'LICENSE_MANAGER')).errors).toBeUndefined()
  })
})
