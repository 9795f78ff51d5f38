import { reportDevice } from './enrol.ts'
import { type PageState, type Scene, arrived, open } from './scene.ts'

/** What a new server shows, in the order in which its first administrator comes by. */
export const firstRunStates: readonly PageState[] = [
  { name: 'set-up', stranger: true, reach: (scene) => open(scene, 'set-up#a-code') },
  { name: 'set-up-empty', stranger: true, reach: (scene) => useLink(scene, '') },
  { name: 'set-up-used', stranger: true, reach: (scene) => useLink(scene, 'Grace Hopper') },
  { name: 'set-up-incomplete', stranger: true, reach: (scene) => open(scene, 'set-up') },
  { name: 'signed-out', stranger: true, reach: (scene) => open(scene, 'agreements') },
  { name: 'first-run', reach: (scene) => open(scene, 'agreements') },
  { name: 'first-run-script', reach: showScript },
  { name: 'inventory-empty', reach: (scene) => open(scene, 'inventory') },
  { name: 'groups-empty', reach: (scene) => open(scene, 'groups') },
  { name: 'operations-empty', reach: (scene) => open(scene, 'operations') },
  { name: 'requests-empty', reach: (scene) => open(scene, 'catalog/requests') },
  { name: 'first-run-over', reach: seeFirstDevice },
  { name: 'add-no-software', reach: (scene) => open(scene, 'agreements/new/other') },
  { name: 'list-empty', reach: reportSoftware },
]

async function useLink(scene: Scene, name: string): Promise<void> {
  const { page, say, server } = scene
  await open(scene, server.setUpLink)
  await page.getByLabel(say('workspace.your-name')).fill(name)
  await page.getByRole('button', { name: say('workspace.set-up-go') }).click()
  await page.getByRole('alert').waitFor()
}

async function showScript(scene: Scene): Promise<void> {
  await open(scene, 'welcome')
  await scene.page.getByRole('tab', { name: scene.say('inventory.enrol-script') }).click()
  await scene.page.getByRole('region', { name: scene.say('inventory.enrol-script-code') }).waitFor()
}

async function seeFirstDevice(scene: Scene): Promise<void> {
  await open(scene, 'welcome')
  await reportDevice(scene.server)
  await scene.page.getByRole('link', { name: scene.say('workspace.open-go') }).waitFor()
}

async function reportSoftware(scene: Scene): Promise<void> {
  await reportDevice(scene.server, [{ name: 'AutoCAD LT 2026 - English', publisher: 'Autodesk, Inc.' }])
  await open(scene, 'agreements')
  await arrived(scene.page)
}
