import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { hasFocus } from './keyboard.ts'
import { open } from './scene.ts'
import type { Server } from './server.ts'

journey.override({ demo: true })

const field = (page: Page) => page.getByRole('combobox', { name: 'Search or do something' })
const options = (page: Page) => page.getByRole('listbox').getByRole('option')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect.poll(() => hasFocus(field(page))).toBe(true)
}

journey('an agreement by its pair number, a group and a page, all from the keyboard', async ({ page, server, say }) => {
  const { agreement, number } = await someVolume(server)
  await open({ page, server, say }, 'groups')
  await openPalette(page)
  await field(page).pressSequentially(number)
  await options(page).filter({ hasText: agreement }).first().waitFor()
  await page.keyboard.press('Enter')
  await heading(page, agreement).waitFor()

  await openPalette(page)
  await options(page).filter({ hasText: agreement }).first().waitFor() // what was chosen last comes first
  await field(page).pressSequentially('NANT')
  await options(page).filter({ hasText: 'Agence Nantes' }).waitFor()
  while (!(await options(page).filter({ hasText: 'Agence Nantes' }).getAttribute('aria-selected'))?.includes('true')) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await heading(page, 'All agreements').waitFor()
  await page.waitForURL('**/agreements?groups=*')

  await openPalette(page)
  await field(page).pressSequentially('sett')
  await page.keyboard.press('Enter')
  await heading(page, 'Settings').waitFor()
})

journey('what is not among the first is in the list, and what a page does itself is done there', async ({ page }) => {
  await page.goto('settings')
  await heading(page, 'Settings').waitFor()
  await openPalette(page)
  await field(page).pressSequentially('Microsoft')
  await page.getByRole('option', { name: /^Show all \d+ agreements in the list$/ }).click()
  await page.waitForURL('**/agreements?q=Microsoft')

  await openPalette(page)
  await field(page).pressSequentially('create')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Create license group' })
  await dialog.getByRole('textbox').pressSequentially('No shortcut: g a, n, ?')
  await page.waitForURL('**/groups')
  await page.keyboard.press('ControlOrMeta+k')
  expect(await field(page).count(), 'nothing opens over a dialog').toBe(0)
})

journey('closing gives the focus back, and nothing is done', async ({ page }) => {
  await page.goto('groups')
  const button = page.getByRole('button', { name: 'Search or do something' })
  await button.click()
  await expect.poll(() => hasFocus(field(page))).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => hasFocus(button)).toBe(true)

  await page.keyboard.press('/')
  await expect.poll(() => hasFocus(page.getByRole('searchbox'))).toBe(true)
  await openPalette(page)
  await page.keyboard.press('ControlOrMeta+k')
  await expect.poll(() => hasFocus(page.getByRole('searchbox'))).toBe(true)
  await heading(page, 'License groups').waitFor()
})

journey('keys lead to pages, and do there what the page is for', async ({ page }) => {
  await page.goto('groups')
  await heading(page, 'License groups').waitFor()
  await page.keyboard.type('gc')
  await heading(page, 'Catalog').waitFor()
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'Add publisher' }).waitFor()
})

journey('? tells the keys, and those of one sign are switched off', async ({ page }) => {
  await page.goto('catalog')
  await heading(page, 'Catalog').waitFor()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await help.getByRole('heading', { name: 'On this page' }).waitFor()
  await help.getByRole('switch').click()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  await page.reload()
  await heading(page, 'Catalog').waitFor()
  for (const key of ['?', 'n', 'g', 'a']) await page.keyboard.press(key)
  await openPalette(page)
  await field(page).pressSequentially('shortcuts')
  await page.keyboard.press('Enter')
  await help.getByRole('switch', { checked: false }).waitFor()
})

async function someVolume(server: Server): Promise<{ agreement: string; number: string }> {
  const { agreements } = await server.ask<{ agreements: { items: { name: string; pairs: { number: string }[] }[] } }>(
    '{ agreements(filter: { kind: VOLUME_LICENSING }, page: { take: 20 }) { items { name pairs { number } } } }',
  )
  const found = agreements.items.find(({ pairs }) => pairs.length > 0)
  return { agreement: found?.name ?? '', number: found?.pairs[0]?.number ?? '' }
}
