import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { keepOnOrigin } from './offline.ts'
import { startServer } from './server.ts'

/**
 * A test that visits the built app with a real browser: `journey('…', async ({ page, server }) => …)`. `page` is a new
 * visitor's; addresses are relative to the app (`page.goto('agreements')`). A page that complains, or that asks anything
 * of another origin, fails its journey. `journey.override({ language: 'fr' })` speaks another language.
 */
export const journey = test
  .extend('path', { scope: 'file' }, '/' as '/' | `/${string}/`)
  .extend('language', 'en' as 'en' | 'fr')
  .extend('server', { scope: 'file' }, async ({ path }, { onCleanup }) => {
    const server = await startServer(path)
    onCleanup(() => server.stop())
    return server
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('context', async ({ browser, server, language }, { onCleanup }) => {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: language,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    const foreign = await keepOnOrigin(context, server.url)
    onCleanup(async () => {
      await context.close()
      expect(foreign, 'what the app asked of other origins').toEqual([])
    })
    return context
  })
  .extend('page', async ({ context }, { onCleanup }) => {
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    onCleanup(() => expect(complaints, 'what the page complained about').toEqual([]))
    return page
  })

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
