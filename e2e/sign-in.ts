import type { Browser, BrowserContext } from 'playwright-core'
import type { Server } from './server.ts'

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>

/** Uses the server's one-time link, and returns the session of the administrator that it made. */
export async function signIn(browser: Browser, server: Server): Promise<Session> {
  const context = await browser.newContext({ baseURL: server.url })
  const token = new URL(server.setUpLink).hash.slice(1)
  const response = await context.request.post('auth/set-up', { data: { token, name: 'Ada Lovelace' } })
  if (!response.ok()) throw new Error(`The set-up link was refused: ${await response.text()}`)
  const session = await context.storageState()
  await context.close()
  return session
}
