import { type PageState, type Scene, arrived, open } from './scene.ts'
import type { Server } from './server.ts'

/** Volume licensing agreements: by hand, from a file, and as they are shown. */
export const volumeStates: readonly PageState[] = [
  { name: 'type-choice', reach: (scene) => open(scene, 'agreements/new') },
  { name: 'volume-add', reach: (scene) => open(scene, 'agreements/new/volume') },
  { name: 'volume-add-errors', reach: addWrongPairs },
  { name: 'volume', reach: (scene) => openVolume(scene) },
  { name: 'volume-edit', reach: (scene) => openVolume(scene, '/edit') },
  { name: 'list-volume', reach: (scene) => open(scene, 'agreements?kind=VOLUME_LICENSING&sort=productTitle') },
  { name: 'csv-file', reach: (scene) => open(scene, 'agreements/new/volume/csv') },
  { name: 'csv-file-errors', reach: goOnWithoutFile },
  { name: 'csv-file-not-utf-8', reach: (scene) => chooseFile(scene, Buffer.from('07-1,07-1,K\u00f6ln', 'latin1')) },
  { name: 'csv-file-refused', reach: (scene) => chooseFile(scene, Buffer.from('504b0304', 'hex')) },
  { name: 'csv-check-wrong', reach: (scene) => check(scene, wrong) },
  { name: 'csv-check-right', reach: (scene) => check(scene, right('07')) },
  { name: 'csv-check-refused', reach: (scene) => check(scene, '"07-1,07-1') },
  { name: 'csv-group', reach: (scene) => checkAndGoOn(scene, right('07'), 1) },
  { name: 'csv-confirm', reach: (scene) => checkAndGoOn(scene, right('07'), 2) },
  { name: 'import-result', reach: importSome },
  { name: 'import-gone', reach: (scene) => open(scene, 'imports/999999') },
]

const right = (prefix: string) => `${prefix}-00001;${prefix}-00001;Litware\n${prefix}-00002;${prefix}-00002\n`

const wrong = [
  '08-00001;08-00001;Litware Lyon',
  '08-00002;08-00003;Litware Lyon',
  '08-00004;;Litware Lyon',
  '08-00005;08-00005;Litware #1',
  '08-000061;08-00006;Litware Lyon',
  '08-00001;08-00001;Litware Lyon',
  '08-00007;08-00007;Caf\u00e9',
  '08-00008',
  '08-00009;08-00009;Archicad, Lille',
].join('\n')

async function addWrongPairs({ page, say, ...scene }: Scene): Promise<void> {
  await open({ page, say, ...scene }, 'agreements/new/volume')
  await page.locator('input[type=radio], button[role=radio]').first().click()
  await page.locator('input[data-number=number]').first().fill('08-0000123')
  await page.locator('input[data-number=partnerNumber]').first().fill('08-1')
  await page.locator('button[type=submit]').click()
  await page.getByRole('alert').waitFor()
}

async function openVolume(scene: Scene, part = ''): Promise<void> {
  await open(scene, `agreements/${await someVolume(scene.server)}${part}`)
}

async function someVolume(server: Server): Promise<string> {
  const { agreements } = await server.ask<{ agreements: { items: { id: string }[] } }>(
    '{ agreements(filter: { kind: VOLUME_LICENSING }, page: { take: 1 }) { items { id } } }',
  )
  return agreements.items[0]?.id ?? ''
}

async function chooseFile(scene: Scene, buffer: Buffer): Promise<void> {
  const { page } = scene
  await open(scene, 'agreements/new/volume/csv')
  await page.getByRole('radio').first().click()
  await page.locator('input[type=file]').setInputFiles({ name: 'portal.csv', mimeType: 'text/csv', buffer })
  await page.locator('input[type=file]').or(page.getByText('portal.csv')).first().waitFor({ state: 'attached' })
}

async function goOnWithoutFile(scene: Scene): Promise<void> {
  await open(scene, 'agreements/new/volume/csv')
  await scene.page.getByRole('button', { name: scene.say('pair-import.to-check') }).click()
  await scene.page.getByRole('alert').waitFor()
}

async function check(scene: Scene, text: string): Promise<void> {
  const { page, say } = scene
  await chooseFile(scene, Buffer.from(text))
  await page.getByText('portal.csv').waitFor()
  await page.getByRole('button', { name: say('pair-import.to-check') }).click()
  await page.getByRole('button', { name: say('pair-import.to-check') }).waitFor({ state: 'detached' })
  await arrived(page)
}

async function checkAndGoOn(scene: Scene, text: string, steps: number): Promise<void> {
  await check(scene, text)
  for (const step of ['group', 'confirm'].slice(0, steps)) {
    await scene.page.getByRole('button', { name: scene.say('pair-import.to-group') }).click()
    await scene.page.getByRole('heading', { name: scene.say(`pair-import.step-title.${step}`) }).waitFor()
  }
}

async function importSome(scene: Scene): Promise<void> {
  const mutation = `mutation ($input: PairImportInput!) { importPairs(input: $input) { id } }`
  const input = { fileName: 'portal.csv', content: wrong, program: 'OPEN_VALUE', mode: 'VALID_ONLY' }
  const { importPairs } = await scene.server.ask<{ importPairs: { id: string } }>(mutation, { input })
  await open(scene, `imports/${importPairs.id}`)
}
