import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { englishOn } from './english.ts'
import { journey } from './journey.ts'
import type { Say } from './words.ts'

journey.override({ demo: true, language: 'fr' })

const count = 500
const wrongLine = 8
const header =
  'Nom du contrat;Éditeur;Produit;Nombre de licences;Début;Fin;Prix unitaire;Quantité;N° de commande;Notre remarque'

/** A register as a French company keeps it; every twentieth line spells its publisher as the catalog does not. */
const register = [
  header,
  ...Array.from({ length: count }, (_, n) => {
    const publisher = n % 20 === 0 ? 'Adobe Systmes' : 'Adobe'
    const end = n + 2 === wrongLine ? '31/02/2027' : '31/12/2027'
    return `Registre ${n};${publisher};Acrobat Pro;${n + 1};01/02/2026;${end};"1 234,50 €";2;BC-${n};à revoir`
  }),
  '',
].join('\r\n')

journey(
  'a register of 500 lines is mapped, matched, corrected and imported; exported, it comes back unchanged',
  async ({ page, say }) => {
    await page.goto('agreements/new')
    await page.getByRole('link', { name: say('register.import') }).click()
    expect(await englishOn(page)).toEqual([])
    await give(page, say, 'registre.csv', Buffer.from(register))
    await page.getByText('500 lignes sous l’en-tête, 10 colonnes').waitFor()

    await page.getByRole('button', { name: say('register.to-columns') }).click()
    const column = (position: number) => page.locator(`[data-column="${position}"]`).getByRole('combobox')
    expect(await column(2).textContent()).toContain('Éditeur')
    expect(await column(10).textContent()).toContain(say('register.not-imported'))
    await page.getByText('01/02/2026 est lu comme 1 févr. 2026.').waitFor()
    expect(await englishOn(page)).toEqual([])
    await page.getByRole('button', { name: say('register.onward') }).click()

    const unknown = page.locator('[data-name="Adobe Systmes"]')
    await unknown.getByRole('button', { name: 'Adobe', exact: true }).click()
    await page.getByText(say('register.all-decided')).waitFor()
    expect(await englishOn(page)).toEqual([])
    await page.getByRole('button', { name: say('register.to-check') }).click()

    const wrong = page.locator(`[data-line="${wrongLine}"]`)
    await wrong.getByRole('textbox').fill('28/02/2027')
    expect(await englishOn(page)).toEqual([])
    await page.getByRole('button', { name: say('register.to-confirm') }).click()
    await page.getByRole('button', { name: 'Importer 500 contrats' }).click()
    await page.waitForURL(/\/registers\/\d+$/)
    await page.locator('[data-count=added]').getByText('500').waitFor()
    expect(await englishOn(page)).toEqual([])

    await page.goto('agreements?search=Registre')
    await page.getByRole('button', { name: say('export.menu') }).click()
    await page.getByRole('menuitem', { name: 'Exporter 500 contrats…' }).click()
    await page.getByRole('radio', { name: say('export.layout.register') }).click()
    expect(await englishOn(page)).toEqual([])
    const started = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Exporter 500 contrats' }).last().click()
    const download = await started
    expect(download.suggestedFilename()).toMatch(/^agreements-\d{4}-\d\d-\d\d\.csv$/)
    const file = await readFile(await download.path())

    await page.goto('agreements/import')
    await give(page, say, download.suggestedFilename(), file)
    await page.getByRole('button', { name: say('register.to-columns') }).click()
    await page.getByRole('button', { name: say('register.onward') }).click()
    await page.getByText(say('register.all-known')).waitFor()
    await page.getByRole('button', { name: say('register.to-check') }).click()
    await page.getByText('Les 500 lignes sont correctes').waitFor()
    await page.locator('[data-count=unchanged]').getByText('500').waitFor()
  },
)

async function give(page: Page, say: Say, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByText(name).waitFor()
  await page.getByRole('region', { name: say('register.read-as') }).waitFor()
}
