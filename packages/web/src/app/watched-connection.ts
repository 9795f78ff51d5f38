import { type Connection, createConnection } from '../lib/connection.ts'

const patienceMs = 5000

/** The connection to the server. It is checked when the browser says that it is offline, and whenever something fails. */
export function watchedConnection(): Connection {
  const connection = createConnection(answers)
  addEventListener('offline', () => void connection.check())
  addEventListener('online', connection.askNow)
  return connection
}

// A proxy in front of the server answers too, and so does a network that wants somebody to sign in first.
async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(new URL('healthz', document.baseURI), { cache: 'no-store', signal })
    const { status } = (await response.json()) as { status?: string }
    return status === 'ok'
  } catch {
    return false
  }
}
