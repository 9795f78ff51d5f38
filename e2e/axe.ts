import axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

// Best practices such as `region` are left out: a popper that is teleported to the end of the document breaks that one by
// design.
const wcag: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
const colours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** The WCAG A and AA violations of the page as it is now, one sentence each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await settled(page)
  await page.evaluate(axe.source) // not by a script tag, which the content security policy would refuse
  return faultsOf(page, wcag)
}

/** The same once only the theme is another: of all rules, those that look at colours. */
export async function colourFaults(page: Page): Promise<string[]> {
  await settled(page)
  return faultsOf(page, colours)
}

// Rows are made alike; to look at each of fifty takes longer than all the rest of a page.
const enoughRows = { exclude: ['tbody > tr:nth-child(n + 13)'] }

async function faultsOf(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate(([where, rules]) => window.axe.run(where, { runOnly: rules }), [
    enoughRows,
    runOnly,
  ] as const)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}\n${failureSummary}`),
  )
}

// A menu that is still fading in, and text that is still changing its colour with the theme, have too little contrast.
// An element that inherits a colour begins its own change only when its parent's has ended, so it takes a frame without
// any to know. Spinners never end: they are not waited for.
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    const changing = () =>
      document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    let still = 0
    while (still < 3) {
      await frame()
      const animations = changing()
      still = animations.length === 0 ? still + 1 : 0
      await Promise.allSettled(animations.map(({ finished }) => finished))
    }
  })
}
