import { savedViewLimit } from '@entitle/schema/saved-view/saved-view.values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const save = `mutation ($id: ID, $version: Int, $name: String!, $address: String!, $shared: Boolean) {
  saveView(id: $id, version: $version, name: $name, address: $address, shared: $shared) {
    id version name address shared mine owner url
  }
}`
const remove = 'mutation ($id: ID!) { deleteSavedView(id: $id) { name address shared } }'
const list = '{ savedViews { id name mine shared } }'

interface View {
  id: string
  version: number
  name: string
  address: string
}
interface List {
  savedViews: { id: string; name: string; mine: boolean; shared: boolean }[]
}

describe.each(databaseKinds)('saved views on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  type As = Parameters<TestApp['get']>[2]
  const keep = async (name: string, more: object = {}, as: As = 'LICENSE_MANAGER') =>
    (await app.get<{ saveView: View }>(save, { name, address: 'status=EXPIRED', ...more }, as)).saveView
  const namesFor = async (as: As) => (await app.get<List>(list, {}, as)).savedViews.map(({ name }) => name)

  test('a view is kept for who made it, and for nobody else', async () => {
    const view = await keep('  Mine ', { address: '?page=3&sort=-endDate&status=EXPIRED&open=7' })
    expect(view).toEqual({
      id: expect.stringMatching(/^\d+$/),
      version: 1,
      name: 'Mine',
      address: 'status=EXPIRED&sort=-endDate',
      shared: false,
      mine: true,
      owner: 'Test LICENSE_MANAGER',
      url: expect.stringMatching(/\/agreements\?status=EXPIRED&sort=-endDate$/),
    })
    expect(await namesFor('LICENSE_MANAGER')).toContain('Mine')
    expect(await namesFor('ADMINISTRATOR')).not.toContain('Mine')
    expect(await app.refused(remove, { id: view.id }, 'ADMINISTRATOR')).toMatchObject({ code: 'NOT_FOUND' })
    const change = { id: view.id, version: 1, name: 'Taken over', address: '' }
    expect(await app.refused(save, change, 'ADMINISTRATOR')).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a shared one is seen by all, and changed by its owner and by administrators', async () => {
    const { id } = await keep('Shared', { shared: true })
    const { savedViews } = await app.get<List>(list, {}, 'READER')
    expect(savedViews).toContainEqual({ id, name: 'Shared', mine: false, shared: true })
    expect(await app.refused(remove, { id }, 'READER')).toMatchObject({ code: 'FORBIDDEN' })
    const change = { id, version: 1, name: 'Renamed', address: 'kind=OTHER_SOFTWARE', shared: true }
    expect(await app.refused(save, { ...change, shared: false }, 'READER')).toMatchObject({ code: 'FORBIDDEN' })
    const changed = await keep('Renamed', change, 'ADMINISTRATOR')
    expect(changed).toMatchObject({ version: 2, mine: false, owner: 'Test LICENSE_MANAGER' })
    expect(await app.refused(save, change, 'LICENSE_MANAGER')).toMatchObject({
      code: 'CONFLICT',
      params: { version: 2 },
    })
    expect(await app.get(remove, { id }, 'ADMINISTRATOR')).toEqual({
      deleteSavedView: { name: 'Renamed', address: 'kind=OTHER_SOFTWARE', shared: true },
    })
    expect(await namesFor('READER')).not.toContain('Renamed')
  })

  test('a reader keeps views, and shares none', async () => {
    const { id } = await keep('Of a reader', {}, 'READER')
    expect(await app.refused(save, { name: 'For all', address: '', shared: true }, 'READER')).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await app.refused(list, {}, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
    await app.get(remove, { id }, 'READER')
  })

  test("a name is taken among one's own, whatever the case, and by nobody else", async () => {
    const { id } = await keep('Straße')
    expect(await app.refused(save, { name: 'STRASSE', address: '' }, 'LICENSE_MANAGER')).toEqual({
      code: 'view.name-taken',
      params: {},
      violations: [{ field: 'name', rule: 'view.name-taken', params: { found: 'Straße', id } }],
    })
    await keep('strasse', {}, 'ADMINISTRATOR')
    expect(await keep('STRASSE', { id, version: 1 })).toMatchObject({ id, version: 2, name: 'STRASSE' })
  })

  test.each([
    [{ name: '', address: '' }, 'name', 'text.required'],
    [{ name: 'x'.repeat(101), address: '' }, 'name', 'text.too-long'],
    [{ name: 'Long', address: `q=${'x'.repeat(2000)}` }, 'address', 'text.too-long'],
    [{ name: 'Long when written out', address: `q=${'é'.repeat(400)}` }, 'address', 'text.too-long'],
    [{ name: 'Blind', address: '', id: '1' }, 'version', 'number.required'],
  ])('%j is refused', async (input, field, rule) => {
    expect(await app.refused(save, input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ field, rule }],
    })
  })

  test('an address can lead nowhere but to the list', async () => {
    for (const address of ['javascript:alert(1)', '//elsewhere.example', 'next=https://elsewhere.example']) {
      const { id, ...view } = await keep(`To ${address}`, { address })
      expect(view).toMatchObject({ address: '', url: expect.stringMatching(/\/agreements$/) })
      await app.get(remove, { id }, 'LICENSE_MANAGER')
    }
  })

  test('what is done to views is on the audit log', async () => {
    const { id } = await keep('Audited', { shared: true })
    await keep('Audited again', { id, version: 1, shared: true })
    await app.get(remove, { id }, 'LICENSE_MANAGER')
    const rows = await app.application.database.reader.query(
      `SELECT action, actor, before, after FROM audit_entry WHERE noun = 'view' AND subject_id = ${id} ORDER BY id`,
    )
    const actor = 'Test LICENSE_MANAGER'
    const [first, again] = ['Audited', 'Audited again'].map((name) =>
      JSON.stringify({ name, address: 'status=EXPIRED', shared: true }),
    )
    expect(rows).toEqual([
      { action: 'view.create', actor, before: null, after: first },
      { action: 'view.change', actor, before: first, after: again },
      { action: 'view.delete', actor, before: again, after: null },
    ])
  })

  test('100 are possible for a person, one more is refused, even when many are made at once', async () => {
    const views = Array.from({ length: savedViewLimit + 3 }, (_, n) => ({ name: `View ${n}`, address: '' }))
    const replies = await Promise.all(views.map((view) => app.ask(save, view, 'HELPDESK')))
    const refused = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
    expect(refused).toEqual(Array.from({ length: 3 }, () => 'view.limit-reached'))
  })
})
