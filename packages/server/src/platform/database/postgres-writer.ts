import type { DataSource } from 'typeorm'
import type { Transact } from './database.ts'

/** Transactions on PostgreSQL: each on its own connection of the pool. */
export function postgresTransactions(writer: DataSource): Transact {
  return async (work) => {
    let over = false
    try {
      return await writer.transaction((em) =>
        work({
          get em() {
            if (over) throw new Error('This transaction is over')
            return em
          },
        }),
      )
    } finally {
      over = true
    }
  }
}
