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
