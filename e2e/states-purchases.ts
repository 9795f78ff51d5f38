import { type PageState, type Scene, open } from './scene.ts'

/** What was bought under an agreement: on its page, and while it is typed. */
export const purchaseStates: readonly PageState[] = [
  { name: 'purchases', reach: readThem },
  { name: 'purchases-edit-errors', reach: typeWrongly },
]

async function readThem(scene: Scene): Promise<void> {
  await openBought(scene)
  const heading = scene.page.getByRole('heading', { name: scene.say('agreement.purchases') })
  await heading.evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

async function openBought(scene: Scene, part = ''): Promise<void> {
  const query = '{ agreements(filter: { search: "AutoCAD, bureau" }) { items { id } } }'
  const { agreements } = await scene.server.ask<{ agreements: { items: { id: string }[] } }>(query)
  await open(scene, `agreements/${agreements.items[0]?.id}${part}`)
}

async function typeWrongly(scene: Scene): Promise<void> {
  const { page, say } = scene
  await openBought(scene, '/edit')
  await page.getByRole('button', { name: say('agreement.purchase-add-another') }).click()
  const purchase = page.getByRole('group', { name: say('agreement.purchase-number', { row: '4' }) })
  await purchase.getByLabel(say('agreement.purchase.unitCost')).fill('12,5,0')
  await purchase.getByLabel(say('agreement.purchase.currency')).fill('E')
  const notice = page.getByRole('group', { name: say('agreement.notice-date') })
  await notice
    .getByRole('spinbutton')
    .first()
    .pressSequentially(say('common.save') === 'Save' ? '12312029' : '31122029')
  await page.getByRole('button', { name: say('common.save'), exact: true }).click()
  await page.getByRole('alert').waitFor()
  await purchase.evaluate((element) => element.scrollIntoView({ block: 'center' }))
}
