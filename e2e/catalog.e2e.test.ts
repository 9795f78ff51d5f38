import { expect } from 'vitest'
import { reportDevice } from './enrol.ts'
import { journey } from './journey.ts'

journey('what the catalog lacks is asked for, added and chosen', async ({ page, server }) => {
  await reportDevice(server, [{ name: 'Quillfeather 4', publisher: 'Quillfeather Ltd' }])
  await page.goto('agreements/new/other')
  const publisher = page.getByRole('combobox', { name: 'Publisher' })
  await publisher.pressSequentially('Quillfeather')
  await page.getByRole('option', { name: 'No publisher contains “Quillfeather”. Request it' }).click()
  await page.getByText('“Quillfeather” has been requested.').waitFor()

  const requests = await page.context().newPage()
  await requests.goto('catalog')
  await requests.getByRole('link', { name: /^Requests.*1 open/ }).click()
  await requests.getByRole('button', { name: 'Actions for Quillfeather' }).click()
  await requests.getByRole('menuitem', { name: 'Add it' }).click()
  const dialog = requests.getByRole('dialog', { name: 'Add publisher' })
  expect(await dialog.getByLabel('Name', { exact: true }).inputValue()).toBe('Quillfeather')
  await dialog.getByRole('button', { name: 'Add publisher' }).click()
  await requests.getByText('No request is open').waitFor()
  await requests.getByRole('button', { name: 'Show all requests' }).click()
  await requests
    .getByRole('row', { name: /Quillfeather/ })
    .getByText('Added', { exact: true })
    .waitFor()

  await page.reload()
  await publisher.pressSequentially('feather')
  await page.getByRole('option', { name: 'Quillfeather' }).click()
  expect(await publisher.inputValue()).toBe('Quillfeather')
  await page.getByRole('combobox', { name: 'Product title' }).pressSequentially('Quill')
  await page.getByRole('option', { name: /Request it/ }).waitFor()
})

journey('a catalog file is imported but for the line that is wrong, which is named', async ({ page }) => {
  await page.goto('catalog')
  await page.getByRole('link', { name: 'Import file' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'ours.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'publisher;title;license_required\nNorthwind;Northwind Sales;YES\nNorthwind;Northwind Notes;PERHAPS\nNorthwind;Northwind Viewer;NO\n',
    ),
  })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('The failed lines were left out; all others are in the catalog.').waitFor()
  await page.getByText('Done, with failures').waitFor()
  await page.getByText('Line 3').waitFor()
  await page.reload()
  await page.getByText('Line 3').waitFor()
  await page.getByRole('link', { name: 'Open this operation' }).click()
  await page.getByRole('cell', { name: /^Line 3/ }).waitFor()

  await page.getByRole('link', { name: 'Catalog', exact: true }).click()
  await page.getByRole('searchbox').fill('northwi')
  await page.getByRole('link', { name: 'Northwind', exact: true }).click()
  await page.getByRole('status').getByText('2 product titles').waitFor()
})

journey('an administrator says of many titles at once that they need a license', async ({ page }) => {
  await page.goto('catalog?search=Graphisoft')
  await page.getByRole('link', { name: 'Graphisoft', exact: true }).click()
  const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') })
  await rows.first().waitFor()
  const shown = await rows.count()
  await page.getByRole('checkbox', { name: /^Choose all|^Choose the title shown/ }).click()
  await page.getByText(`${shown} chosen`).waitFor()
  await page.getByRole('group', { name: 'License required' }).getByRole('button', { name: 'Unknown' }).click()
  await page
    .getByText(/^Whether \d+ product titles require a license is open now/)
    .first()
    .waitFor()
  await page.reload()
  await expect.poll(() => rows.filter({ hasText: 'Unknown' }).count()).toBe(shown)
})
