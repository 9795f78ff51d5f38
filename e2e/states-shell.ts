import { type PageState, type Scene, open } from './scene.ts'

/** Groups, devices, settings, and the frame around all pages. */
export const shellStates: readonly PageState[] = [
  { name: 'groups', reach: (scene) => open(scene, 'groups') },
  { name: 'groups-no-match', reach: (scene) => open(scene, 'groups?search=Zzyzx') },
  { name: 'groups-create', reach: createTaken },
  { name: 'groups-rename', reach: (scene) => act(scene, 'group.rename') },
  { name: 'groups-delete', reach: (scene) => act(scene, 'group.delete') },
  { name: 'inventory', reach: (scene) => open(scene, 'inventory') },
  { name: 'inventory-no-match', reach: (scene) => open(scene, 'inventory?search=Zzyzx') },
  { name: 'settings', reach: openSettings },
  { name: 'not-found', reach: (scene) => open(scene, 'nowhere') },
  { name: 'shell-menu', reach: openMenu },
  { name: 'shell-theme', reach: openThemes },
]

const shown = 'Agence Nantes'

async function createTaken(scene: Scene): Promise<void> {
  const { page, say } = scene
  await open(scene, 'groups')
  await page.getByRole('button', { name: say('group.create') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill(shown)
  await dialog.getByRole('button', { name: say('group.create') }).click()
  await dialog.getByRole('alert').waitFor()
}

async function act(scene: Scene, key: string): Promise<void> {
  const { page, say } = scene
  await open(scene, 'groups')
  await page.getByRole('button', { name: say('group.actions-of', { name: shown }) }).click()
  await page.getByRole('menuitem', { name: say(key) }).click()
  await page.locator('[role=dialog], [role=alertdialog]').waitFor()
}

async function openSettings(scene: Scene): Promise<void> {
  await open(scene, 'settings')
  await scene.page.getByRole('switch', { name: scene.say('settings.require-device') }).waitFor()
}

// On a narrow screen the sidebar is behind a button.
async function openMenu(scene: Scene): Promise<void> {
  await open(scene, 'groups')
  const navigation = scene.page.getByRole('navigation', { name: scene.say('shell.navigation') })
  if (await navigation.isVisible()) return
  await scene.page.getByRole('banner').or(scene.page.getByRole('main')).getByRole('button').first().click()
  await navigation.waitFor()
}

async function openThemes(scene: Scene): Promise<void> {
  await openMenu(scene)
  await scene.page.getByRole('button', { name: new RegExp(`^${scene.say('shell.theme', { name: '' })}`) }).click()
  await scene.page.getByRole('menu').waitFor()
}
