import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { reportDevice } from './enrol.ts'
import { journey } from './journey.ts'
import { hasFocus, tabTo } from './keyboard.ts'
import type { Server } from './server.ts'

const slow = 120_000

const count = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true }).first()
const bar = (page: Page) => page.getByRole('region', { name: 'Selected agreements' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

const linesOf = (name: string, howMany: number, first: number) =>
  Array.from({ length: howMany }, (_, n) => `01-${first + n};01-${first + n};${name} ${n + 1}`).join('\r\n')

/** So many agreements of one pair each, called `name 1`, `name 2` … */
async function addMany(server: Server, name: string, howMany: number, first: number): Promise<void> {
  const input = { fileName: 'pairs.csv', program: 'OPEN_VALUE', content: linesOf(name, howMany, first) }
  await server.ask('mutation ($input: PairImportInput!) { importPairs(input: $input) { added } }', { input })
}

journey(
  'by keyboard alone: from an empty list to 50 agreements in a new group',
  { timeout: slow },
  async ({ page, server }) => {
    const { keyboard } = page
    await reportDevice(server)
    await page.goto('agreements')
    await count(page, '0 agreements').waitFor()
    await keyboard.press('n')
    await importByKeyboard(page)
    await keyboard.press('g')
    await keyboard.press('a')
    await count(page, '50 agreements').waitFor()

    await keyboard.press('j')
    expect(await hasFocus(link(page, 'Contoso 1'))).toBe(true)
    await keyboard.press('ArrowDown')
    await keyboard.press('j')
    await keyboard.press('k')
    expect(await hasFocus(link(page, 'Contoso 10'))).toBe(true) // they are sorted as text
    await keyboard.press('x')
    await count(page, '1 selected').waitFor()
    await keyboard.press('Shift+ArrowDown')
    await keyboard.press('Shift+ArrowDown')
    await count(page, '3 selected').waitFor()
    await keyboard.press('Escape')
    await bar(page).waitFor({ state: 'detached' })

    await tabTo(page, page.getByRole('checkbox', { name: 'Select all on this page' }), 'Shift+Tab')
    await keyboard.press('Space')
    await count(page, '50 selected').waitFor()
    await tabTo(page, button(page, 'Move to group'), 'Shift+Tab')
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Move 50 agreements' })
    await tabTo(page, dialog.getByRole('radio', { name: 'Unassigned Agreements' }))
    await keyboard.press('ArrowDown', { delay: 100 }) // as long as a finger does: a key that is up at once chooses nothing
    const name = dialog.getByLabel('Name of the new group')
    await name.waitFor()
    await tabTo(page, name)
    await keyboard.type('Headquarters')
    await keyboard.press('Enter')
    await page.getByText('50 agreements moved to Headquarters', { exact: true }).first().waitFor()
    await expect.poll(() => page.getByRole('cell', { name: 'Headquarters' }).count()).toBe(50)
  },
)

async function importByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page
  await tabTo(page, page.getByRole('link', { name: /Volume licensing agreement/ }))
  await keyboard.press('Enter')
  await tabTo(page, link(page, 'Upload a CSV file'))
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Choose the programme and the file' }).waitFor()
  await tabTo(page, page.getByRole('radio', { name: /^Open Value/ }))
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: /Drop/ }))
  const chooser = page.waitForEvent('filechooser')
  await keyboard.press('Enter')
  const buffer = Buffer.from(linesOf('Contoso', 50, 20_000))
  await (await chooser).setFiles({ name: 'pairs.csv', mimeType: 'text/csv', buffer })
  await page.getByText('pairs.csv').waitFor()
  await pressFar(page, 'Check the file')
  await page.getByText('All 50 lines are right').waitFor()
  await pressFar(page, 'Continue')
  await page.getByRole('heading', { name: 'Choose the license group' }).waitFor()
  await pressFar(page, 'Continue')
  await page.getByRole('heading', { name: 'Confirm the import' }).waitFor()
  await pressFar(page, 'Import 50 pairs')
  await page.getByText('Every line of the file is accounted for.').waitFor()
}

/** Presses a button that stands behind all cells of a table. */
async function pressFar(page: Page, name: string): Promise<void> {
  const target = button(page, name)
  for (let n = 0; n < 5; n++) await tabTo(page, target).catch(() => {})
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

journey('1,000 are deleted at once, and all of them come back', { timeout: slow }, async ({ page, server }) => {
  await reportDevice(server)
  await addMany(server, 'Fabrikam', 1_000, 30_000)
  await page.goto('agreements?search=fabrikam')
  await count(page, '1,000 agreements').waitFor()
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await count(page, '50 selected').waitFor()
  await button(page, 'Select all 1,000 matching').click()
  await bar(page).getByRole('button', { name: 'Delete' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete 1,000 agreements?' })
  await question.getByText('The contracts with the vendors are not cancelled', { exact: false }).waitFor()
  await question.getByRole('button', { name: 'Delete 1,000 agreements' }).click()
  await count(page, '0 agreements').waitFor()
  await button(page, 'Undo').click()
  await page.getByText('1,000 agreements have been restored', { exact: true }).first().waitFor()
  await count(page, '1,000 agreements').waitFor()
})

journey('one is deleted without a question, and is found and restored among the deleted', async ({ page, server }) => {
  await reportDevice(server)
  await addMany(server, 'Tailspin', 3, 40_000)
  await page.goto('agreements?search=tailspin')
  await button(page, 'Actions for Tailspin 2').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await count(page, '2 agreements').waitFor()
  await addMany(server, 'Tailspin 2 again', 1, 40_001) // its pair
  await page.goto('trash')
  await link(page, 'Tailspin 2').waitFor()
  await button(page, 'Restore Tailspin 2').click()
  const dialog = page.getByRole('dialog', { name: 'Nothing was restored' })
  await dialog.getByText('The pair 01-40001, 01-40001 of Tailspin 2 is taken.').waitFor()
  await dialog.getByRole('link', { name: 'Open Tailspin 2 again 1' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tailspin 2 again 1' }).waitFor()
  await button(page, 'Delete').click()
  await page.goto('trash?q=tailspin%202')
  await count(page, '2 deleted agreements').waitFor()
  await page.getByRole('checkbox', { name: 'Select Tailspin 2', exact: true }).check()
  await button(page, 'Restore 1 agreement').click()
  await count(page, '1 deleted agreement').waitFor()
})

journey('somebody else deletes one of all that match: it is asked again', async ({ page, server }) => {
  await reportDevice(server)
  await addMany(server, 'Wingtip', 60, 50_000)
  await page.goto('agreements?search=wingtip')
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await button(page, 'Select all 60 matching').click()
  await deleteNamed(server, 'Wingtip 7')
  await button(page, 'Move to group').click()
  await page.getByRole('radio', { name: 'New license group' }).check()
  await page.getByLabel('Name of the new group').fill('Wingtip')
  await button(page, 'Move 60 agreements').click()
  await page.getByText('60 agreements were selected', { exact: false }).first().waitFor()
  await button(page, 'Move 59 agreements').click()
  await page.getByText('59 agreements moved to Wingtip', { exact: true }).first().waitFor()
})

journey('an agreement beside the list: the keys go on, Back and Escape lead back', async ({ page, server }) => {
  await reportDevice(server)
  await addMany(server, 'Litware', 3, 60_000)
  await page.goto('agreements?search=litware')
  const panel = (name: string) => page.getByRole('complementary', { name })
  await link(page, 'Litware 1').focus()
  await page.keyboard.press('Enter')
  await panel('Litware 1').getByText('Added').first().waitFor()
  expect(new URL(page.url()).searchParams.get('open')).toMatch(/^\d+$/)
  await page.keyboard.press('j')
  await panel('Litware 2').getByRole('cell', { name: '01-60001' }).first().waitFor()
  expect(await hasFocus(panel('Litware 2').getByRole('heading', { name: 'Litware 2' }))).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => hasFocus(link(page, 'Litware 2'))).toBe(true)
  expect(new URL(page.url()).search).toBe('?search=litware')
  await link(page, 'Litware 3').click()
  await panel('Litware 3').waitFor()
  await page.reload()
  await panel('Litware 3').waitFor()
  await page.goBack()
  await panel('Litware 3').waitFor({ state: 'detached' })
  await page.setViewportSize({ width: 360, height: 740 })
  await link(page, 'Litware 1').click()
  await page.getByRole('heading', { level: 1, name: 'Litware 1' }).waitFor()
})

async function deleteNamed(server: Server, search: string): Promise<void> {
  const { agreements } = await server.ask<{ agreements: { items: { id: string; name: string }[] } }>(
    'query ($search: String!) { agreements(filter: { search: $search }) { items { id name } } }',
    { search },
  )
  const ids = agreements.items.filter(({ name }) => name === search).map(({ id }) => id)
  await server.ask('mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }', { ids })
}
