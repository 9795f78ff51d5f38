import type { ClientBase } from 'pg'
import type { DataSource } from 'typeorm'
import { boundedManager } from './bounded-manager.ts'
import type { Transact } from './database.ts'

/** Transactions on PostgreSQL: each on its own connection of the pool. */
export function postgresTransactions(writer: DataSource): Transact {
  return async (work) => {
    const runner = writer.createQueryRunner()
    try {
      const client: ClientBase = await runner.connect()
      const bounded = boundedManager(runner)
      await client.query('BEGIN')
      try {
        const result = await work(bounded.em)
        await bounded.end()
        // A transaction in which a statement failed is rolled back on COMMIT, which is no error to PostgreSQL.
        if ((await commit(client)) === 'ROLLBACK') throw bounded.failure()
        return result
      } catch (error) {
        await bounded.end()
        await client.query('ROLLBACK').catch(() => undefined) // fails only with the connection, which ends it as well
        throw error
      }
    } finally {
      await runner.release()
    }
  }
}

async function commit(client: ClientBase): Promise<string> {
  try {
    const { command } = await client.query('COMMIT')
    return command
  } catch (error) {
    if ((error as { severity?: string }).severity === 'ERROR') throw error
    // The connection broke: "nothing was saved" might be a lie.
    throw new Error('PostgreSQL did not say whether it committed', { cause: error })
  }
}
