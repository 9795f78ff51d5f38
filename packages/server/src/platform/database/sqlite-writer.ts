import type { Database as Connection } from 'better-sqlite3'
import type { DataSource } from 'typeorm'
import { DomainError } from '../errors.ts'
import { boundedManager } from './bounded-manager.ts'
import type { Transact } from './database.ts'

interface SqliteTransactions {
  transact: Transact
  /** Ends when every transaction asked for so far has. */
  idle(): Promise<unknown>
  failure(): Error | null
}

/**
 * Transactions on SQLite, one after the other in the order they were asked for. TypeORM has one connection for all of
 * SQLite and lets transactions overlap on it, which loses committed rows; after a full disk it even mistakes a dead
 * transaction for an open one. So BEGIN and COMMIT are sent here, and SQLite itself is asked whether one is open.
 */
export function sqliteTransactions(writer: DataSource): SqliteTransactions {
  const connection = connectionOf(writer)
  const runner = writer.createQueryRunner()
  let tail: Promise<unknown> = Promise.resolve()
  let failure: Error | null = null

  const transactNow: Transact = async (work) => {
    if (failure) throw new DomainError('UNAVAILABLE')
    // A full disk makes SQLite roll back by itself: what came after would be committed statement by statement.
    const bounded = boundedManager(runner, () => connection.inTransaction)
    try {
      connection.exec('BEGIN IMMEDIATE')
      const result = await work(bounded.em)
      await bounded.end()
      if (!connection.inTransaction) throw bounded.failure() ?? new Error('SQLite rolled this transaction back')
      connection.exec('COMMIT')
      return result
    } catch (error) {
      await bounded.end()
      failure = [error, bounded.failure()].find(isBroken) ?? null
      throw error
    } finally {
      rollBack()
    }
  }

  function rollBack(): void {
    try {
      if (connection.inTransaction) connection.exec('ROLLBACK')
    } catch (error) {
      failure = error as Error // the next BEGIN would find this transaction still open
    }
  }

  return {
    transact: (work) => {
      const turn = tail.then(() => transactNow(work))
      tail = turn.catch(() => undefined)
      return turn
    },
    idle: () => tail,
    failure: () => failure,
  }
}

// A full disk is refused and gets well again; after these nobody knows what the file holds until it is opened anew.
function isBroken(error: unknown): error is Error {
  const cause: unknown = (error as { driverError?: unknown } | null)?.driverError ?? error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(code)
}

/** The better-sqlite3 connection under a SQLite data source. */
export function connectionOf(source: DataSource): Connection {
  return (source.driver as unknown as { databaseConnection: Connection }).databaseConnection
}
