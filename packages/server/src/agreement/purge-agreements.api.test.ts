import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { addMany } from '../testing/many-agreements.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { purgeAgreements } from './purge-agreements.service.ts'

const remove = 'mutation ($selection: AgreementSelection!) { deleteAgreements(selection: $selection) { count } }'

const start = new Date('2026-11-24T08:00:00Z')
const day = 24 * 60 * 60 * 1000
let now = start

describe.each(databaseKinds)('what was deleted long ago on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    now = start
    app = await startTestApp(kind, { now: () => now })
    await enrollDevice(app)
  })
  afterAll(() => app.close())

  const count = async (table: string) => {
    const [{ n }] = await app.application.database.reader.query(`SELECT COUNT(*) AS n FROM ${table}`)
    return Number(n)
  }
  const purge = () => purgeAgreements(app.application.system)

  test('is removed for good after 30 days, with its pairs, and only that', async () => {
    const title = await addTitle(app, 'Otter Works', 'Otter CAD')
    const stays = await add(app, { name: 'Stays', licenseCount: 1, ...title })
    const old = await addVolume(app, { name: 'Old', pairs: pairsOf('old', 3) })
    const young = await addVolume(app, { name: 'Young', pairs: pairsOf('you', 2) })
    await app.get(remove, { selection: { ids: [old.id] } })
    now = new Date(start.getTime() + 1)
    await app.get(remove, { selection: { ids: [young.id] } })
    expect(await purge()).toBe(0)
    now = new Date(start.getTime() + 30 * day)
    expect(await purge()).toBe(1)
    expect(await purge()).toBe(0)
    expect([await count('agreement'), await count('agreement_pair')]).toEqual([2, 2])
    const entries = await app.application.database.reader.query(
      `SELECT actor, action, before, after FROM audit_entry WHERE noun = 'agreement' AND subject_id = ${Number(old.id)} ORDER BY id DESC LIMIT 1`,
    )
    expect(entries).toEqual([
      {
        actor: 'system',
        action: 'agreement.purge',
        before: `{"name":"Old","deletedAt":"${start.toISOString()}"}`,
        after: null,
      },
    ])
    expect(await app.get('query ($id: ID!) { agreement(id: $id) { name } }', { id: stays.id })).toEqual({
      agreement: { name: 'Stays' },
    })
    await app.get('mutation ($ids: [ID!]!) { restoreAgreements(ids: $ids) { count } }', { ids: [young.id] })
  })

  test('of several servers that purge at once, each agreement is removed, and on the audit log, once', async () => {
    await addMany(app, 120, 'many')
    await app.get(remove, { selection: { matching: { search: 'many' }, expected: 120 } })
    now = new Date(now.getTime() + 31 * day)
    const purged = await Promise.all([purge(), purge(), purge()])
    expect(purged.reduce((sum, each) => sum + each, 0)).toBe(120)
    expect(await count(`audit_entry WHERE action = 'agreement.purge' AND subject_id >= 1000000`)).toBe(120)
    expect(await count('agreement')).toBe(2)
  })

  test('stays for the next time when the server stops', async () => {
    await addMany(app, 3, 'late', 2_000_000)
    await app.get(remove, { selection: { matching: { search: 'late' }, expected: 3 } })
    now = new Date(now.getTime() + 31 * day)
    expect(await purgeAgreements(app.application.system, AbortSignal.abort())).toBe(0)
    expect(await purge()).toBe(3)
  })
})
