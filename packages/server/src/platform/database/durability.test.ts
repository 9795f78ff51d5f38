import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openNotes } from '../../testing/notes.ts'
import { requireDurable, syncEachCommit } from './durability.ts'
import { keepBooks } from './transaction.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entitle-durability-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an open database keeps a log and syncs each commit', async () => {
  const notes = await openNotes({ dataDirectory: folder })
  const pragma = (name: string) => keepBooks(notes.ctx, (em) => em.query(`PRAGMA ${name}`))
  expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
  expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }])
  expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }])
  await notes.close()
})

test('a database that would lose what was saved is not opened', () => {
  const file = join(folder, 'unsafe.sqlite')
  const before = new Connection(file)
  expect(() => requireDurable(before)).toThrow('journal delete')
  before.pragma('journal_mode = WAL')
  before.close()
  const after = new Connection(file)
  expect(() => requireDurable(after)).toThrow('journal wal, synchronous 1')
  syncEachCommit(after)
  requireDurable(after)
  after.close()
})
