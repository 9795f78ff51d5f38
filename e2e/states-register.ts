import { type PageState, type Scene, arrived, open } from './scene.ts'

/** A register on its way in, and agreements on their way out. */
export const registerStates: readonly PageState[] = [
  { name: 'register-file', reach: (scene) => open(scene, 'agreements/import') },
  { name: 'register-file-refused', reach: (scene) => choose(scene, Buffer.from('d0cf11e0a1b11ae1', 'hex')) },
  { name: 'register-columns', reach: (scene) => goOn(scene, 1) },
  { name: 'register-match', reach: (scene) => goOn(scene, 2) },
  { name: 'register-check', reach: (scene) => goOn(scene, 3) },
  { name: 'register-check-lines', reach: showLines },
  { name: 'register-confirm', reach: confirm },
  { name: 'register-result', reach: importSome },
  { name: 'register-gone', reach: (scene) => open(scene, 'registers/999999') },
  { name: 'export', reach: openExport },
]

// Each by another name: what has been imported would be there already.
let made = 0
const register = () => `Nom du contrat;Éditeur;Produit;Nombre de licences;Début;Fin;Prix unitaire;Quantité
Nantes ${++made} ${Date.now()};Adobe;Acrobat Pro;12;01/02/2026;31/12/2027;"1 234,50 €";2
Nantes bis;Adobe Systmes;Acrobat Pro;douze;31/02/2026;31/12/2027;;
Lille;Adobe;Acrobate Pro;1;01/02/2026;31/12/2025;;
`

async function choose(scene: Scene, buffer: Buffer): Promise<void> {
  const { page } = scene
  await open(scene, 'agreements/import')
  await page.locator('input[type=file]').setInputFiles({ name: 'registre.csv', mimeType: 'text/csv', buffer })
  await page.getByText('registre.csv').waitFor()
  await page.getByRole('alert').or(page.locator('section select, section [role=combobox]')).first().waitFor()
}

const buttons = ['register.to-columns', 'register.onward', 'register.to-check', 'register.to-confirm'] as const

async function goOn(scene: Scene, steps: number): Promise<void> {
  await choose(scene, Buffer.from(register()))
  for (const button of buttons.slice(0, steps)) {
    await scene.page.getByRole('button', { name: scene.say(button), exact: true }).click()
    await arrived(scene.page)
  }
}

async function showLines(scene: Scene): Promise<void> {
  await goOn(scene, 3)
  await scene.page.getByRole('switch', { name: scene.say('register.only-problems') }).click()
  await scene.page
    .getByRole('region', { name: scene.say('register.lines') })
    .last()
    .waitFor()
  await arrived(scene.page)
}

async function confirm(scene: Scene): Promise<void> {
  await goOn(scene, 3)
  await scene.page.getByRole('radio').last().click()
  await scene.page.getByRole('button', { name: scene.say('register.to-confirm'), exact: true }).click()
  await scene.page.getByRole('heading', { name: scene.say('register.step-title.confirm') }).waitFor()
  await arrived(scene.page)
}

async function importSome(scene: Scene): Promise<void> {
  await confirm(scene)
  await scene.page.locator('form button[type=submit]').last().click()
  await scene.page.waitForURL(/\/registers\/\d+$/)
  await arrived(scene.page)
}

async function openExport(scene: Scene): Promise<void> {
  await open(scene, 'agreements')
  await scene.page.getByRole('button', { name: scene.say('export.menu') }).click()
  await scene.page.getByRole('menuitem').first().click()
  await scene.page.getByRole('dialog').waitFor()
  await scene.page.waitForLoadState('networkidle')
}
