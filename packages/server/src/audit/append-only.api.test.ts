import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { keepEntries } from './audit.service.ts'

const row = `(id, at, actor, action, noun, subject_id, request_id)
  VALUES (1, '2026-01-01T00:00:00.000Z', 'Mallory', 'group.rename', 'group', 1, 'forged')`

const everywhere = [
  `UPDATE audit_entry SET actor = 'Mallory'`,
  `UPDATE audit_entry SET actor = actor WHERE id = 1`,
  'DELETE FROM audit_entry',
  'DELETE FROM audit_entry WHERE id = 1',
  `INSERT INTO audit_entry ${row} ON CONFLICT (id) DO UPDATE SET actor = excluded.actor`,
]
const statements = {
  sqlite: [
    ...everywhere,
    `INSERT OR REPLACE INTO audit_entry ${row}`,
    `REPLACE INTO audit_entry ${row}`,
    `UPDATE OR REPLACE audit_entry SET id = 1 WHERE id = 2`,
  ],
  postgres: [...everywhere, 'TRUNCATE audit_entry', 'TRUNCATE audit_entry RESTART IDENTITY CASCADE'],
}

describe.each(databaseKinds)('the audit log on %s, for who writes SQL', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
    for (const name of ['One', 'Two']) await app.get(`mutation { createLicenseGroup(name: "${name}") { id } }`)
  })
  afterAll(() => app.close())

  const stored = (): Promise<object[]> => app.application.database.reader.query('SELECT * FROM audit_entry ORDER BY id')
  const run = (sql: string) => app.application.database.transact((em) => em.query(sql))

  test.each(statements[kind])('refuses %s', async (sql) => {
    const before = await stored()
    expect(before).toHaveLength(2)
    await expect(run(sql)).rejects.toThrow('audit_entry is append-only')
    expect(await stored()).toEqual(before)
  })

  test('takes new entries', async () => {
    const { database } = app.application
    const entry = { at: new Date(), actor: 'Karl', action: 'group.rename', noun: 'group', subjectId: 1, requestId: 'r' }
    await database.transact((em) => keepEntries(database, em, [{ ...entry, before: null, after: null }]))
    expect(await stored()).toHaveLength(3)
  })
})
