import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import type { Server } from './server.ts'

journey.override({ demo: true })

journey('a publisher is renamed, and found by both names', async ({ page }) => {
  await page.goto('catalog?search=graphisoft')
  await act(page, 'Graphisoft', 'Edit')
  const editing = page.getByRole('dialog', { name: 'Edit publisher' })
  await editing.getByLabel('Name', { exact: true }).fill('Archicad Makers')
  expect(await editing.getByRole('checkbox', { name: 'Keep “Graphisoft” as another name' }).isChecked()).toBe(true)
  await editing.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Archicad Makers changed', { exact: true }).first().waitFor()
  await publisher(page, 'Archicad Makers').waitFor() // searched for by the old one still
})

journey('a publisher is merged with another, and taken apart from the toast', async ({ page, server }) => {
  await addTwin(server, 'Bluebeam Europe', 'Bluebeam Revu')
  await page.goto('catalog?search=bluebeam')
  await act(page, 'Bluebeam', 'Merge with another')
  const merging = page.getByRole('dialog', { name: 'Merge Bluebeam with another' })
  await merging.getByRole('combobox').pressSequentially('europe')
  await page.getByRole('option', { name: /Bluebeam Europe/ }).click()
  await merging.getByText('1 agreement moves, deleted ones included').waitFor()
  await merging.getByText('1 product title that both have becomes one: Bluebeam Revu').waitFor()
  await merging.getByRole('button', { name: 'Merge into Bluebeam Europe' }).click()
  await page.getByText('Bluebeam merged into Bluebeam Europe', { exact: true }).first().waitFor()
  await publisher(page, 'Bluebeam').waitFor({ state: 'detached' })
  await publisher(page, 'Bluebeam Europe').waitFor()
  expect(await publisherOf(server, 'Bluebeam Revu')).toBe('Bluebeam Europe')

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText('Bluebeam is in the catalog again', { exact: true }).first().waitFor()
  await publisher(page, 'Bluebeam').waitFor()
  expect(await publisherOf(server, 'Bluebeam Revu')).toBe('Bluebeam')
})

journey('a merge is undone later, from the list of merges', async ({ page, server }) => {
  await addTwin(server, 'Wolfram Europe', 'Notebook')
  await page.goto('catalog?search=wolfram')
  await page.getByRole('link', { name: 'Wolfram Research', exact: true }).click()
  await page.getByRole('heading', { name: 'Wolfram Research' }).waitFor()
  await page.getByRole('button', { name: 'Merge with another' }).click()
  const merging = page.getByRole('dialog', { name: 'Merge Wolfram Research with another' })
  await merging.getByRole('combobox').pressSequentially('europe')
  await page.getByRole('option', { name: /Wolfram Europe/ }).click()
  await merging.getByRole('button', { name: 'Merge into Wolfram Europe' }).click()
  await page.getByRole('heading', { name: 'Wolfram Europe' }).waitFor() // whose page it is now
  await page.getByRole('link', { name: '1 agreement of Wolfram Europe' }).click()
  await page.getByRole('link', { name: 'Mathematica', exact: true }).waitFor()

  await page.goto('catalog/merges')
  await page.getByRole('button', { name: 'Undo merging Wolfram Research into Wolfram Europe' }).click()
  await page
    .getByRole('row', { name: /Wolfram/ })
    .getByText(/^Undone by /)
    .waitFor()
  expect(await publisherOf(server, 'Mathematica')).toBe('Wolfram Research')
})

journey('what stands in the way of an undo is said', async ({ page, server }) => {
  const [from, into] = [
    await addTwin(server, 'Zephyr', 'Zephyr One'),
    await addTwin(server, 'Zephyr GmbH', 'Zephyr Two'),
  ]
  const merge = 'mutation ($fromId: ID!, $intoId: ID!) { mergePublishers(fromId: $fromId, intoId: $intoId) { id } }'
  await server.ask(merge, { fromId: from, intoId: into })
  const update =
    'mutation ($id: ID!, $input: UpdatePublisherInput!) { updatePublisher(id: $id, version: 2, input: $input) { id } }'
  await server.ask(update, { id: into, input: { name: 'Zephyr' } })
  await page.goto('catalog/merges')
  await page.getByRole('button', { name: 'Undo merging Zephyr into Zephyr GmbH' }).click()
  await page.getByText('Zephyr is a name of Zephyr meanwhile. Take it from that one first.').first().waitFor()
})

async function act(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

const publisher = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

/** A publisher with one title: its id. */
async function addTwin(server: Server, name: string, title: string): Promise<string> {
  const { addPublisher } = await server.ask<{ addPublisher: { id: string } }>(
    'mutation ($name: String!) { addPublisher(name: $name) { id } }',
    { name },
  )
  const { id } = addPublisher
  await server.ask('mutation ($id: ID!, $title: String!) { addProductTitle(publisherId: $id, name: $title) { id } }', {
    id,
    title,
  })
  return id
}

async function publisherOf(server: Server, search: string): Promise<string | undefined> {
  const { agreements } = await server.ask<{ agreements: { items: { publisher: { name: string } }[] } }>(
    'query ($search: String!) { agreements(filter: { search: $search }) { items { publisher { name } } } }',
    { search },
  )
  return agreements.items[0]?.publisher.name
}
