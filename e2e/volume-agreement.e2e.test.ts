import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { hasFocus, tabTo } from './keyboard.ts'

journey.override({ demo: true })

const block = (count: number) =>
  Array.from({ length: count }, (_, n) => `02-${10_000 + n}\t02-${10_000 + n}`).join('\r\n')

const first = (page: Page, row: number) => page.getByLabel(`Pair ${row}, Agreement number`, { exact: true })
const second = (page: Page, row: number) => page.getByLabel(`Pair ${row}, Agreement number, repeated`, { exact: true })

journey('200 pairs are pasted from a spreadsheet, outlive a reload, and are one agreement', async ({ page }) => {
  await page.goto('agreements/new/volume')
  await page.getByLabel('Agreement name').fill('Northwind Open Value')
  await page.getByRole('radio', { name: /^Open Value/ }).check()
  await paste(first(page, 1), block(200))
  await page.getByText('200 pairs', { exact: true }).first().waitFor()
  await page.getByText('More than 5 pairs?').waitFor()

  await page.waitForTimeout(1_000) // drafts are kept a moment after the last keystroke
  await page.reload()
  await page.getByText('200 pairs', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Save 1 agreement with 200 pairs' }).click()
  await page.getByText('Northwind Open Value has been added', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Northwind Open Value' }).first().click()
  await page.getByRole('heading', { name: 'Northwind Open Value' }).waitFor()
  await page.getByText('Not available').first().waitFor()
  await page.getByText('200 pairs').first().waitFor()
  await page.getByRole('cell', { name: '02-10000' }).first().waitFor()
})

journey('pairs are typed without a mouse; what is wrong is said at once', async ({ page }) => {
  const { keyboard } = page
  await page.goto('agreements/new')
  const card = page.getByRole('link', { name: /Volume licensing agreement/ })
  await tabTo(page, card)
  await keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Agreement name'))
  await keyboard.type('Fabrikam Open Value')
  await page.getByRole('radio', { name: /^Open Value/ }).check()
  await tabTo(page, first(page, 1))
  await keyboard.type('03-10001')
  expect(await second(page, 1).inputValue()).toBe('03-10001') // Open Value repeats the number
  await keyboard.press('Enter')
  expect(await hasFocus(first(page, 2))).toBe(true)
  await keyboard.type('03-10001')
  await page
    .getByText(/is already listed above/)
    .first()
    .waitFor()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('03-100021')
  await page
    .getByText(/both numbers together have 18 characters; at most 16 are possible/)
    .first()
    .waitFor()
  await keyboard.press('Backspace')
  await page.getByText(/both numbers together/).waitFor({ state: 'detached' })
  await tabTo(page, page.getByRole('button', { name: 'Save 1 agreement with 2 pairs' }))
  await keyboard.press('Enter')
  await page.getByText('Fabrikam Open Value has been added', { exact: true }).waitFor()

  // The type chosen last is at hand.
  await page.goto('agreements/new')
  await page.getByRole('link', { name: /Chosen last time/ }).waitFor()
  expect(await hasFocus(card)).toBe(true)
})

async function paste(field: ReturnType<typeof first>, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((element, data) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', data)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
