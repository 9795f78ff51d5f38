import type { Locator, Page } from 'playwright-core'

const farEnough = 60

/** Presses Tab until the focus is on it, or Shift+Tab: what a keyboard does not reach, a journey by keyboard does not either. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let n = 0; n < farEnough; n++) {
    if (await hasFocus(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${target}`)
}

/** Whether the focus is on it. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))
}
