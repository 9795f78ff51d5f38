import { type PageState, type Scene, open } from './scene.ts'

/** The palette, and the list of shortcuts, over a page. */
export const paletteStates: readonly PageState[] = [
  { name: 'palette', reach: (scene) => openPalette(scene) },
  { name: 'palette-found', reach: (scene) => find(scene, 'lil', 'Archicad, Lille') },
  { name: 'palette-none', reach: (scene) => find(scene, 'Zzyzx', scene.say('palette.search', { text: 'Zzyzx' })) },
  { name: 'palette-help', reach: openHelp },
]

async function openPalette(scene: Scene): Promise<void> {
  await open(scene, 'groups')
  await scene.page.keyboard.press('ControlOrMeta+k')
  await scene.page.getByRole('option').first().waitFor()
}

async function find(scene: Scene, text: string, first: string): Promise<void> {
  const { page } = scene
  await openPalette(scene)
  await page.getByRole('combobox').fill(text)
  await page.getByRole('option', { name: first }).waitFor()
  await page.waitForFunction(() => !document.querySelector('[role=dialog] .animate-spin'))
}

async function openHelp(scene: Scene): Promise<void> {
  await open(scene, 'groups')
  await scene.page.keyboard.press('?')
  await scene.page.getByRole('dialog').waitFor()
}
