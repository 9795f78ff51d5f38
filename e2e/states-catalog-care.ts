import { type PageState, type Scene, arrived, open } from './scene.ts'

/** Looking after the catalog: editing, merging, undoing, files of aliases. */
export const catalogCareStates: readonly PageState[] = [
  { name: 'catalog-edit', reach: editPublisher },
  { name: 'titles-edit', reach: editTitle },
  { name: 'catalog-merge', reach: mergePublisher },
  { name: 'merges', reach: openMerges },
  { name: 'import-aliases', reach: (scene) => open(scene, 'catalog/import?holds=aliases') },
]

async function act(scene: Scene, name: string, key: string): Promise<void> {
  const { page, say } = scene
  await page.getByRole('button', { name: say('catalog.actions-of', { name }), exact: true }).click()
  await page.getByRole('menuitem', { name: say(key) }).click()
  await page.getByRole('dialog').waitFor()
}

async function editPublisher(scene: Scene): Promise<void> {
  await open(scene, 'catalog?search=Graphisoft')
  await act(scene, 'Graphisoft', 'common.edit')
  const dialog = scene.page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Graphisoft SE')
  await dialog.getByRole('textbox').nth(1).fill('Graphisoft Ltd')
  await dialog.getByRole('button', { name: scene.say('catalog.alias-add') }).click()
}

async function editTitle(scene: Scene): Promise<void> {
  await open(scene, 'catalog?search=Graphisoft')
  await scene.page.getByRole('link', { name: 'Graphisoft', exact: true }).click()
  await scene.page.getByRole('heading', { name: 'Graphisoft' }).waitFor()
  await arrived(scene.page)
  await act(scene, 'Archicad', 'common.edit')
}

async function mergePublisher(scene: Scene): Promise<void> {
  const { page, say } = scene
  await open(scene, 'catalog?search=Graphisoft')
  await act(scene, 'Graphisoft', 'catalog.merge-with')
  await page.getByRole('dialog').getByRole('combobox').pressSequentially('Nemet')
  await page.getByRole('option', { name: 'Nemetschek' }).first().click()
  await page.getByText(say('catalog.merge-undoable')).waitFor()
}

// One that was undone and one that stands: of publishers that no other state looks at.
async function openMerges(scene: Scene): Promise<void> {
  const { server } = scene
  const [from, into] = [await publisher(scene, 'Whimbrel'), await publisher(scene, 'Whimbrel Ltd')]
  const merge = 'mutation ($from: ID!, $into: ID!) { mergePublishers(fromId: $from, intoId: $into) { id } }'
  const { mergePublishers } = await server.ask<{ mergePublishers: { id: string } }>(merge, { from, into })
  await server.ask('mutation ($id: ID!) { undoCatalogMerge(id: $id) { id } }', { id: mergePublishers.id })
  await server.ask(merge, { from, into })
  await open(scene, 'catalog/merges')
}

// The page is looked at several times, on one server.
async function publisher({ server }: Scene, name: string): Promise<string> {
  const unique = `${name} ${Date.now() % 100_000}`
  const { addPublisher } = await server.ask<{ addPublisher: { id: string } }>(
    'mutation ($name: String!) { addPublisher(name: $name) { id } }',
    { name: unique },
  )
  return addPublisher.id
}
