import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { keepOnOrigin } from './offline.ts'

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await launchChromium()
})
beforeEach(async () => {
  context = await browser.newContext()
})
afterAll(() => browser.close())

test('what a page asks of another origin is refused and named', async () => {
  const foreign = await keepOnOrigin(context, 'http://127.0.0.1:1/')
  const page = await context.newPage()
  await page.setContent(`<img src="http://cdn.example/pixel.png" alt=""><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">
    <script>new WebSocket('ws://spy.example/')</script>`)
  expect(foreign.toSorted()).toEqual(['http://cdn.example/pixel.png', 'ws://spy.example/'])
})

test('a page without faults has none', async () => {
  const page = await context.newPage()
  await page.setContent('<html lang="en"><title>Fine</title><h1>Fine</h1><button>Add</button></html>')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a nameless button and pale text are accessibility faults, once fading in is over', async () => {
  const page = await context.newPage()
  await page.setContent(`<html lang="en"><title>Faulty</title><h1>Faulty</h1><button></button><p style="color: #aaa">pale</p>
    <style>@keyframes fade { from { opacity: 0.1 } }</style><p style="animation: fade 200ms">dark in the end</p></html>`)
  const faults = (await accessibilityFaults(page)).map((fault) => fault.split('\n')[0])
  expect(faults).toEqual([
    'button-name: Buttons must have discernible text at button',
    'color-contrast: Elements must meet minimum color contrast ratio thresholds at p:nth-child(3)',
  ])
})
