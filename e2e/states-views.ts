import { type PageState, type Scene, open } from './scene.ts'

const filtered = 'agreements?view=expired&status=EXPIRED&kind=OTHER_SOFTWARE&endsAfter=2020-01-01'

/** The list of agreements by what it can be made to show: filters, columns and views. */
export const viewStates: readonly PageState[] = [
  { name: 'views-changed', reach: (scene) => open(scene, filtered) },
  { name: 'views-open', reach: (scene) => openViews(scene) },
  { name: 'views-save', reach: saveView },
  { name: 'views-filters', reach: (scene) => press(scene, 'agreement.more-filters') },
  { name: 'views-columns', reach: (scene) => press(scene, 'agreement.columns') },
  {
    name: 'views-wide',
    reach: (scene) =>
      open(scene, 'agreements?columns=name,metric,noticeDate,program,pairCount,externalReference,createdAt&compact=1'),
  },
]

async function openViews(scene: Scene): Promise<void> {
  await open(scene, filtered)
  const name = scene.say('view.picker-changed', { name: scene.say('view.built-in.expired') })
  await scene.page.getByRole('button', { name }).click()
  await scene.page.getByRole('menu').waitFor()
}

async function saveView(scene: Scene): Promise<void> {
  await openViews(scene)
  await scene.page.getByRole('menuitem', { name: scene.say('view.save-as') }).click()
  await scene.page.getByRole('dialog').getByRole('textbox').waitFor()
}

async function press(scene: Scene, key: string): Promise<void> {
  await open(scene, filtered)
  await scene.page.getByRole('button', { name: scene.say(key), exact: true }).click()
  await scene.page.getByRole('radio').first().waitFor()
}
