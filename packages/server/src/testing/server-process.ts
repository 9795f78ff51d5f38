import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

// The program as it is built and run: its classes have decorators, which Node does not read.
const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** A server in a process of its own, for killing. */
export interface ServerProcess {
  url: string
  /** Kills it at once, whatever it does. */
  kill(): Promise<void>
}

/** The token of its administrator. */
export const serverToken = 'the-token-of-an-automation-1234567'

/** Starts a server on a data folder, or on a PostgreSQL if its address is given, and waits until it listens. */
export async function startServerProcess(folder: string, databaseUrl?: string): Promise<ServerProcess> {
  const database = databaseUrl ? { DATABASE_URL: databaseUrl } : {}
  const env = { ...database, ENTITLE_DATA_DIR: folder, ENTITLE_ADMIN_TOKEN: serverToken, PORT: '0' }
  const child = spawn(process.execPath, [program], { env })
  const ended = once(child, 'close')
  const url = await listening(child, ended)
  return {
    url,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function listening(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
  const died = ended.then(() => Promise.reject(new Error(`It ended by itself:\n${output}`)))
  died.catch(() => undefined) // once it listens it is meant to
  for (;;) {
    const url = /Server listening at (http:[^"]+)"/.exec(output)?.[1]
    if (url) return url
    await Promise.race([wait(5), died])
  }
}
