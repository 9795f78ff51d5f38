import type { EntityManager, QueryRunner } from 'typeorm'

interface BoundedManager {
  readonly em: EntityManager
  /** Why the last statement failed that did; null when none has. */
  failure(): unknown
  /** Takes no more statements, and waits for those under way. */
  end(): Promise<void>
}

/**
 * An entity manager that works until its transaction is over. Two statements begun together do not end together: when
 * one fails, what follows the other would be written after the ROLLBACK, by itself or into somebody else's transaction.
 */
export function boundedManager(runner: QueryRunner, isOpen = () => true): BoundedManager {
  const underWay = new Set<Promise<unknown>>()
  let over = false
  let failure: unknown = null

  async function query(...statement: [sql: string, values?: unknown[], structured?: boolean]): Promise<unknown> {
    if (over || !isOpen()) throw new Error('This transaction is over')
    const answered = runner.query(...(statement as [string]))
    underWay.add(answered)
    try {
      return await answered
    } catch (error) {
      failure = error
      throw error
    } finally {
      underWay.delete(answered)
    }
  }

  // Everything else is the runner's; and save() must not begin a transaction of its own.
  const bounded = Object.create(runner, {
    query: { value: query },
    isTransactionActive: { value: true },
  }) as QueryRunner
  return {
    em: runner.dataSource.createEntityManager(bounded),
    failure: () => failure,
    async end() {
      over = true
      await Promise.allSettled(underWay)
    },
  }
}
