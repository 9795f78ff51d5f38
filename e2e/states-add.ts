import { type PageState, type Scene, open } from './scene.ts'

/** Adding an agreement, and what can come in between. */
export const addStates: readonly PageState[] = [
  { name: 'add', reach: openForm },
  { name: 'add-errors', reach: saveEmpty },
  { name: 'add-publisher-open', reach: (scene) => findPublisher(scene, 'soft') },
  { name: 'add-publisher-no-match', reach: (scene) => findPublisher(scene, 'Zzyzx') },
  { name: 'add-publisher-requested', reach: requestPublisher },
  { name: 'add-name-taken', reach: takeName },
  { name: 'add-filled', reach: fillIn },
  { name: 'add-restored', reach: reload },
  { name: 'add-leave', reach: leave },
]

async function openForm(scene: Scene): Promise<void> {
  await open(scene, 'agreements/new/other')
  await nameOf(scene).waitFor()
}

async function saveEmpty(scene: Scene): Promise<void> {
  await openForm(scene)
  await scene.page.getByRole('button', { name: scene.say('common.save'), exact: true }).click()
  await scene.page.getByRole('alert').waitFor()
}

async function findPublisher(scene: Scene, text: string): Promise<void> {
  await openForm(scene)
  await publisherOf(scene).pressSequentially(text)
  await scene.page.locator('[role=option]:not([data-disabled])').first().waitFor()
}

async function requestPublisher(scene: Scene): Promise<void> {
  await findPublisher(scene, 'Zzyzx')
  await scene.page.getByRole('option').click()
  await scene.page.getByRole('link', { name: scene.say('catalog.picker-requests') }).waitFor()
}

async function takeName(scene: Scene): Promise<void> {
  await openForm(scene)
  await nameOf(scene).fill('Archicad, Lille')
  await scene.page.getByText(scene.say('agreement.name-taken')).waitFor()
}

async function fillIn(scene: Scene): Promise<void> {
  const { page, say } = scene
  await findPublisher(scene, 'Autodesk')
  await page.getByRole('option').first().click()
  await nameOf(scene).fill('AutoCAD LT, Nantes')
  await page.getByRole('combobox', { name: say('agreement.product-title') }).pressSequentially('LT')
  await page.getByRole('option').first().click()
  await page.getByLabel(say('agreement.license-count')).fill('12')
  await page.getByRole('radio', { name: say('group.existing') }).click()
  await page.getByRole('combobox', { name: say('group.existing-name') }).pressSequentially('nantes')
  await page.getByRole('option').first().click()
}

async function reload(scene: Scene): Promise<void> {
  await fillIn(scene)
  await scene.page.reload()
  await scene.page.getByText(scene.say('form.draft-restored')).waitFor()
}

async function leave(scene: Scene): Promise<void> {
  await openForm(scene)
  await nameOf(scene).fill('AutoCAD LT, Nantes')
  await scene.page.getByRole('link', { name: scene.say('common.cancel') }).click()
  await scene.page.getByRole('alertdialog').waitFor()
}

const nameOf = ({ page, say }: Scene) => page.getByLabel(say('agreement.name'))
const publisherOf = ({ page, say }: Scene) => page.getByRole('combobox', { name: say('agreement.publisher') })
