import { test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { loadDemo } from './demo.ts'
import { startServer } from './server.ts'
import { signIn } from './sign-in.ts'
import { beginVisit } from './visit.ts'
import { type Language, sayIn } from './words.ts'

/**
 * A test that visits the built app with a real browser: `journey('…', async ({ page, server }) => …)`. `page` is an
 * administrator's, `visitor` is somebody's who has not signed in; addresses are relative to the app
 * (`page.goto('agreements')`). A page that complains, or asks anything of another origin, fails its journey.
 * `journey.override({ language: 'fr' })` speaks French, `{ path: '/entitle/' }` serves the app under a path, and
 * `{ demo: true }` begins with the demo company; with `{ outages: true }` the server may be out of reach. A journey that
 * fails leaves pictures in node_modules/.cache/e2e.
 */
export const journey = test
  .extend('path', { scope: 'file' }, '/' as '/' | `/${string}/`)
  .extend('demo', { scope: 'file' }, false as boolean)
  .extend('outages', false as boolean)
  .extend('language', 'en' as Language)
  .extend('say', ({ language }) => sayIn(language))
  .extend('server', { scope: 'file' }, async ({ path, demo }, { onCleanup }) => {
    const server = await startServer(path)
    onCleanup(() => server.stop())
    if (demo) await loadDemo(server)
    return server
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('session', { scope: 'file' }, ({ browser, server }) => signIn(browser, server))
  .extend('visitor', async ({ browser, server, language, task }, { onCleanup }) => {
    const visit = await beginVisit(browser, server, { locale: language })
    onCleanup(() => visit.end(task))
    return visit.page
  })
  .extend('page', async ({ browser, server, language, session, outages, task }, { onCleanup }) => {
    const visit = await beginVisit(browser, server, { locale: language, storageState: session }, { outages })
    onCleanup(() => visit.end(task))
    return visit.page
  })
