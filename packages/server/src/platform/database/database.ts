import type { DataSourceOptions, EntityManager } from 'typeorm'

/** Runs work in a transaction of its own. Its `em` refuses once the transaction is over: nothing can write behind it. */
export type Transact = <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>

/** A value bound to a placeholder of hand-written SQL. */
export type SqlValue = string | number | null

export interface Database {
  readonly kind: 'sqlite' | 'postgres'
  /** Sees committed data only, and cannot write. */
  readonly reader: EntityManager
  /** For `inTransaction` and `keepBooks` alone: nobody else begins a transaction. */
  readonly transact: Transact
  /** Runs a dear SELECT where it holds nobody up: on SQLite in a thread of its own. Placeholders are `?` on both. */
  scan<T>(sql: string, values: readonly SqlValue[]): Promise<T[]>
  /** Why nothing can be written any more; null as long as all is well. */
  failure(): Error | null
  close(): Promise<void>
}

export type Mapping = Required<Pick<DataSourceOptions, 'entities' | 'migrations'>>
