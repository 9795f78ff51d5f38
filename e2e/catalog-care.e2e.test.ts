import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import type { Server } from './server.ts'

journey.override({ demo: true })

journey('a publisher is renamed, merged with another, and taken apart from the toast', async ({ page, server }) => {
  await addTwin(server, 'Graphisoft Deutschland', 'Archicad')
  await page.goto('catalog?search=graphisoft')
  await act(page, 'Graphisoft', 'Edit')
  const editing = page.getByRole('dialog', { name: 'Edit publisher' })
  await editing.getByLabel('Name', { exact: true }).fill('Graphisoft SE')
  expect(await editing.getByRole('checkbox', { name: 'Keep “Graphisoft” as another name' }).isChecked()).toBe(true)
  await editing.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Graphisoft SE changed', { exact: true }).first().waitFor()

  await act(page, 'Graphisoft SE', 'Merge with another')
  const merging = page.getByRole('dialog', { name: 'Merge Graphisoft SE with another' })
  await merging.getByRole('combobox').pressSequentially('deutsch')
  await page.getByRole('option', { name: /Graphisoft Deutschland/ }).click()
  await merging.getByRole('radio', { name: 'Graphisoft SE' }).check()
  await merging.getByText('Also called: Graphisoft · Graphisoft Deutschland').waitFor()
  await merging.getByText('1 product title that both have becomes one: Archicad').waitFor()
  await merging.getByRole('radio', { name: 'Graphisoft Deutschland' }).check()
  await merging.getByText('1 agreement moves, deleted ones included').waitFor()
  await merging.getByRole('button', { name: 'Merge into Graphisoft Deutschland' }).click()
  await page.getByText('Graphisoft SE merged into Graphisoft Deutschland', { exact: true }).first().waitFor()
  await expect.poll(() => publishers(page)).toEqual(['Graphisoft Deutschland'])
  expect(await publisherOf(server, 'Archicad, Lille')).toBe('Graphisoft Deutschland')

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText('Graphisoft SE is in the catalog again', { exact: true }).first().waitFor()
  await expect.poll(() => publishers(page)).toEqual(['Graphisoft SE', 'Graphisoft Deutschland'])
  expect(await publisherOf(server, 'Archicad, Lille')).toBe('Graphisoft SE')
})

journey('a merge is undone later, from the list of merges', async ({ page, server }) => {
  await addTwin(server, 'Graphisoft Deutschland', 'Archicad')
  await page.goto('catalog?search=graphisoft')
  await page.getByRole('link', { name: 'Graphisoft', exact: true }).click()
  await page.getByRole('heading', { name: 'Graphisoft' }).waitFor()
  await page.getByRole('button', { name: 'Merge with another' }).click()
  const merging = page.getByRole('dialog', { name: 'Merge Graphisoft with another' })
  await merging.getByRole('combobox').pressSequentially('deutsch')
  await page.getByRole('option', { name: /Graphisoft Deutschland/ }).click()
  await merging.getByRole('button', { name: 'Merge into Graphisoft Deutschland' }).click()
  await page.getByRole('heading', { name: 'Graphisoft Deutschland' }).waitFor() // whose page it is now
  await page.getByRole('link', { name: '1 agreement of Graphisoft Deutschland' }).click()
  await page.getByRole('link', { name: 'Archicad, Lille' }).waitFor()

  await page.goto('catalog/merges')
  await page.getByRole('status').getByText('1 merge', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Undo merging Graphisoft into Graphisoft Deutschland' }).click()
  await page.getByText(/^Undone by /).waitFor()
  expect(await publisherOf(server, 'Archicad, Lille')).toBe('Graphisoft')
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

const publishers = (page: Page) =>
  page
    .getByRole('row')
    .getByRole('link', { name: /^Graphisoft/ })
    .allInnerTexts()

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
