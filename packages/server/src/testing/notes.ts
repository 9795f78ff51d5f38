import { pino } from 'pino'
import type { MigrationInterface, QueryRunner } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { id, text } from '../platform/database/columns.ts'
import type { Database } from '../platform/database/database.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { nextId } from '../platform/database/next-id.ts'
import { openDatabase } from '../platform/database/open-database.ts'
import {
  createIdSequence,
  createTable,
  createUnique,
  dropIdSequence,
  dropTable,
  is,
} from '../platform/database/tables.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { conflict } from '../platform/errors.ts'

/** The least that can be stored: for tests of the foundation, which would be the same in another application. */
export class Note {
  id: number
  name: string
}

export const NoteEntity = defineEntity(Note, {
  table: 'note',
  columns: { id: id(), name: text() },
  unique: { note_name: { columns: ['name'], refusal: () => conflict('group.name-taken') } },
})

/** The migration of notes; also for tests that leave it out, as an older program would. */
export class CreateNote1764000000000 implements MigrationInterface {
  name = 'CreateNote1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await createIdSequence(runner)
    await createTable(runner, 'note', { id: is.id, name: is.text })
    await createUnique(runner, 'note', 'note_name', ['name'])
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'note')
    await dropIdSequence(runner)
  }
}

const mapping = { entities: [NoteEntity], migrations: [CreateNote1764000000000] }

export interface Notes {
  database: Database
  /** A context whose acts are on no audit log. */
  ctx: Context
  /** All that was kept, as another request sees it. */
  names(): Promise<string[]>
  close(): Promise<void>
}

/** Opens the notes of a SQLite folder, or of a PostgreSQL address. */
export async function openNotes(at: { dataDirectory: string; databaseUrl?: string }): Promise<Notes> {
  const database = await openDatabase({ databaseUrl: undefined, ...at }, mapping)
  const ctx = { database, em: database.reader, user: null, requestId: 'test', log: pino({ level: 'silent' }) }
  return {
    database,
    ctx: { ...ctx, now: () => new Date(), keep: async () => {} } as unknown as Context,
    async names() {
      const notes = await database.reader.find(NoteEntity, { order: { name: 'ASC' } })
      return notes.map(({ name }) => name)
    },
    close: () => database.close(),
  }
}

/** Adds a note in a transaction that is under way. */
export async function addNote(ctx: TransactionContext, name: string): Promise<void> {
  const id = await nextId(ctx, 'note')
  await ctx.em.insert(NoteEntity, { id, name })
  await ctx.record('note', id, null, { name })
}

/** The act of adding a note. */
export function keepNote(ctx: Context, name: string): Promise<void> {
  return inTransaction(ctx, 'note.add', (own) => addNote(own, name))
}
