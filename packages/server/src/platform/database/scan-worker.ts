import { parentPort, workerData } from 'node:worker_threads'
import Connection, { type Statement } from 'better-sqlite3'
import type { Answer, Question } from './scan-thread.ts'

const { database }: { database: string } = workerData
const connection = new Connection(database, { readonly: true })
const statements = new Map<string, Statement>()

parentPort?.on('message', ({ id, sql, values }: Question) => parentPort?.postMessage(answerTo(id, sql, values)))

function answerTo(id: number, sql: string, values: Question['values']): Answer {
  try {
    const statement = statements.get(sql) ?? connection.prepare(sql)
    statements.set(sql, statement)
    return { id, rows: statement.all(...values) }
  } catch (error) {
    return { id, error: String(error) }
  }
}
