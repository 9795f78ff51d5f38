import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../platform/context.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { keepEntries } from './audit.service.ts'

const list = `query ($noun: String, $subjectId: ID, $actor: String, $action: String, $from: DateTime, $to: DateTime, $page: PageInput) {
  auditEntries(noun: $noun, subjectId: $subjectId, actor: $actor, action: $action, from: $from, to: $to, page: $page) {
    totalItems nextCursor items { id at actor action noun subjectId subject before after requestId }
  }
}`
const walk = `query ($page: PageInput, $actor: String, $from: DateTime) {
  auditEntries(page: $page, actor: $actor, from: $from) { nextCursor items { id } }
}`

interface Item {
  id: string
  at: string
  actor: string
  action: string
  noun: string
  subjectId: string | null
  subject: string | null
  before: string | null
  after: string | null
}
interface List {
  auditEntries: { totalItems: number; nextCursor: string | null; items: Item[] }
}

// One a second; of every ten a rename, of every hundred one by Rosa. The things are numbered 1 to 50, over and over.
const count = 10_000
const start = Date.parse('2020-01-01T00:00:00Z')
const moment = (n: number) => new Date(start + n * 1000)
const entryOf = (n: number): Entry => {
  const isRename = n % 10 === 0
  return {
    at: moment(n),
    actor: n % 100 === 0 ? 'Rosa' : 'Karl',
    action: isRename ? 'thing.rename' : 'thing.add',
    noun: 'thing',
    subjectId: (n % 50) + 1,
    before: isRename ? `{"name":"Old ${n}"}` : null,
    after: `{"name":"Thing ${n}"}`,
    requestId: `request ${n}`,
  }
}

describe.each(databaseKinds)('the audit log on %s', (kind) => {
  let app: TestApp
  const keep = (entries: readonly Entry[]) => {
    const { database } = app.application
    return database.transact((em) => keepEntries(database, em, entries))
  }
  beforeAll(async () => {
    app = await startTestApp(kind)
    await keep(Array.from({ length: count }, (_, n) => entryOf(n)))
  })
  afterAll(() => app.close())

  const entries = async (variables: object) => (await app.get<List>(list, variables)).auditEntries

  test('an entry says who did what to what, when', async () => {
    const created = await app.get<{ createLicenseGroup: { id: string } }>(
      'mutation { createLicenseGroup(name: "Lyon") { id } }',
    )
    const { items, totalItems } = await entries({ noun: 'group', subjectId: created.createLicenseGroup.id })
    expect(totalItems).toBe(1)
    expect(items).toEqual([
      {
        id: String(count + 1),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        actor: 'Test ADMINISTRATOR',
        action: 'group.create',
        noun: 'group',
        subjectId: created.createLicenseGroup.id,
        subject: 'Lyon',
        before: null,
        after: '{"name":"Lyon"}',
        requestId: expect.stringMatching(/./),
      },
    ])
  })

  test('what there is only one of has no id', async () => {
    await app.get('mutation { changeSettings(input: { requireManagedDevice: false }) { requireManagedDevice } }')
    const { items } = await entries({ noun: 'settings' })
    expect(items).toMatchObject([{ action: 'settings.change', subjectId: null, subject: null }])
    expect(JSON.parse(items[0]?.before ?? '')).toMatchObject({ requireManagedDevice: true })
    expect(JSON.parse(items[0]?.after ?? '')).toMatchObject({ requireManagedDevice: false })
  })

  test('the newest come first, whichever page', async () => {
    const first = await entries({ noun: 'thing', page: { take: 100 } })
    const last = await entries({ noun: 'thing', page: { skip: count - 3, take: 100 } })
    expect(first.totalItems).toBe(count)
    expect(first.items.map(({ at }) => Date.parse(at))).toEqual(
      Array.from({ length: 100 }, (_, n) => moment(count - 1 - n).getTime()),
    )
    expect(last.items.map(({ subject }) => subject)).toEqual(['Thing 2', 'Thing 1', 'Thing 0'])
    expect([first.nextCursor, last.nextCursor]).toEqual([null, null])
  })

  const from = moment(100).toISOString()
  const to = moment(200).toISOString()
  test.each<[string, object, (n: number) => boolean]>([
    ['noun', {}, () => true],
    ['thing', { subjectId: '7' }, (n) => n % 50 === 6],
    ['actor', { actor: 'Rosa' }, (n) => n % 100 === 0],
    ['actor, blanks around the name', { actor: ' Rosa ' }, (n) => n % 100 === 0],
    ['action', { action: 'thing.rename' }, (n) => n % 10 === 0],
    ['begin', { from: moment(count - 5).toISOString() }, (n) => n >= count - 5],
    ['end', { to }, (n) => n < 200],
    ['begin and end', { from, to }, (n) => n >= 100 && n < 200],
    ['begin in another time zone', { from: '2020-01-01T04:00:00+03:00' }, (n) => n >= 3600],
    ['all of it', { subjectId: '1', actor: 'Rosa', action: 'thing.rename', from, to }, (n) => n === 100],
    ['an end before the begin', { from: to, to: from }, () => false],
    ['an actor of another case', { actor: 'rosa' }, () => false],
    ['an actor that is a part of a name', { actor: 'Ros' }, () => false],
    ['an actor with a wildcard', { actor: 'R%' }, () => false],
    ['an actor in quotes', { actor: `' OR 1=1 --` }, () => false],
    ['an unknown action', { action: 'thing.explode' }, () => false],
    ['a malformed id', { subjectId: 'x' }, () => false],
    ['an id that nothing has', { subjectId: '999999' }, () => false],
  ])('they are found by %s, and a walk finds the same', async (_, filter, isWanted) => {
    const wanted = Array.from({ length: count }, (_each, n) => n).filter(isWanted)
    const { items, totalItems } = await entries({ noun: 'thing', ...filter })
    expect(totalItems).toBe(wanted.length)
    const names = (these: readonly Item[]) => these.map(({ subject }) => subject)
    expect(names(items)).toEqual(
      wanted
        .toReversed()
        .slice(0, 50)
        .map((n) => `Thing ${n}`),
    )
    const walked = await entries({ noun: 'thing', ...filter, page: { after: '', take: 20 } })
    expect(walked.totalItems).toBe(wanted.length)
    expect(names(walked.items)).toEqual(wanted.slice(0, 20).map((n) => `Thing ${n}`))
    expect(walked.nextCursor === null).toBe(wanted.length <= 20)
  })

  test.each<[string, object, object]>([
    ['a thing without its noun', { subjectId: '1' }, { field: 'noun', rule: 'text.required' }],
    ['an empty actor', { actor: ' ' }, { field: 'actor', rule: 'text.required' }],
    ['an actor with a NUL', { actor: 'a\0b' }, { field: 'actor', rule: 'text.hidden-character' }],
    ['an endless action', { action: 'a'.repeat(300) }, { field: 'action', rule: 'text.too-long' }],
    ['too long a page', { page: { take: 101 } }, { field: 'page.take', rule: 'number.too-large' }],
    ['a walk from a place', { page: { after: '', skip: 1 } }, { field: 'page.skip', rule: 'page.walk-from-start' }],
    ['a cursor of its own', { page: { after: '1 OR 1=1' } }, { field: 'page.after', rule: 'page.bad-cursor' }],
  ])('%s is refused', async (_, variables, violation) => {
    expect(await app.refused(list, variables)).toMatchObject({ code: 'BAD_USER_INPUT', violations: [violation] })
  })

  test('a walk while others write gives each once, in the order of their ids', async () => {
    const over = new AbortController()
    const others = (async () => {
      for (let n = 0; !over.signal.aborted; n++) {
        await keep([{ ...entryOf(n), noun: 'other', action: 'other.add' }])
        await setImmediate() // SQLite answers at once: nobody else would have a turn
      }
    })()
    const seen: number[] = []
    for (let after: string | null = ''; after !== null && seen.length < count + 200;) {
      const { auditEntries }: List = await app.get<List>(walk, { page: { after, take: 100 } })
      seen.push(...auditEntries.items.map(({ id }) => Number(id)))
      after = auditEntries.nextCursor
    }
    over.abort()
    await others
    expect(seen.slice(0, count)).toEqual(Array.from({ length: count }, (_, n) => n + 1))
    expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => one - other))
  })

  test.each(['HELPDESK', 'READER'] as const)('%s may not read it', async (role) => {
    expect(await app.refused(list, {}, role)).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('who manages licenses may; nobody gets nothing', async () => {
    expect((await app.ask(list, {}, 'LICENSE_MANAGER')).errors).toBeUndefined()
    expect(await app.refused(list, {}, null)).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})
