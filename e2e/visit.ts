import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { type RunnerTestCase, expect } from 'vitest'
import { keepOnOrigin } from './offline.ts'
import type { Server } from './server.ts'

interface Visit {
  page: Page
  /** Ends the visit of a journey; throws what the app did wrong. */
  end(journey: Readonly<RunnerTestCase>): Promise<void>
}

/** Opens the app as one person would, in a browser that knows nothing of the others. */
export async function beginVisit(
  browser: Browser,
  server: Server,
  person: BrowserContextOptions,
  { outages = false } = {},
): Promise<Visit> {
  const still = { reducedMotion: 'reduce', serviceWorkers: 'block' } as const
  const context = await browser.newContext({ baseURL: server.url, ...still, ...person })
  context.setDefaultTimeout(20_000)
  const foreign = await keepOnOrigin(context, server.url)
  const complaints = complaintsOf(context, outages)
  const page = await context.newPage()
  return {
    page,
    async end(journey) {
      if (journey.result?.state === 'fail') await keepPictures(context, journey.name)
      await context.close()
      expect(foreign, 'what the app asked of other origins').toEqual([])
      expect(complaints, 'what the page complained about').toEqual([])
    },
  }
}

// Of every tab. That a request was refused is written to the console by the browser itself: what the page makes of it is
// for the journey to see. So is, where a journey takes the server away, that nothing answered.
function complaintsOf(context: BrowserContext, outages: boolean): readonly string[] {
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    const refused = (outages ? /^Failed to load resource/ : /^Failed to load resource: .* status of 4\d\d/).test(
      message.text(),
    )
    if (message.type() === 'error' && !refused) complaints.push(message.text())
  })
  return complaints
}

const pictures = fileURLToPath(new URL('../node_modules/.cache/e2e', import.meta.url))

async function keepPictures(context: BrowserContext, journey: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const name = journey.replaceAll(/\W+/g, '-')
  for (const [n, page] of context.pages().entries()) {
    // Nobody's page: who did not come by has a context too.
    if (page.url() === 'about:blank') continue
    await page.screenshot({ path: `${pictures}/${name}-${n}.png` })
    const spoken = await page.locator('body').ariaSnapshot()
    writeFileSync(`${pictures}/${name}-${n}.yaml`, spoken)
    // Where a run leaves nothing but what it printed, this is all there is to find the fault by.
    process.stderr.write(`${journey}\n${page.url()}\n${spoken}\n`)
  }
}
