import type { Database as Connection } from 'better-sqlite3'

/** Syncs each commit to the disk: better-sqlite3 is compiled to sync a WAL database at checkpoints only. */
export function syncEachCommit(connection: Connection): void {
  connection.pragma('synchronous = FULL')
}

/** Throws unless an acknowledged write survives a power cut. */
export function requireDurable(connection: Connection): void {
  const journal = connection.pragma('journal_mode', { simple: true })
  const synchronous = connection.pragma('synchronous', { simple: true })
  if (journal === 'wal' && synchronous === 2) return
  throw new Error(`SQLite would not keep what was saved: journal ${journal}, synchronous ${synchronous}`)
}
