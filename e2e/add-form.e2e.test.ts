import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { hasFocus, tabTo } from './keyboard.ts'

journey.override({ demo: true })

const nameOf = (page: Page) => page.getByLabel('Agreement name')
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

journey('an agreement is added without a mouse', async ({ page }) => {
  const { keyboard } = page
  await page.goto('agreements')
  await page.getByText('45 agreements').waitFor()
  await keyboard.press('Tab')
  expect(await hasFocus(page.getByRole('link', { name: 'Skip to content' }))).toBe(true)
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Add agreements' }))
  await keyboard.press('Enter')
  const type = page.getByRole('link', { name: /^Other software licensing agreement/ })
  await type.waitFor()
  await tabTo(page, type)
  await keyboard.press('Enter')

  await nameOf(page).waitFor()
  await tabTo(page, nameOf(page))
  await keyboard.type('AutoCAD LT, Nantes')
  await tabTo(page, page.getByRole('combobox', { name: 'Publisher' }))
  await choose(page, 'soft', 'Ubisoft')
  await keyboard.press('ControlOrMeta+a')
  await choose(page, 'desk', 'Autodesk')
  await tabTo(page, page.getByRole('combobox', { name: 'Product title' }))
  await choose(page, 'LT', 'AutoCAD LT')

  await tabTo(page, page.getByLabel('License count'))
  await keyboard.type('1200')
  await tabTo(page, page.getByRole('group', { name: 'License start date' }).getByRole('spinbutton').first())
  await keyboard.type('01012026')
  await tabTo(page, page.getByRole('group', { name: 'License end date' }).getByRole('spinbutton').first())
  await keyboard.type('12312026')
  await tabTo(page, page.getByRole('radio', { name: 'Unassigned Agreements' }))
  await keyboard.press('ArrowDown', { delay: 100 }) // as long as a finger does: a key that is up at once chooses nothing
  await page.getByLabel('Name of the new group').waitFor()
  await tabTo(page, page.getByLabel('Name of the new group'))
  await keyboard.type('Drawing office')
  await tabTo(page, save(page))
  await keyboard.press('Enter')

  await page.getByText('AutoCAD LT, Nantes has been added', { exact: true }).waitFor()
  await page.getByText('46 agreements').waitFor()
  const row = page.getByRole('row').filter({ hasText: 'AutoCAD LT, Nantes' })
  for (const cell of ['Autodesk', 'AutoCAD LT', 'Drawing office', '1,200', 'Dec 31, 2026']) {
    await row.getByRole('cell', { name: cell, exact: true }).waitFor()
  }
})

journey('what is missing is listed where the focus goes, and each leads to its field', async ({ page }) => {
  await page.goto('agreements/new/other')
  await tabTo(page, save(page))
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert').filter({ hasText: 'There are 3 problems to correct' })
  await summary.waitFor()
  expect(await hasFocus(summary)).toBe(true)
  const fields = {
    'Agreement name is required.': nameOf(page),
    'Publisher is required: choose one.': page.getByRole('combobox', { name: 'Publisher' }),
    'License count is required: enter a number.': page.getByLabel('License count'),
  }
  expect(await summary.getByRole('link').allInnerTexts()).toEqual(Object.keys(fields))
  for (const [sentence, field] of Object.entries(fields)) {
    await tabTo(page, summary.getByRole('link', { name: sentence }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await hasFocus(field)).toBe(true)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
  }
})

journey('a reload loses nothing that was typed', async ({ page }) => {
  await page.goto('agreements/new/other')
  await tabTo(page, nameOf(page))
  await page.keyboard.type('Half an agreement')
  await tabTo(page, page.getByRole('combobox', { name: 'Publisher' }))
  await choose(page, 'desk', 'Autodesk')
  await page.reload()
  await page.getByText('What you typed earlier has been restored.').waitFor()
  expect(await nameOf(page).inputValue()).toBe('Half an agreement')
  expect(await page.getByRole('combobox', { name: 'Publisher' }).inputValue()).toBe('Autodesk')
  await tabTo(page, page.getByRole('button', { name: 'Start over' }))
  await page.keyboard.press('Enter')
  expect(await nameOf(page).inputValue()).toBe('')
})

journey('a name that is taken is said while it is typed, with the way to its agreement', async ({ page }) => {
  await page.goto('agreements/new/other')
  await tabTo(page, nameOf(page))
  await page.keyboard.type('archicad,  LILLE')
  const status = page.getByRole('status').filter({ hasText: 'There is an agreement of that name already.' })
  await status.waitFor()
  const link = status.getByRole('link', { name: 'Open Archicad, Lille' })
  expect(await link.getAttribute('href')).toMatch(/\/agreements\/\d+$/)
  await page.keyboard.type(' 2')
  await link.waitFor({ state: 'detached' })
})

/** Types into the field that has the focus, goes down to what is wanted of what is offered, and takes it. */
async function choose(page: Page, text: string, wanted: string): Promise<void> {
  await page.keyboard.type(text)
  await page.getByRole('option').locator('mark').first().waitFor()
  const highlighted = page.locator('[role=option][data-highlighted]').filter({ hasText: wanted })
  for (let step = 0; step < 20 && (await highlighted.count()) === 0; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}
