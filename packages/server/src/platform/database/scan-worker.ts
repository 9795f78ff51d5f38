import { parentPort, workerData } from 'node:worker_threads'
import Connection, { type Statement } from 'better-sqlite3'
import type { SqlValue } from './database.ts'
import type { Answer, Question } from './scan-thread.ts'

const { database }: { database: string } = workerData
const connection = new Connection(database, { readonly: true })
const statements = new Map<string, Statement<SqlValue[]>>()

parentPort?.on('message', ({ id, sql, values }: Question) => parentPort?.postMessage(answerTo(id, sql, values)))

function answerTo(id: number, sql: string, values: Question['values']): Answer {
  try {
    const statement = statements.get(sql) ?? connection.prepare<SqlValue[]>(sql)
    statements.set(sql, statement)
    return { id, rows: statement.all(...values) }
  } catch (error) {
    return { id, error: String(error) }
  }
}
