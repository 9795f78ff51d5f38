import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { loadDemo } from './demo.ts'
import { type PageState, open } from './scene.ts'
import { type Server, startServer } from './server.ts'
import { type Session, signIn } from './sign-in.ts'
import { demoStates, firstRunStates } from './states.ts'
import { type Language, sayIn } from './words.ts'

// `node e2e/screenshots.ts FOLDER [NAME]` takes pictures of every page in every state, or of those whose name begins so:
// in both languages and themes, on a desk and on a phone. And the one of the README.

const [folder = '', wanted = ''] = process.argv.slice(2)
const readme = fileURLToPath(new URL('../docs/all-agreements.png', import.meta.url))
const screens = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } }

interface Visit {
  browser: Browser
  server: Server
  session: Session
  language: Language
}

async function take(states: readonly PageState[], language: Language): Promise<void> {
  const [browser, server] = await Promise.all([launchChromium(), startServer()])
  try {
    const session = await signIn(browser, server)
    if (states === demoStates) await loadDemo(server)
    const chosen = states.filter(({ name }) => name.startsWith(wanted))
    for (const state of chosen) await picture({ browser, server, session, language }, state)
    if (states === demoStates && language === 'en') await pictureOfReadme({ browser, server, session, language })
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function picture(visit: Visit, state: PageState): Promise<void> {
  const say = await sayIn(visit.language)
  for (const [screen, viewport] of Object.entries(screens)) {
    const page = await newPage(visit, state, viewport)
    await state.reach({ page, say, server: visit.server })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForTimeout(300)
      await page.screenshot({ path: join(folder, `${state.name}-${visit.language}-${screen}-${colorScheme}.png`) })
    }
    await page.context().close()
  }
}

async function pictureOfReadme(visit: Visit): Promise<void> {
  const page = await newPage(visit, {}, screens.desk)
  await open({ page, server: visit.server, say: await sayIn('en') }, 'agreements')
  await page.screenshot({ path: readme })
}

async function newPage(
  { browser, server, session, language }: Visit,
  { stranger }: Pick<PageState, 'stranger'>,
  viewport: { width: number; height: number },
): Promise<Page> {
  const who = stranger ? {} : { storageState: session }
  const context = await browser.newContext({
    baseURL: server.url,
    locale: language,
    viewport,
    reducedMotion: 'reduce',
    ...who,
  })
  return context.newPage()
}

mkdirSync(folder, { recursive: true })
for (const language of ['en', 'fr'] as const) {
  await take(firstRunStates, language)
  await take(demoStates, language)
}
