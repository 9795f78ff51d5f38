import { expect } from 'vitest'
import { journey } from './journey.ts'

journey.override({ path: '/entitle/', demo: true })

journey('everything works under a path of the address', async ({ page, server }) => {
  await page.goto(`${server.url}agreements?search=Archicad`)
  await page.getByRole('link', { name: 'Archicad, Lille' }).click()
  await page.getByRole('heading', { level: 1, name: 'Archicad, Lille' }).waitFor()
  expect(page.url()).toMatch(new RegExp(`^${server.url}agreements/\\d+$`))
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Archicad, Lille' }).waitFor()

  await page.goto(`${server.url}catalog/import`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'ours.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('publisher,title\nNorthwind,Northwind Sales\n'),
  })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('All lines of the file are in the catalog.').waitFor()
  await page.getByRole('link', { name: 'Show the result' }).click()
  await page.waitForURL(`${server.url}catalog`)

  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(`${server.url}signed-out`)
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor()
})
