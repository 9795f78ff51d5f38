import { expect } from 'vitest'
import { journey } from './journey.ts'
import type { Server } from './server.ts'

journey.override({ demo: true })

journey('the agreements of a group that is deleted stay, and are where it was said', async ({ page, server }) => {
  const { names, count } = await agreementsOf(server, 'Bureau d’études')
  await page.goto('groups')
  const menu = page.getByRole('button', { name: 'Actions for Bureau d’études' })
  const question = page.getByRole('alertdialog', { name: 'Delete license group Bureau d’études?' })
  const text = `Its ${count} agreements move to Unassigned Agreements. No agreement is deleted.`

  await menu.click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await question.getByText(text).waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  expect(await agreementsOf(server, 'Bureau d’études'), 'nothing is done unless it was confirmed').toEqual({
    names,
    count,
  })

  await menu.click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await question.getByRole('button', { name: 'Delete' }).click()
  await page.getByText(`${count} agreements moved to Unassigned Agreements`).first().waitFor()
  await menu.waitFor({ state: 'detached' })
  await page.getByText('7 of 500', { exact: true }).waitFor()

  await page.goto('agreements?unassigned=1')
  for (const name of names) await page.getByRole('link', { name, exact: true }).waitFor()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await page.getByRole('status').getByText('45 agreements').waitFor()
})

async function agreementsOf(server: Server, group: string): Promise<{ names: string[]; count: number }> {
  const groups = 'query ($search: String!) { licenseGroups(search: $search) { items { id agreementCount } } }'
  const { licenseGroups } = await server.ask<{ licenseGroups: { items: [{ id: string; agreementCount: number }] } }>(
    groups,
    { search: group },
  )
  const [{ id, agreementCount }] = licenseGroups.items
  const list = 'query ($id: ID!) { agreements(filter: { groupIds: [$id] }) { items { name } } }'
  const { agreements } = await server.ask<{ agreements: { items: { name: string }[] } }>(list, { id })
  return { names: agreements.items.map(({ name }) => name), count: agreementCount }
}
