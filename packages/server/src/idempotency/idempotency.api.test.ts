import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAgreement, addTitle, addVolumeAgreement, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { importPairs, inputOf } from '../testing/pair-imports.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { purgeKeptAnswers } from './purge-kept-answers.service.ts'

const createGroup = 'mutation ($name: String!) { createLicenseGroup(name: $name) { id version name } }'
const addPublisher = 'mutation ($name: String!) { addPublisher(name: $name) { id } }'
const request = 'mutation ($name: String!) { requestCatalogEntry(publisherName: $name) { id status } }'

const start = new Date('2026-11-24T08:00:00Z')
const hour = 60 * 60 * 1000
let now = start
let keys = 0

describe.each(databaseKinds)('an Idempotency-Key on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    now = start
    app = await startTestApp(kind, { now: () => now })
    await enrollDevice(app)
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
  })
  afterAll(() => app.close())

  type As = Parameters<TestApp['ask']>[2]
  const newKey = () => `key-${keys++}`
  const send = (document: string, variables: object, key: string, as?: As) =>
    app.ask(document, variables, as, { 'idempotency-key': key })
  const refusal = async (document: string, variables: object, key: string) =>
    (await send(document, variables, key)).errors?.map(({ extensions }) => extensions)
  const count = async (what: string) => {
    const [{ n }] = await app.application.database.reader.query(`SELECT COUNT(*) AS n FROM ${what}`)
    return Number(n)
  }

  const pairs = pairsOf('o', 3)
  test.each([
    ['a software agreement', 'agreement', addAgreement, () => ({ input: { name: 'A', licenseCount: 1, ...title } })],
    [
      'a volume agreement',
      'agreement_pair',
      addVolumeAgreement,
      () => ({ input: { name: 'B', program: 'OPEN', pairs } }),
    ],
    ['a license group', 'license_group', createGroup, () => ({ name: 'Lyon' })],
    ['a publisher', 'publisher', addPublisher, () => ({ name: 'Heron' })],
    ['a request', "audit_entry WHERE action LIKE 'catalog-request.%'", request, () => ({ name: 'Newt' })],
    ['an import of pairs', 'pair_import', importPairs, () => ({ input: inputOf('P1,1,C\nP2,1,C\n') })],
    [
      'an import in part',
      'pair_import',
      importPairs,
      () => ({ input: inputOf('P3,1,D\nP4\n', { mode: 'VALID_ONLY' }) }),
    ],
  ])('makes %s once, and answers as the first time', async (_, table, document, variables) => {
    const key = newKey()
    const first = await send(document, variables(), key)
    expect(first.errors).toBeUndefined()
    const made = await count(table)
    expect(await send(document, variables(), key)).toEqual(first)
    expect(await count(table)).toBe(made)
  })

  test('answers with what the thing is now, in what is asked for now', async () => {
    const key = newKey()
    const first = await send(createGroup, { name: 'Old name' }, key)
    const { id } = first.data['createLicenseGroup'] as { id: string }
    await app.get(`mutation { renameLicenseGroup(id: "${id}", version: 1, name: "New name") { id } }`)
    const otherwise = 'mutation Again { made: createLicenseGroup(name: "Old name") { name agreementCount } }'
    expect((await send(otherwise, {}, key)).data).toEqual({ made: { name: 'New name', agreementCount: 0 } })
    await app.get(`mutation { deleteLicenseGroup(id: "${id}") { count } }`)
    expect(await refusal(createGroup, { name: 'Old name' }, key)).toMatchObject([
      { code: 'NOT_FOUND', params: { noun: 'license group', id } },
    ])
    expect(await count("license_group WHERE name = 'Old name'")).toBe(0)
  })

  test('counts again what an act on many did, and does not do it', async () => {
    const input = { name: 'To delete', licenseCount: 1, ...title }
    const { addSoftwareAgreement } = await app.get<{ addSoftwareAgreement: { id: string } }>(addAgreement, { input })
    const remove = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count operation { id } } }'
    const ids = { ids: [addSoftwareAgreement.id] }
    const key = newKey()
    const first = await send(remove, ids, key)
    await app.get('mutation ($ids: [ID!]!) { restoreAgreements(ids: $ids) { count } }', ids)
    expect(await send(remove, ids, key)).toEqual(first)
    expect(await count("agreement WHERE name = 'To delete' AND deleted_at IS NULL")).toBe(1)
  })

  test('with something else is refused, and does nothing', async () => {
    const key = newKey()
    await send(createGroup, { name: 'First' }, key)
    const reused = [{ code: 'idempotency-key.reused', params: {}, violations: [] }]
    expect(await refusal(createGroup, { name: 'Second' }, key)).toEqual(reused)
    expect(await refusal(addPublisher, { name: 'First' }, key)).toEqual(reused)
    expect(await count("license_group WHERE name = 'Second'")).toBe(0)
  })

  test('of somebody else is another key', async () => {
    const key = newKey()
    await send(createGroup, { name: 'Of the administrator' }, key)
    const theirs = await send(createGroup, { name: 'Of the manager' }, key, 'LICENSE_MANAGER')
    expect(theirs.data).toMatchObject({ createLicenseGroup: { name: 'Of the manager' } })
  })

  test('gives nothing to who may not do it any more', async () => {
    const key = newKey()
    expect((await send(createGroup, { name: 'Never' }, key, 'READER')).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await send(createGroup, { name: 'Never' }, key, null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('of what was refused can be used again', async () => {
    const key = newKey()
    await app.get(createGroup, { name: 'Taken' })
    expect(await refusal(createGroup, { name: 'Taken' }, key)).toMatchObject([{ code: 'group.name-taken' }])
    expect(await refusal(createGroup, { name: '' }, key)).toMatchObject([{ code: 'BAD_USER_INPUT' }])
    expect((await send(createGroup, { name: 'Free' }, key)).data).toMatchObject({
      createLicenseGroup: { name: 'Free' },
    })
    const saved = inputOf('WRONG\n')
    expect((await send(importPairs, { input: saved }, newKey())).data).toMatchObject({ importPairs: { saved: false } })
    expect(await count(`kept_answer WHERE answer = 'null'`)).toBe(0)
  })

  test('sent 20 times at once, the act is done once and all are answered alike', async () => {
    const key = newKey()
    const input = { name: 'Twin', licenseCount: 1, ...title }
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(addAgreement, { input }, key)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.errors).toBeUndefined()
    expect(await count("agreement WHERE name = 'Twin'")).toBe(1)
    const other = newKey()
    const groups = Array.from({ length: 20 }, (_, n) => ({ name: `Racer ${n}` }))
    const raced = await Promise.all(groups.map((group) => send(createGroup, group, other)))
    const codes = raced.map(({ errors = [] }) => errors[0]?.extensions.code ?? 'made')
    expect(codes.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'idempotency-key.reused'), 'made'])
    expect(await count("license_group WHERE name LIKE 'Racer %'")).toBe(1)
  })

  test.each([
    ['', 'idempotency-key.malformed'],
    ['two words', 'idempotency-key.malformed'],
    ['clé', 'idempotency-key.malformed'],
    ['x'.repeat(256), 'text.too-long'],
  ])('of %j is refused', async (key, rule) => {
    expect(await refusal(createGroup, { name: 'Not made' }, key)).toMatchObject([
      { code: 'BAD_USER_INPUT', violations: [{ field: 'Idempotency-Key', rule }] },
    ])
  })

  test('of 255 characters is taken, and one for several acts is not', async () => {
    expect((await send(createGroup, { name: 'Long key' }, 'x'.repeat(255))).errors).toBeUndefined()
    const two = 'mutation { a: createLicenseGroup(name: "One") { id } b: createLicenseGroup(name: "Two") { id } }'
    const fragment = 'fragment F on Mutation { createLicenseGroup(name: "Three") { id } } mutation { ...F }'
    const violations = [{ field: 'Idempotency-Key', rule: 'idempotency-key.several-acts', params: {} }]
    for (const document of [two, fragment]) {
      for (const refused of (await refusal(document, {}, newKey())) ?? [])
        expect(refused.violations).toEqual(violations)
    }
    expect(await count("license_group WHERE name IN ('One', 'Two', 'Three')")).toBe(0)
    expect(
      (await app.ask('{ viewer { id } }', {}, 'READER', { 'idempotency-key': 'not a key' })).errors,
    ).toBeUndefined()
  })

  test('keeps nothing of what was sent', async () => {
    const key = newKey()
    const input = { name: 'Secret terms', licenseCount: 1, details: 'the secret', ...title }
    await send(addAgreement, { input }, key)
    const rows = await app.application.database.reader.query(
      `SELECT sha256, answer FROM kept_answer WHERE idempotency_key = '${key}'`,
    )
    expect(rows).toEqual([
      { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), answer: expect.stringMatching(/^"\d+"$/) },
    ])
  })

  test('is forgotten after a day', async () => {
    const key = newKey()
    await send(createGroup, { name: 'Of yesterday' }, key)
    now = new Date(now.getTime() + 24 * hour)
    await purgeKeptAnswers(app.application.system)
    expect((await send(createGroup, { name: 'Of yesterday' }, key)).errors).toBeUndefined()
    now = new Date(now.getTime() + 1)
    expect(await purgeKeptAnswers(app.application.system)).toBeGreaterThan(0)
    expect(await count('kept_answer')).toBe(0)
    expect(await refusal(createGroup, { name: 'Of yesterday' }, key)).toMatchObject([{ code: 'group.name-taken' }])
  })
})
