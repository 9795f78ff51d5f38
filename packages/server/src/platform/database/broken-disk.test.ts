import Connection from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNotes } from '../../testing/create-notes.ts'
import { addNote, keepNote, type Notes } from '../../testing/notes.ts'
import { connectionOf } from './sqlite-writer.ts'
import { inTransaction, keepBooks } from './transaction.ts'

let notes: Notes
beforeEach(async () => {
  notes = await createNotes('sqlite')
  await keepNote(notes.ctx, 'kept')
})
afterEach(() => notes.close())

/** Makes the writer's connection fail at the statements that begin so, as a dying disk would. */
async function breakAt(statement: string, code: string): Promise<void> {
  const connection = await keepBooks(notes.ctx, async (em) => connectionOf(em.dataSource))
  const exec = connection.exec.bind(connection)
  vi.spyOn(connection, 'exec').mockImplementation((sql) => {
    if (sql.startsWith(statement)) throw new Connection.SqliteError('the disk is dying', code)
    return exec(sql)
  })
}

async function nothingIsWrittenAnyMore(): Promise<void> {
  await expect(keepNote(notes.ctx, 'later')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await expect(keepBooks(notes.ctx, async () => {})).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(await notes.names()).toEqual(['kept'])
  expect(notes.database.failure()).toBeInstanceOf(Error)
}

test.each(['SQLITE_IOERR_FSYNC', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'])('after %s nothing is written', async (code) => {
  await breakAt('COMMIT', code)
  await expect(keepNote(notes.ctx, 'lost')).rejects.toThrow('the disk is dying')
  await nothingIsWrittenAnyMore()
})

test('a transaction that cannot be rolled back is the last one', async () => {
  await breakAt('ROLLBACK', 'SQLITE_ERROR')
  const failing = inTransaction(notes.ctx, 'note.try', async (own) => {
    await addNote(own, 'lost')
    throw new Error('fails on purpose')
  })
  await expect(failing).rejects.toThrow('fails on purpose')
  await nothingIsWrittenAnyMore()
})

test('a broken disk is noticed even if the act swallows the error', async () => {
  const broken = new Connection.SqliteError('the disk is dying', 'SQLITE_IOERR_WRITE')
  const swallowing = inTransaction(notes.ctx, 'note.try', async (own) => {
    vi.spyOn(connectionOf(own.em.dataSource), 'prepare').mockImplementationOnce(() => {
      throw broken
    })
    await own.em.query('SELECT 42').catch(() => undefined)
    throw new Error('something else')
  })
  await expect(swallowing).rejects.toThrow('something else')
  await nothingIsWrittenAnyMore()
})
