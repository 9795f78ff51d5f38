import type { Page } from 'playwright-core'
import type { Server } from './server.ts'
import type { Say } from './words.ts'

/** Where a page is looked at: in a browser, in a language, on a server. */
export interface Scene {
  page: Page
  say: Say
  server: Server
}

/** A page in one of its states, and how to get there; in whatever language and however wide the screen is. */
export interface PageState {
  name: string
  /** Somebody sees it who has not signed in. */
  stranger?: true
  reach(scene: Scene): Promise<unknown>
}

/** Opens a page of the app, and waits until what it asked of the server is there. */
export async function open({ page }: Scene, path: string): Promise<void> {
  await page.goto(path)
  await arrived(page)
}

/** Waits until the page has its heading, and no part of it is still waiting for the server. */
export async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .animate-pulse'))
}
