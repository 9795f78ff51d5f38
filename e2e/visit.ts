import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { keepOnOrigin } from './offline.ts'
import type { Server } from './server.ts'

interface Visit {
  page: Page
  end(): Promise<void>
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

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

/** Opens the app as one person would, in a browser that knows nothing of the others; `end` throws what the page did wrong. */
export async function beginVisit(browser: Browser, server: Server, person: BrowserContextOptions): Promise<Visit> {
  const still = { reducedMotion: 'reduce', serviceWorkers: 'block' } as const
  const context = await browser.newContext({ baseURL: server.url, ...still, ...person })
  const foreign = await keepOnOrigin(context, server.url)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  return {
    page,
    async end() {
      await context.close()
      expect(foreign, 'what the app asked of other origins').toEqual([])
      expect(complaints, 'what the page complained about').toEqual([])
    },
  }
}

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
