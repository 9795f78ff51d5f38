import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import type { Server } from './server.ts'

journey.override({ demo: true })

const count = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true })
const names = (page: Page) => page.getByRole('row').getByRole('link').allInnerTexts()

journey('a search and filters narrow the list, each taken away by itself', async ({ page }) => {
  await page.goto('agreements')
  await count(page, '45 agreements').waitFor()
  await page.getByRole('searchbox', { name: 'Name, number, publisher, title' }).fill('LYON')
  await count(page, '1 agreement').waitFor()
  expect(await names(page)).toEqual(['AutoCAD LT, Lyon'])
  await page.getByRole('button', { name: 'Clear the search' }).click()

  await page.getByRole('button', { name: 'Status', exact: true }).and(page.locator('[aria-haspopup]')).click()
  await page.getByRole('menuitemcheckbox', { name: 'Expired' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Not started' }).click()
  await page.keyboard.press('Escape')
  await count(page, '6 agreements').waitFor()
  await page.getByRole('button', { name: 'License group' }).click()
  await page.getByRole('combobox', { name: 'Add a license group' }).pressSequentially('lille')
  await page.getByRole('option', { name: 'Agence Lille' }).click()
  await page.keyboard.press('Escape')
  await count(page, '2 agreements').waitFor()
  expect(await names(page)).toEqual(['Archicad, Lille', 'vSphere, Lille'])

  await page.reload()
  await count(page, '2 agreements').waitFor()
  await page.getByRole('button', { name: 'Remove the filter Status: Expired' }).click()
  await count(page, '0 agreements').waitFor()
  await page.getByText('No agreement matches').waitFor()
  await page.getByRole('button', { name: 'Remove the filter Group: Agence Lille' }).click()
  await page.getByRole('button', { name: 'Remove the filter Status: Not started' }).click()
  await count(page, '45 agreements').waitFor()
  expect(new URL(page.url()).search).toBe('')
})

journey('columns sort, and say so to everyone', async ({ page }) => {
  await page.goto('agreements')
  const heading = (name: string) => page.getByRole('columnheader', { name })
  await expect.poll(() => heading('Name').getAttribute('aria-sort')).toBe('ascending')
  await heading('Licenses').getByRole('button').click()
  await expect.poll(() => heading('Licenses').getAttribute('aria-sort')).toBe('ascending')
  expect(await heading('Name').getAttribute('aria-sort')).toBe('none')
  await heading('Licenses').getByRole('button').click()
  await expect.poll(() => heading('Licenses').getAttribute('aria-sort')).toBe('descending')
  await expect.poll(async () => (await cellsOf(page, 7)).slice(-6)[0]).toBe('1') // the five after it say no count
  expect(new URL(page.url()).search).toBe('?sort=-licenseCount')
})

journey('pages, and what Back and a reload restore', async ({ page, server }) => {
  await addAgreements(server, 20)
  await page.goto('agreements?sort=-name')
  await count(page, '65 agreements').waitFor()
  await page.getByText('1 to 50 of 65').waitFor()
  const firstPage = await names(page)
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Page 2' }).click()
  await page.getByText('51 to 65 of 65').waitFor()
  await expect.poll(async () => (await names(page)).length).toBe(15)
  const secondPage = await names(page)

  await page.getByRole('link', { name: secondPage[3] ?? '', exact: true }).click()
  await page.getByRole('heading', { name: secondPage[3] ?? '' }).waitFor()
  await page.goBack()
  await expect.poll(() => names(page)).toEqual(secondPage)
  await page.reload()
  await expect.poll(() => names(page)).toEqual(secondPage)
  await page.goBack()
  await expect.poll(() => names(page)).toEqual(firstPage)

  await page.goForward()
  await page.getByRole('searchbox').fill('Number 1')
  await count(page, '11 agreements').waitFor()
  expect(new URL(page.url()).search, 'a search begins at the first page').toBe('?sort=-name&q=Number+1')
})

async function cellsOf(page: Page, column: number): Promise<string[]> {
  return page.getByRole('row').locator(`td:nth-child(${column})`).allInnerTexts()
}

async function addAgreements(server: Server, howMany: number): Promise<void> {
  const { agreements } = await server.ask<{
    agreements: { items: [{ publisher: { id: string }; productTitle: { id: string } }] }
  }>('{ agreements(page: { take: 1 }) { items { publisher { id } productTitle { id } } } }')
  const [{ publisher, productTitle }] = agreements.items
  const fixed = { publisherId: publisher.id, productTitleId: productTitle.id, licenseCount: 5 }
  for (let n = 1; n <= howMany; n++) {
    await server.ask('mutation ($input: AddSoftwareAgreementInput!) { addSoftwareAgreement(input: $input) { id } }', {
      input: { ...fixed, name: `Number ${n}` },
    })
  }
}
