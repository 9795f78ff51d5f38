import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addAgreement, type AddedAgreement, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const update = `mutation ($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) {
  updateSoftwareAgreement(id: $id, version: $version, input: $input) {
    version name licenseCount metric startDate endDate noticeDate externalReference details publisher { id } productTitle { id }
  }
}`
interface Updated {
  updateSoftwareAgreement: { version: number } & Record<string, unknown>
}

const now = new Date('2026-11-24T08:00:00Z')

describe.each(databaseKinds)('changing an other-software agreement on %s', (kind) => {
  let app: TestApp
  let title: Awaited<ReturnType<typeof addTitle>>
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
    await enrollDevice(app)
    title = await addTitle(app, 'Otter Works', 'Otter CAD')
  })
  afterAll(() => app.close())

  const inputOf = (name: string, more: object = {}) => ({ name, licenseCount: 12, ...title, ...more })
  const change = async (id: string, version: number, input: object) =>
    (await app.get<Updated>(update, { id, version, input })).updateSoftwareAgreement
  const audit = (id: string) =>
    app.application.database.reader.query(
      `SELECT action, before, after FROM audit_entry WHERE noun = 'agreement' AND subject_id = ${Number(id)} ORDER BY id`,
    )

  test('what is left out stays, null clears, the version goes up', async () => {
    const dates = { startDate: '2026-01-01', endDate: '2026-12-31', noticeDate: '2026-10-01' }
    const { id } = await add(app, inputOf('Whole', { ...dates, details: 'A', externalReference: 'W', metric: 'SITE' }))
    const whole = { name: 'Whole', licenseCount: 12, metric: 'SITE', ...dates, details: 'A', externalReference: 'W' }
    expect(await change(id, 1, {})).toMatchObject({ ...whole, version: 2 })
    expect(await change(id, 2, { licenseCount: 13 })).toMatchObject({ ...whole, licenseCount: 13, version: 3 })
    const none = { startDate: null, endDate: null, noticeDate: null, details: null, externalReference: null }
    expect(await change(id, 3, none)).toMatchObject({ ...none, name: 'Whole', licenseCount: 13, metric: 'SITE' })
    expect(await change(id, 4, { name: 'whole' })).toMatchObject({ name: 'whole', version: 5 })
    for (const required of ['name', 'licenseCount', 'metric', 'publisherId', 'productTitleId']) {
      const { violations } = await app.refused(update, { id, version: 5, input: { [required]: null } })
      expect(violations.map(({ field }) => field)).toEqual([required])
    }
  })

  test('the title must be one of the publisher', async () => {
    const other = await addTitle(app, 'Heron Labs', 'Heron Draw')
    const ofAnother = {
      code: 'BAD_USER_INPUT',
      violations: [{ field: 'productTitleId', rule: 'product-title.of-another-publisher' }],
    }
    const input = inputOf('Mixed', { publisherId: other.publisherId })
    expect(await app.refused(addAgreement, { input })).toMatchObject(ofAnother)
    const { id } = await add(app, inputOf('Sorted'))
    for (const part of [{ publisherId: other.publisherId }, { productTitleId: other.productTitleId }]) {
      expect(await app.refused(update, { id, version: 1, input: part })).toMatchObject(ofAnother)
    }
    expect(await change(id, 1, other)).toMatchObject({
      publisher: { id: other.publisherId },
      productTitle: { id: other.productTitleId },
    })
    const { productTitle } = await app.get<{ productTitle: object }>(
      `{ productTitle(id: "${other.productTitleId}") { licenseRequired } }`,
    )
    expect(productTitle).toEqual({ licenseRequired: 'YES' })
  })

  test('dates are checked together with those that stay', async () => {
    const { id } = await add(app, inputOf('Dated', { startDate: '2026-06-01', endDate: '2026-06-30' }))
    const brokenBy = async (input: object) => (await app.refused(update, { id, version: 1, input })).violations
    const rule = 'agreement.end-before-start'
    expect(await brokenBy({ endDate: '2026-05-31' })).toMatchObject([{ field: 'endDate', rule }])
    expect(await brokenBy({ startDate: '2026-07-01' })).toMatchObject([{ field: 'startDate', rule }])
    expect(await brokenBy({ startDate: '2026-07-02', endDate: '2026-07-01' })).toMatchObject([
      { field: 'endDate', rule },
    ])
    await change(id, 1, { startDate: '2026-07-01', endDate: '2026-07-01' })
  })

  test('two tabs: the second is told which version there is, and nothing is lost', async () => {
    const { id } = await add(app, inputOf('Two tabs'))
    await change(id, 1, { licenseCount: 20 })
    expect(await app.refused(update, { id, version: 1, input: { licenseCount: 30, name: 'Bare' } })).toMatchObject({
      code: 'CONFLICT',
      params: { id: Number(id), version: 2 },
    })
    const replies = await Promise.all(
      [40, 50, 60].map((licenseCount) => app.ask(update, { id, version: 2, input: { licenseCount } })),
    )
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1)
    const refusals = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions))
    expect(refusals).toEqual(Array.from({ length: 2 }, () => expect.objectContaining({ code: 'CONFLICT' })))
    expect(refusals.map(({ params }) => params['version'])).toEqual([3, 3])
  })

  test('every change is on the audit log, with the details as a digest only', async () => {
    const { id } = await add(app, inputOf('Audited', { details: 'Key: SECRET-1' }))
    await change(id, 1, { details: 'Key: SECRET-2', licenseCount: 13 })
    const entries = await audit(id)
    expect(entries).toMatchObject([
      { action: 'agreement.add', before: null, after: expect.stringContaining('"name":"Audited"') },
      { action: 'agreement.update', before: expect.stringContaining('"licenseCount":12') },
    ])
    expect(JSON.parse(entries[1].after)).toMatchObject({
      licenseCount: 13,
      details: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
    expect(JSON.parse(entries[1].after).details).not.toBe(JSON.parse(entries[1].before).details)
    const [{ n }] = await app.application.database.reader.query(
      `SELECT COUNT(*) AS n FROM audit_entry WHERE before LIKE '%SECRET%' OR after LIKE '%SECRET%'`,
    )
    expect(Number(n)).toBe(0)
  })

  test('license managers change and read details; others read, but no details', async () => {
    const input = inputOf('Roles', { details: 'Key: X' })
    const { data } = await app.ask<{ addSoftwareAgreement: AddedAgreement }>(addAgreement, { input }, 'LICENSE_MANAGER')
    const { id } = data.addSoftwareAgreement
    const one =
      'query ($id: ID!) { agreement(id: $id) { name details } agreements(filter: { search: "Roles" }) { items { details } } }'
    for (const role of ['ADMINISTRATOR', 'LICENSE_MANAGER'] as const) {
      expect(await app.get(one, { id }, role)).toEqual({
        agreement: { name: 'Roles', details: 'Key: X' },
        agreements: { items: [{ details: 'Key: X' }] },
      })
    }
    for (const role of ['HELPDESK', 'READER'] as const) {
      expect(await app.get(one, { id }, role)).toEqual({
        agreement: { name: 'Roles', details: null },
        agreements: { items: [{ details: null }] },
      })
      expect(await app.refused(addAgreement, { input }, role)).toMatchObject({ code: 'FORBIDDEN' })
      expect(await app.refused(update, { id, version: 1, input: {} }, role)).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await app.refused(addAgreement, { input }, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})
