import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { tabTo } from './keyboard.ts'
import { pairsFile } from './pairs-file.ts'

journey.override({ demo: true })

const [lines, wrong] = [5_000, 28]
// Each correction is typed, and waited for.
const timeout = 180_000

async function choose(page: Page, name: string, buffer: Buffer | string): Promise<void> {
  await page.goto('agreements/new/volume/csv')
  await page.getByRole('radio', { name: /^Open Value/ }).check()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(buffer as string) })
}

const check = (page: Page) => page.getByRole('button', { name: 'Check the file' }).click()

journey(
  '28 of 5,000 lines are wrong: they are corrected where they stand, and all are imported',
  { timeout },
  async ({ page }) => {
    const file = pairsFile(lines, wrong)
    await choose(page, 'portal.csv', file.text)
    await check(page)
    await page.getByRole('heading', { name: 'Check portal.csv' }).waitFor()
    await page.getByText('28 lines to correct of 5,000').waitFor()
    // No more of 5,000 lines is in the page than can be seen.
    expect(await page.getByRole('row').count()).toBeLessThan(100)

    await page.getByLabel('Agreement number, repeated, line', { exact: false }).first().waitFor()
    await focusFirstWrong(page)
    for (let n = 0; n < 2 * wrong && (await wrongLeft(page)); n++) {
      await correctFocused(page, file.right)
      await page.keyboard.press('Enter')
    }
    await page.getByText('All 5,000 lines are right').waitFor()
    await page.reload() // what was corrected is still there
    await page.getByText('All 5,000 lines are right').waitFor()

    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('radio', { name: 'New license group' }).check()
    await page.getByLabel('Name of the new group').fill('Contoso')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('500', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Import 5,000 pairs' }).click()
    await page.getByRole('heading', { level: 1, name: 'Import of portal.csv' }).waitFor()
    await page.getByText('Every line of the file is accounted for.').waitFor()
    await page.getByRole('link', { name: 'Show the agreements' }).click()
    await page.getByRole('status').getByText('500 agreements').waitFor()
    await page.getByRole('link', { name: 'Contoso 1', exact: true }).click()
    await page.getByRole('cell', { name: '01-10001' }).first().waitFor()
  },
)

journey('the same file again adds nothing, and says so', async ({ page }) => {
  const content = Array.from({ length: 200 }, (_, n) => `04-${10_000 + n},04-${10_000 + n},Again`).join('\n')
  await toConfirm(page, content)
  await page.getByRole('button', { name: 'Import 200 pairs' }).click()
  await page.getByText('Every line of the file is accounted for.').waitFor()
  await toConfirm(page, content)
  await page.getByText('No pair of this file is new: there is nothing to import.').waitFor()
})

journey('what is no file of pairs is refused in words, before it is sent', async ({ page }) => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const files = {
    'This is not a text file': png,
    'This is a workbook or a ZIP archive': Buffer.from('504b0304140000000800', 'hex'),
    'The file is written in UTF-16': Buffer.from('\ufeff01-1,01-1', 'utf16le'),
    'The file is larger than': Buffer.alloc(3_000_000, '0'),
  }
  for (const [words, content] of Object.entries(files)) {
    await choose(page, 'pairs.csv', content)
    await page.getByText(words).waitFor()
  }
  await choose(page, 'pairs.csv', gzipSync('01-1,01-1'))
  await page.getByText('This is not a text file').waitFor()
})

journey('a file of an older program is read as Windows-1252 when that is wanted', async ({ page }) => {
  await choose(page, 'alt.csv', Buffer.from('01-20001;01-20001;Contoso K\u00f6ln\r\n', 'latin1'))
  await page.getByRole('button', { name: 'Read it as Windows-1252' }).click()
  await check(page)
  await page.getByText('1 line to correct of 1').waitFor()
  await page.getByText('\u00f6 (U+00F6)').first().waitFor()
})

async function toConfirm(page: Page, content: string): Promise<void> {
  await choose(page, 'again.csv', content)
  await check(page)
  await page.getByText('All 200 lines are right').waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Choose the license group' }).waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Confirm the import' }).waitFor()
}

async function focusFirstWrong(page: Page): Promise<void> {
  await tabTo(page, page.locator('input[data-cell][aria-invalid=true]').first())
}

async function wrongLeft(page: Page): Promise<boolean> {
  return (await page.getByText('All 5,000 lines are right').count()) === 0
}

/** Types into the cell that has the focus what it should hold. */
async function correctFocused(page: Page, right: ReturnType<typeof pairsFile>['right']): Promise<void> {
  const label = (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? ''
  const [, heading = '', line = ''] = /^(.+), line (\d+)$/.exec(label) ?? []
  const { number, name } = right(Number(line))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(heading === 'Agreement name' ? name : number)
}
