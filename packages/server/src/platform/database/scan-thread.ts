import { Worker } from 'node:worker_threads'
import type { SqlValue } from './database.ts'

export interface Question {
  id: number
  sql: string
  values: readonly SqlValue[]
}

export type Answer = { id: number; rows: unknown[] } | { id: number; error: string }

interface Waiting {
  resolve(rows: unknown[]): void
  reject(error: Error): void
}

const program = new URL(import.meta.url.endsWith('.ts') ? './scan-worker.ts' : './scan-worker.js', import.meta.url)

/** A thread with a read-only connection to a SQLite file, started at the first question: the event loop never waits. */
export function scanThread(database: string) {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0

  function start(): Worker {
    const started = new Worker(program, { workerData: { database } })
    started.unref()
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('rows' in answer) asked?.resolve(answer.rows)
      else asked?.reject(new Error(answer.error))
    })
    started.on('error', fail)
    started.on('exit', () => fail(new Error('The thread for dear reads ended')))
    return started
  }

  function fail(error: Error): void {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  return {
    scan<T>(sql: string, values: readonly SqlValue[]): Promise<T[]> {
      worker ??= start()
      const question: Question = { id: ++last, sql, values }
      const answered = new Promise<unknown[]>((resolve, reject) => waiting.set(question.id, { resolve, reject }))
      worker.postMessage(question)
      return answered as Promise<T[]>
    },
    async end(): Promise<void> {
      await worker?.terminate()
    },
  }
}
