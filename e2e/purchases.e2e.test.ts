import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { englishOn } from './english.ts'
import { journey } from './journey.ts'
import { hasFocus, tabTo } from './keyboard.ts'
import type { Server } from './server.ts'

journey.override({ demo: true })

const purchase = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

journey('purchases are typed without a mouse, corrected, kept over a reload and added up', async ({ page, server }) => {
  const { keyboard } = page
  const id = await idOf(server, 'SketchUp Pro, Nantes')
  await page.goto(`agreements/${id}/edit`)
  await page.getByRole('button', { name: 'Add a purchase' }).focus()
  await keyboard.press('Enter')
  const [first, second] = [purchase(page, 'Purchase 1'), purchase(page, 'Purchase 2')]
  await expect.poll(() => hasFocus(first.getByLabel('Order number'))).toBe(true)
  await keyboard.type('PO-17')
  await keyboard.press('Tab')
  await keyboard.type('Heron Partners')
  await keyboard.press('Tab')
  await keyboard.type('03012026')
  await tabTo(page, first.getByLabel('Quantity'))
  await keyboard.type('4')
  await tabTo(page, first.getByLabel('Unit cost'))
  await keyboard.type('1,234.50')
  await keyboard.press('Tab')
  await keyboard.type('eur')
  await page.getByText('4 bought, license count 6: −2 (fewer bought than counted)').waitFor()

  await keyboard.press('Enter')
  await expect.poll(() => hasFocus(second.getByLabel('Order number'))).toBe(true)
  expect(await second.getByLabel('Currency').inputValue()).toBe('EUR')
  await tabTo(page, second.getByLabel('Unit cost'))
  await keyboard.type('1,5')
  await page.getByRole('button', { name: 'Save', exact: true }).focus()
  await keyboard.press('Enter')
  const summary = page.getByRole('alert').filter({ hasText: '2 problems to correct' })
  await summary.getByText('Purchase 2, Quantity is required: enter a number.').waitFor()
  await summary.getByRole('link', { name: /^Purchase 2, Unit cost is not an amount/ }).click()
  await expect.poll(() => hasFocus(second.getByLabel('Unit cost'))).toBe(true)
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('1.5')
  await second.getByLabel('Quantity').fill('3')
  await keyboard.press('Tab')
  await page.getByText('7 bought, license count 6: +1 (more bought than counted)').waitFor()

  await page.waitForTimeout(1_000) // drafts are kept a moment after the last keystroke
  await page.reload()
  expect(await second.getByLabel('Unit cost').inputValue()).toBe('1.50')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('SketchUp Pro, Nantes has been saved', { exact: true }).waitFor()

  const row = page.getByRole('row').filter({ hasText: 'PO-17' })
  for (const cell of ['Mar 1, 2026', 'Heron Partners', '4', '€1,234.50', '€4,938.00']) {
    await row.getByRole('cell', { name: cell, exact: true }).waitFor()
  }
  await page.getByText('€4,942.50', { exact: true }).waitFor()
  expect(await costsOf(server, id)).toEqual(['1234.50', '1.50'])
})

describe('en français', () => {
  journey.override({ language: 'fr' })

  journey('un coût s’écrit avec une virgule, et rien n’est en anglais', async ({ page, server }) => {
    const id = await idOf(server, 'Mathematica')
    await page.goto(`agreements/${id}/edit`)
    await page.getByRole('button', { name: 'Ajouter un achat' }).click()
    const first = purchase(page, 'Achat 1')
    await first.getByLabel('Quantité').fill('2')
    await first.getByLabel('Coût unitaire').fill('1 234,50')
    await first.getByLabel('Devise').fill('eur')
    await page.getByText(/écart\s: \+1 \(plus d’achats que de licences\)/).waitFor()
    expect(await englishOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await page
      .getByText(/^2\s469,00\s€$/)
      .last()
      .waitFor()
    expect(await englishOn(page)).toEqual([])
    expect(await costsOf(server, id)).toEqual(['1234.50'])
  })
})

async function idOf(server: Server, name: string): Promise<string> {
  const query = 'query ($search: String!) { agreements(filter: { search: $search }) { items { id } } }'
  const { agreements } = await server.ask<{ agreements: { items: { id: string }[] } }>(query, { search: name })
  return String(agreements.items[0]?.id)
}

async function costsOf(server: Server, id: string): Promise<(string | null)[]> {
  const query = 'query ($id: ID!) { agreement(id: $id) { purchases { unitCost } } }'
  const { agreement } = await server.ask<{ agreement: { purchases: { unitCost: string | null }[] } }>(query, { id })
  return agreement.purchases.map(({ unitCost }) => unitCost)
}
