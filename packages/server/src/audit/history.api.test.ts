import { concealed } from '@entitle/schema/audit/history.rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, addTitle, enrollDevice } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { historyOf } from './audit.service.ts'

const update = `mutation ($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) {
  updateSoftwareAgreement(id: $id, version: $version, input: $input) { id }
}`

describe.each(databaseKinds)('the history of a thing on %s', (kind) => {
  let app: TestApp
  let id: string
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
    const title = await addTitle(app, 'Otter Works', 'Otter CAD')
    const other = { name: 'Other', licenseCount: 1, ...title }
    id = (await add(app, { name: 'Otter CAD, Lyon', licenseCount: 1, details: 'key 1', ...title })).id
    await add(app, other)
    await app.get(update, { id, version: 1, input: { licenseCount: 2 } }, 'LICENSE_MANAGER')
    await app.get(update, { id, version: 2, input: { details: 'key 2', endDate: '2030-12-31' } })
    await app.get('mutation ($id: ID!) { deleteAgreements(selection: { ids: [$id] }) { count } }', { id })
  })
  afterAll(() => app.close())

  const history = (skip = 0, take = 100) =>
    historyOf(app.contextAs('ADMINISTRATOR'), 'agreement', Number(id), { skip, take })

  test('says who changed what from what to what, newest first', async () => {
    const entries = await history()
    expect(entries.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'agreement.delete Test ADMINISTRATOR',
      'agreement.update Test ADMINISTRATOR',
      'agreement.update Test LICENSE_MANAGER',
      'agreement.add Test ADMINISTRATOR',
    ])
    expect(entries.slice(0, 3).map(({ changes }) => changes)).toEqual([
      [],
      [
        { field: 'endDate', before: null, after: '2030-12-31' },
        { field: 'details', before: concealed, after: concealed },
      ],
      [{ field: 'licenseCount', before: '1', after: '2' }],
    ])
    expect(entries[3]?.changes).toContainEqual({ field: 'name', before: null, after: 'Otter CAD, Lyon' })
    expect(entries.every(({ at }) => at instanceof Date)).toBe(true)
  })

  test('comes in parts', async () => {
    expect(await history(1, 2)).toEqual((await history()).slice(1, 3))
  })

  test('of what nobody touched is empty', async () => {
    expect(await historyOf(app.contextAs('READER'), 'agreement', 999_999, { skip: 0, take: 10 })).toEqual([])
  })
})
