import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { hasFocus } from './keyboard.ts'

journey.override({ demo: true })

const count = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true })
const view = (page: Page) => page.getByRole('button', { name: /^View: / })
const search = (page: Page) => new URL(page.url()).search
const choose = async (page: Page, name: string, role: 'menuitemcheckbox' | 'menuitem' = 'menuitemcheckbox') => {
  await view(page).click()
  await page.getByRole(role, { name, exact: true }).click()
}

journey('filters are taken together, stand in the address, and Back undoes the last', async ({ page }) => {
  await page.goto('agreements')
  await count(page, '45 agreements').waitFor()
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await page.getByRole('combobox', { name: 'Publisher' }).pressSequentially('autod')
  await page.getByRole('option', { name: 'Autodesk' }).click()
  await page.getByRole('radio', { name: 'Other software' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Remove the filter Publisher: Autodesk' }).waitFor()
  await page.getByRole('button', { name: 'Remove the filter Type: Other software' }).waitFor()
  const filtered = search(page)
  expect(filtered).toMatch(/^\?publisher=\d+&kind=OTHER_SOFTWARE$/)
  await page.goBack()
  await expect.poll(() => search(page)).toMatch(/^\?publisher=\d+$/)
  await page.goForward()
  await expect.poll(() => search(page)).toBe(filtered)
})

journey('a view is saved, chosen after a reload, changed, deleted, and brought back', async ({ page }) => {
  await page.goto('agreements?status=EXPIRED&kind=OTHER_SOFTWARE&page=1')
  await choose(page, 'Save as a new view', 'menuitem')
  await page.getByRole('dialog').getByLabel('Name').fill('Mine')
  await page.getByRole('checkbox', { name: 'Share with everybody' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'View: Mine', exact: true }).waitFor()

  await choose(page, 'All agreements')
  await expect.poll(() => search(page)).toBe('')
  await page.reload()
  await choose(page, 'Mine')
  await page.getByRole('button', { name: 'Remove the filter Status: Expired' }).waitFor()
  await page.getByRole('button', { name: 'Remove the filter Type: Other software' }).click()
  await page.getByRole('button', { name: 'View: Mine (changed)' }).waitFor()
  await choose(page, 'Save changes', 'menuitem')
  await page.getByRole('button', { name: 'View: Mine', exact: true }).waitFor()

  await choose(page, 'Delete view', 'menuitem')
  // What is left is what it showed: another view of the same, built in, is not the one that was deleted.
  await page.getByRole('button', { name: 'View: Mine', exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await choose(page, 'Mine')
  await page.getByRole('button', { name: 'View: Mine', exact: true }).waitFor()
})

journey('what everybody asks for is built in', async ({ page }) => {
  await page.goto('agreements')
  for (const name of ['Expiring in 90 days', 'Expired', 'Not validated', 'Unassigned']) {
    await choose(page, name)
    await page.getByRole('button', { name: `View: ${name}`, exact: true }).waitFor()
    await page.getByRole('button', { name: 'Clear all filters' }).waitFor()
  }
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect.poll(() => search(page)).toBe('')
})

journey('columns are chosen and moved by keyboard, stand in the address, and are remembered', async ({ page }) => {
  await page.goto('agreements')
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Notice date' }).click()
  await page.getByRole('columnheader', { name: 'Notice date' }).waitFor()
  const forward = page.getByRole('button', { name: 'Move Publisher forward' })
  await forward.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Publisher: 2 of 10').waitFor({ state: 'attached' })
  expect(await hasFocus(forward), 'it can be moved on').toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Publisher: 1 of 10').waitFor({ state: 'attached' })
  expect(await hasFocus(page.getByRole('button', { name: 'Move Publisher back' })), 'it is the first').toBe(true)
  await page.getByRole('switch', { name: 'Compact rows' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => search(page)).toMatch(/^\?columns=publisher,name,.*,noticeDate&compact=1$/)

  await page.goto('agreements')
  await expect
    .poll(async () => (await page.getByRole('columnheader').allInnerTexts()).join())
    .toMatch(/Publisher,Name,/)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('button', { name: 'Back to the usual columns' }).click()
  await page.getByRole('columnheader', { name: 'Notice date' }).waitFor({ state: 'detached' })
  expect((await page.getByRole('columnheader').allInnerTexts()).join()).not.toContain('Publisher,Name')
})

journey('the pinned columns stay while the others move sideways', async ({ page }) => {
  const all = 'name,kind,publisher,productTitle,group,licenseCount,startDate,endDate,status,noticeDate,metric,program'
  await page.goto(`agreements?columns=${all},createdAt,updatedAt&pinned=2`)
  await page.getByRole('row').nth(2).waitFor()
  const left = async (name: string) => (await page.getByRole('columnheader', { name }).boundingBox())?.x ?? 0
  const [nameAt, kindAt, endAt] = [await left('Name'), await left('Type'), await left('End')]
  await page.getByRole('region', { name: 'License agreements' }).evaluate((region) => (region.scrollLeft = 300))
  await expect.poll(() => left('End')).toBeLessThan(endAt - 200)
  expect([await left('Name'), await left('Type')]).toEqual([nameAt, kindAt])
})

journey('nothing moves the page sideways, on a phone and at 400 %', async ({ page }) => {
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    await page.goto('agreements?status=EXPIRING_SOON,EXPIRED&kind=OTHER_SOFTWARE&columns=name,endDate,noticeDate')
    await page.getByRole('button', { name: 'Clear all filters' }).waitFor()
    expect(await overflow(page), `the list at ${width}`).toBe(0)
    for (const name of ['Filters', 'Columns']) {
      await page.getByRole('button', { name, exact: true }).click()
      const panel = page.getByRole('dialog')
      await panel.getByRole('radio').first().waitFor()
      // It is put in its place once its size is known.
      await expect
        .poll(() => panel.boundingBox().then((box) => box && isWithin(box, width)), { message: `${name} at ${width}` })
        .toBe(true)
      expect(await overflow(page), `${name} at ${width}`).toBe(0)
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'hidden' })
    }
  }
})

const isWithin = (box: { x: number; width: number }, width: number) => box.x >= 0 && box.x + box.width <= width

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
