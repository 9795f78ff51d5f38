import { type PageState, type Scene, arrived, open } from './scene.ts'

/** The catalog, what is asked of it, and its files. */
export const catalogStates: readonly PageState[] = [
  { name: 'catalog', reach: (scene) => open(scene, 'catalog') },
  { name: 'catalog-search', reach: (scene) => open(scene, 'catalog?search=adob') },
  { name: 'catalog-no-match', reach: (scene) => open(scene, 'catalog?search=Zzyzx') },
  { name: 'catalog-add-publisher', reach: addPublisherTwice },
  { name: 'titles', reach: openPublisher },
  { name: 'titles-chosen', reach: chooseTitles },
  { name: 'titles-add', reach: addTitle },
  { name: 'requests', reach: (scene) => open(scene, 'catalog/requests') },
  { name: 'requests-ask', reach: ask },
  { name: 'requests-answer', reach: (scene) => answer(scene, 'catalog.request-add') },
  { name: 'requests-decline', reach: (scene) => answer(scene, 'catalog.request-decline') },
  { name: 'import', reach: (scene) => open(scene, 'catalog/import') },
  { name: 'import-refused', reach: (scene) => choose(scene, '') },
  { name: 'import-done', reach: importWithFault },
  { name: 'operations', reach: (scene) => open(scene, 'operations') },
  { name: 'operation', reach: openOperation },
  { name: 'operation-gone', reach: (scene) => open(scene, 'operations/999999') },
]

async function addPublisherTwice(scene: Scene): Promise<void> {
  const { page, say } = scene
  await open(scene, 'catalog')
  await press(scene, 'catalog.add-publisher')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Adobe')
  await dialog.getByRole('button', { name: say('catalog.add-publisher') }).click()
  await dialog.getByRole('alert').waitFor()
}

async function openPublisher(scene: Scene): Promise<void> {
  await open(scene, 'catalog?search=Autodesk')
  await scene.page.getByRole('link', { name: 'Autodesk', exact: true }).click()
  await scene.page.getByRole('heading', { name: 'Autodesk' }).waitFor()
  await arrived(scene.page)
}

async function chooseTitles(scene: Scene): Promise<void> {
  await openPublisher(scene)
  await scene.page.getByRole('checkbox').nth(1).click()
  await scene.page.getByRole('checkbox').nth(2).click()
}

async function addTitle(scene: Scene): Promise<void> {
  await openPublisher(scene)
  await press(scene, 'catalog.add-title')
  await scene.page.getByRole('dialog').waitFor()
}

async function ask(scene: Scene): Promise<void> {
  await open(scene, 'catalog/requests')
  await press(scene, 'catalog.request')
  await scene.page.getByRole('dialog').waitFor()
}

async function answer(scene: Scene, key: string): Promise<void> {
  const { page, say } = scene
  await open(scene, 'catalog/requests?status=OPEN')
  await page.getByRole('button', { name: say('catalog.actions-of', { name: 'Contoso Draw' }) }).click()
  await page.getByRole('menuitem', { name: say(key) }).click()
  await page.locator('[role=dialog], [role=alertdialog]').waitFor()
}

async function choose(scene: Scene, text: string): Promise<void> {
  await open(scene, 'catalog/import')
  await scene.page.locator('input[type=file]').setInputFiles({
    name: 'catalog.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
}

async function importWithFault(scene: Scene): Promise<void> {
  await choose(scene, 'publisher,title,license_required\nContoso,Contoso Sketch,YES\nContoso,Contoso Paint,PERHAPS\n')
  await scene.page.getByRole('button', { name: scene.say('catalog.import-start'), exact: true }).click()
  await scene.page.getByText(scene.say('catalog.import-partial')).waitFor()
}

async function openOperation(scene: Scene): Promise<void> {
  await open(scene, 'operations')
  await scene.page.getByRole('row').nth(1).getByRole('link').click()
  await scene.page.waitForURL(/operations\/\d+/)
  await arrived(scene.page)
}

async function press({ page, say }: Scene, key: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: say(key), exact: true })
    .first()
    .click()
}
