import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const update = `mutation ($id: ID!, $version: Int!, $input: UpdateVolumeAgreementInput!) {
  updateVolumeAgreement(id: $id, version: $version, input: $input) {
    version name program startDate endDate noticeDate externalReference details pairCount pairs { id number partnerNumber }
  }
}`
const updateSoftware = `mutation ($id: ID!) {
  updateSoftwareAgreement(id: $id, version: 1, input: { licenseCount: 2 }) { id }
}`
const remove = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }'

interface Updated {
  updateVolumeAgreement: { version: number; pairs: { id: string; number: string }[] } & Record<string, unknown>
}

const pair = (number: string, partnerNumber = number) => ({ number, partnerNumber })

describe.each(databaseKinds)('changing a volume licensing agreement on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  const change = async (id: string, version: number, input: object) =>
    (await app.get<Updated>(update, { id, version, input })).updateVolumeAgreement
  const refused = (id: string, version: number, input: object) => app.refused(update, { id, version, input })
  const numbersOf = ({ pairs }: { pairs: { number: string }[] }) => pairs.map(({ number }) => number)

  test('what is left out stays, null clears, the version goes up', async () => {
    const terms = {
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      noticeDate: '2026-10-01',
      details: 'A',
      externalReference: 'W',
    }
    const { id, pairs } = await addVolume(app, { name: 'Whole', pairs: [pair('whole-1')], ...terms })
    const whole = { name: 'Whole', program: 'SELECT_ENTERPRISE', pairs: pairs.map((each) => ({ ...each })) }
    expect(await change(id, 1, {})).toMatchObject({ ...terms, name: 'Whole', version: 2, pairCount: 1 })
    const none = { startDate: null, endDate: null, noticeDate: null, details: null, externalReference: null }
    expect(await change(id, 2, none)).toMatchObject({ ...none, name: 'Whole', version: 3 })
    expect(await change(id, 3, { name: 'whole', addPairs: null, removePairIds: null })).toMatchObject({
      name: 'whole',
      program: whole.program,
      pairCount: 1,
      version: 4,
    })
    expect(await refused(id, 4, { name: null })).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ field: 'name' }],
    })
  })

  test('pairs are added and removed, both at once, and the same one too', async () => {
    const { id, pairs } = await addVolume(app, { name: 'Pairs', pairs: [pair('p-1'), pair('p-2'), pair('p-3')] })
    const [one, two, three] = pairs.map((each) => each.id)
    expect(numbersOf(await change(id, 1, { addPairs: [pair(' p-4 ')] }))).toEqual(['p-1', 'p-2', 'p-3', 'p-4'])
    expect(numbersOf(await change(id, 2, { removePairIds: [two, two] }))).toEqual(['p-1', 'p-3', 'p-4'])
    expect(numbersOf(await change(id, 3, { removePairIds: [one], addPairs: [pair('p-2')] }))).toEqual([
      'p-3',
      'p-4',
      'p-2',
    ])
    // As when a typing error in its case is corrected.
    const again = await change(id, 4, { removePairIds: [three], addPairs: [pair('P-3')] })
    expect(numbersOf(again)).toEqual(['p-4', 'p-2', 'P-3'])
    const all = again.pairs.map((each) => each.id)
    expect(numbersOf(await change(id, 5, { removePairIds: all, addPairs: [pair('p-9')] }))).toEqual(['p-9'])
    await addVolume(app, { name: 'Freed', pairs: [pair('p-1')] })
  })

  test('one pair at least must stay', async () => {
    const { id, pairs } = await addVolume(app, { name: 'Last', pairs: [pair('last-1'), pair('last-2')] })
    expect(await refused(id, 1, { removePairIds: pairs.map((each) => each.id) })).toEqual({
      code: 'BAD_USER_INPUT',
      params: {},
      violations: [{ field: 'removePairIds', rule: 'list.empty', params: {} }],
    })
    expect(await app.get(`{ agreement(id: "${id}") { version pairCount } }`)).toEqual({
      agreement: { version: 1, pairCount: 2 },
    })
  })

  test('5,000 pairs are the most, counted when those to remove are gone', async () => {
    const { id, pairs } = await addVolume(app, { name: 'Full', pairs: pairsOf('F', 5000) })
    expect((await refused(id, 1, { addPairs: [pair('f-1')] })).violations).toEqual([
      { field: 'addPairs', rule: 'list.too-long', params: { limit: 5000, found: '5001' } },
    ])
    const removePairIds = [pairs[0]?.id]
    expect(await change(id, 1, { addPairs: [pair('f-1')], removePairIds })).toMatchObject({ pairCount: 5000 })
  })

  test('only pairs of the agreement are removed, all of them or none', async () => {
    const { id, pairs } = await addVolume(app, { name: 'Mine', pairs: [pair('mine-1'), pair('mine-2')] })
    const other = await addVolume(app, { name: 'Theirs', pairs: [pair('their-1'), pair('their-2')] })
    for (const foreign of [other.pairs[0]?.id, '0', 'abc', '2147483648', '']) {
      expect(await refused(id, 1, { removePairIds: [pairs[0]?.id, foreign] })).toMatchObject({
        code: 'NOT_FOUND',
        params: { noun: 'agreement pair', id: foreign },
      })
    }
    expect(await app.get(`{ agreement(id: "${id}") { version pairCount } }`)).toEqual({
      agreement: { version: 1, pairCount: 2 },
    })
  })

  test('pairs are judged as when they were first added', async () => {
    const first = await addVolume(app, { name: 'Judged', program: 'OPEN_VALUE', pairs: [pair('judged-1')] })
    const taken = { rule: 'pair.taken', params: { found: 'Judged', id: first.id } }
    const { id } = await addVolume(app, { name: 'Beside', pairs: [pair('judged-2')] })
    expect(await refused(id, 1, { addPairs: [pair('free'), pair('JUDGED-1')] })).toEqual({
      code: 'pair.taken',
      params: {},
      violations: [{ field: 'addPairs.1.number', ...taken }],
    })
    expect((await refused(first.id, 1, { addPairs: [pair('judged-1')] })).violations).toMatchObject([
      { field: 'addPairs.0.number', ...taken },
    ])
    const wrong = { name: 'a:b', addPairs: [pair('a', 'b'), pair('c'), pair('C'), pair('123456789')] }
    const { violations } = await refused(first.id, 1, wrong)
    expect(violations.map(({ field, rule }) => `${field} ${rule}`).toSorted()).toEqual([
      'addPairs.0.partnerNumber pair.numbers-differ',
      'addPairs.2.number pair.repeated',
      'addPairs.3.number pair.too-long',
      'name text.forbidden-character',
    ])
  })

  test('dates are checked together with those that stay; names and references are taken', async () => {
    const dates = { startDate: '2026-06-01', endDate: '2026-06-30' }
    const { id } = await addVolume(app, { name: 'Dated', pairs: [pair('dated-1')], ...dates, externalReference: 'D' })
    const other = await addVolume(app, { name: 'Other', pairs: [pair('dated-2')] })
    const rule = 'agreement.end-before-start'
    expect((await refused(id, 1, { endDate: '2026-05-31' })).violations).toMatchObject([{ field: 'endDate', rule }])
    expect((await refused(id, 1, { startDate: '2026-07-01' })).violations).toMatchObject([{ field: 'startDate', rule }])
    expect(await refused(other.id, 1, { name: 'DATED' })).toMatchObject({
      code: 'agreement.name-taken',
      violations: [{ field: 'name', params: { found: 'Dated', id } }],
    })
    expect(await refused(other.id, 1, { externalReference: 'D' })).toMatchObject({
      code: 'agreement.external-reference-taken',
    })
  })

  test('each kind is changed by its own mutation', async () => {
    const volume = await addVolume(app, { name: 'Volume', pairs: [pair('kind-1')] })
    await enrollDevice(app)
    const software = await add(app, {
      name: 'Software',
      licenseCount: 1,
      ...(await addTitle(app, 'Otter', 'Otter CAD')),
    })
    expect(await refused(software.id, 1, { name: 'X' })).toMatchObject({
      code: 'agreement.kind-differs',
      params: { kind: 'OTHER_SOFTWARE' },
    })
    expect(await app.refused(updateSoftware, { id: volume.id })).toMatchObject({
      code: 'agreement.kind-differs',
      params: { kind: 'VOLUME_LICENSING' },
    })
  })

  test('two tabs: the second is told which version there is, and nothing is lost', async () => {
    const { id, pairs } = await addVolume(app, { name: 'Tabs', pairs: pairsOf('T', 3) })
    const removePairIds = [pairs[0]?.id]
    const replies = await Promise.all(
      [1, 2, 3].map(() => app.ask(update, { id, version: 1, input: { removePairIds } })),
    )
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1)
    const told = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions))
    expect(told).toMatchObject(
      Array.from({ length: 2 }, () => ({ code: 'CONFLICT', params: { id: Number(id), version: 2 } })),
    )
  })

  test('a change is on the audit log with the pairs that came and went', async () => {
    const { id, pairs } = await addVolume(app, { name: 'Audited', pairs: [pair('aud-1'), pair('aud-2', '7')] })
    await change(id, 1, { removePairIds: [pairs[1]?.id], addPairs: [pair('aud-3')], name: 'Changed' })
    const [, entry] = await app.application.database.reader.query(
      `SELECT action, before, after FROM audit_entry WHERE noun = 'agreement' AND subject_id = ${id} ORDER BY id`,
    )
    expect(entry.action).toBe('agreement.update')
    expect(JSON.parse(entry.before)).toMatchObject({ name: 'Audited', removedPairs: ['aud-2, 7'] })
    expect(JSON.parse(entry.after)).toMatchObject({ name: 'Changed', addedPairs: ['aud-3, aud-3'] })
  })

  test('what is deleted cannot be changed; readers change nothing', async () => {
    const { id } = await addVolume(app, { name: 'Gone', pairs: [pair('gone-1')] })
    expect(await app.refused(update, { id, version: 1, input: {} }, 'READER')).toMatchObject({ code: 'FORBIDDEN' })
    expect(await app.refused(update, { id, version: 1, input: {} }, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
    await app.get(remove, { ids: [id] })
    expect(await refused(id, 2, { name: 'X' })).toMatchObject({ code: 'NOT_FOUND', params: { noun: 'agreement' } })
  })
})
