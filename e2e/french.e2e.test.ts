import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { englishOn } from './english.ts'
import { journey } from './journey.ts'
import { tabTo } from './keyboard.ts'

journey.override({ demo: true, language: 'fr' })

journey('le contrat est ajouté, les erreurs sont dites, tout en français', async ({ page }) => {
  await page.goto('agreements')
  await page.getByRole('status').getByText('45 contrats', { exact: true }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  expect(await page.title()).toBe('Tous les contrats · Entitle')
  expect(await englishOn(page)).toEqual([])
  await page.getByRole('searchbox').fill('rien de tel')
  await page.getByRole('status').getByText('0 contrat', { exact: true }).waitFor()
  expect(await englishOn(page)).toEqual([])

  await page.getByRole('link', { name: 'Ajouter des contrats' }).click()
  await page.getByRole('link', { name: /^Autre contrat de licence logicielle/ }).click()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: '3 problèmes à corriger' })
  await summary.getByRole('link', { name: 'Remplissez le champ Nom du contrat.' }).waitFor()
  expect(await englishOn(page)).toEqual([])

  await page.getByLabel('Nom du contrat').fill('AutoCAD LT, Nantes')
  await choose(page, 'Éditeur', 'desk', 'Autodesk')
  await choose(page, 'Nom du produit', 'LT', 'AutoCAD LT')
  await page.getByLabel('Nombre de licences').fill('1200')
  await tabTo(page, page.getByRole('group', { name: 'Date de fin de la licence' }).getByRole('spinbutton').first())
  await page.keyboard.type('31122026')
  await page.getByRole('radio', { name: 'Nouveau groupe de licences' }).click()
  await page.getByLabel('Nom du nouveau groupe').fill('Bureau de dessin')
  expect(await englishOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await page.getByRole('status').getByText('46 contrats', { exact: true }).waitFor()
  const row = page.getByRole('row').filter({ hasText: 'AutoCAD LT, Nantes' })
  for (const cell of ['Bureau de dessin', '1 200', '31 déc. 2026']) {
    await row.getByRole('cell', { name: cell, exact: true }).waitFor()
  }
})

journey('un groupe est supprimé, ses contrats restent', async ({ page }) => {
  await page.goto('groups')
  await page.getByRole('button', { name: 'Actions pour Bureau de dessin' }).click()
  await page.getByRole('menuitem', { name: 'Supprimer' }).click()
  const question = page.getByRole('alertdialog', { name: 'Supprimer le groupe de licences Bureau de dessin ?' })
  await question.getByText('Son contrat passe dans Contrats non attribués. Aucun contrat n’est supprimé.').waitFor()
  expect(await englishOn(page)).toEqual([])
  await question.getByRole('button', { name: 'Supprimer' }).click()
  await page.getByText('1 contrat est passé dans Contrats non attribués', { exact: true }).waitFor()
  expect(await englishOn(page)).toEqual([])
})

journey('un fichier de paires est corrigé sur place et importé, tout en français', async ({ page }) => {
  await page.goto('agreements/new/volume/csv')
  expect(await englishOn(page)).toEqual([])
  await page.getByRole('radio', { name: /^Open Value/ }).check()
  await page.locator('input[type=file]').setInputFiles({
    name: 'portail.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('06-10001;06-10001;Contoso\n06-10002;06-10003;Contoso\n06-10004;06-10004;Été\n'),
  })
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click()
  await page.getByText('2 lignes à corriger sur 3').waitFor()
  expect(await englishOn(page)).toEqual([])
  await page.getByLabel(/répété, ligne 2$/).fill('06-10002')
  await page.getByLabel('Nom du contrat, ligne 3').fill('Contoso')
  await page.getByText('Les 3 lignes sont correctes').waitFor()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('heading', { name: 'Choisir le groupe de licences' }).waitFor()
  expect(await englishOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('heading', { name: 'Confirmer l’importation' }).waitFor()
  expect(await englishOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Importer 3 paires' }).click()
  await page.getByText('Chaque ligne du fichier est prise en compte.').waitFor()
  expect(await englishOn(page)).toEqual([])
})

journey('la langue change sans quitter la page, et reste', async ({ page }) => {
  await page.goto('agreements?status=EXPIRED')
  await page.getByRole('button', { name: 'Langue : Français' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'All agreements' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(new URL(page.url()).search).toBe('?status=EXPIRED')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'All agreements' }).waitFor()
})

async function choose(page: Page, field: string, text: string, wanted: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).pressSequentially(text)
  await page.getByRole('option').filter({ hasText: wanted }).first().click()
}
