import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'

journey.override({ demo: true })

journey('who saves second sees what both have changed, chooses, and loses nothing', async ({ page, server }) => {
  const path = await agreementAddress(page)
  const other = await page.context().newPage()
  for (const tab of [page, other]) {
    await tab.goto(`${path}/edit`)
    await tab.getByLabel('License count').waitFor()
  }

  await other.getByLabel('License count').fill('20')
  await other.getByLabel('External reference').fill('PO-2')
  await other.getByLabel('Agreement details').fill('Renewed by telephone')
  await save(other)
  await other.getByText('Archicad, Lille has been saved', { exact: true }).waitFor()

  await page.getByLabel('License count').fill('15')
  await page.getByLabel('External reference').fill('PO-1')
  await page.getByLabel('Agreement name').fill('Archicad, all of Lille')
  await save(page)
  const alert = page.getByRole('alert').filter({ hasText: 'Somebody else changed this' })
  await alert.waitFor()
  expect(await alert.evaluate((element) => element === document.activeElement), 'the refusal has the focus').toBe(true)

  const panel = page.getByRole('region', { name: 'Somebody else has changed this agreement meanwhile' })
  const count = panel.getByRole('group', { name: 'License count' })
  const reference = panel.getByRole('group', { name: 'External reference' })
  expect(await count.getByRole('radio', { name: 'Keep mine' }).isChecked(), 'mine until I choose').toBe(true)
  await panel.getByText('Renewed by telephone').waitFor()
  await count.getByRole('radio', { name: 'Take theirs' }).click()
  await reference.getByRole('radio', { name: 'Take theirs' }).click()
  await reference.getByRole('radio', { name: 'Keep mine' }).click()
  expect(await page.getByLabel('License count').inputValue()).toBe('20')
  expect(await page.getByLabel('External reference').inputValue()).toBe('PO-1')
  await page.getByRole('button', { name: 'Save with these choices' }).click()
  await page.getByText('Archicad, all of Lille has been saved', { exact: true }).waitFor()

  const query = 'query ($id: ID!) { agreement(id: $id) { name licenseCount externalReference details } }'
  expect(await server.ask(query, { id: path.split('/')[1] })).toEqual({
    agreement: {
      name: 'Archicad, all of Lille',
      licenseCount: 20,
      externalReference: 'PO-1',
      details: 'Renewed by telephone',
    },
  })
})

journey('a form that somebody has filled in is not left by accident', async ({ page }) => {
  await page.goto('agreements/new/other')
  await page.getByLabel('Agreement name').fill('Half an agreement')
  await page.getByRole('link', { name: 'License groups' }).click()
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await question.getByRole('button', { name: 'Stay on this page' }).click()
  expect(await page.getByLabel('Agreement name').inputValue()).toBe('Half an agreement')
  await page.getByRole('link', { name: 'License groups' }).click()
  await question.getByRole('button', { name: 'Leave without saving' }).click()
  await page.getByRole('heading', { name: 'License groups' }).waitFor()
})

async function agreementAddress(page: Page): Promise<string> {
  await page.goto('agreements?search=Archicad')
  const link = page.getByRole('link', { name: 'Archicad, Lille' })
  return String(await link.getAttribute('href')).slice(1)
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}
