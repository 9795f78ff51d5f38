import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../platform/database/database.ts'
import { type Notes, openNotes } from './notes.ts'
import { createPostgresDatabase } from './postgres-database.ts'

/** Opens notes in an empty database of its own, which goes when it is closed. */
export async function createNotes(kind: Database['kind']): Promise<Notes> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'entitle-notes-'))
  const postgres = kind === 'postgres' ? await createPostgresDatabase() : undefined
  const notes = await openNotes({ dataDirectory, ...(postgres && { databaseUrl: postgres.url }) })
  return {
    ...notes,
    async close() {
      await notes.close()
      await postgres?.drop()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
