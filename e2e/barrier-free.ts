import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFaults, colourFaults } from './axe.ts'
import { journey } from './journey.ts'
import type { PageState } from './scene.ts'

// 320 wide is what a screen of 1280 has at 400 %.
const narrow = [360, 320]

/** Holds pages in their states to WCAG A and AA in both themes, and to fit on narrow screens without scrolling sideways. */
export function expectNoBarriers(states: readonly PageState[]): void {
  for (const state of states) {
    journey(`${state.name} has no barrier in light and dark, and fits`, async ({ page, visitor, server, say }) => {
      const seen = state.stranger ? visitor : page
      await state.reach({ page: seen, server, say })
      await wear(seen, 'light')
      expect(await accessibilityFaults(seen)).toEqual([])
      await wear(seen, 'dark')
      expect(await colourFaults(seen)).toEqual([])
      for (const width of narrow) {
        await seen.setViewportSize({ width, height: 740 })
        const taken = await seen.evaluate(() => document.scrollingElement?.scrollWidth)
        expect(taken).toBeLessThanOrEqual(width)
      }
    })
  }
}

async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.waitForFunction((dark) => document.documentElement.classList.contains('dark') === dark, theme === 'dark')
}
