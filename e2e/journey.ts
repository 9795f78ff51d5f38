import { test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { startServer } from './server.ts'
import { beginVisit, signIn } from './visit.ts'

/**
 * A test that visits the built app with a real browser: `journey('…', async ({ page, server }) => …)`. `page` is an
 * administrator's, `visitor` is somebody's who has not signed in; addresses are relative to the app
 * (`page.goto('agreements')`). A page that complains, or asks anything of another origin, fails its journey.
 * `journey.override({ language: 'fr' })` speaks French, `{ path: '/entitle/' }` serves the app under a path.
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
  .extend('session', { scope: 'file' }, ({ browser, server }) => signIn(browser, server))
  .extend('visitor', async ({ browser, server, language }, { onCleanup }) => {
    const visit = await beginVisit(browser, server, { locale: language })
    onCleanup(() => visit.end())
    return visit.page
  })
  .extend('page', async ({ browser, server, language, session }, { onCleanup }) => {
    const visit = await beginVisit(browser, server, { locale: language, storageState: session })
    onCleanup(() => visit.end())
    return visit.page
  })
