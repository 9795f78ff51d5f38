import { type PageState, type Scene, arrived, open } from './scene.ts'

/** Agreements that are selected, deleted ones, and one beside the list. */
export const bulkStates: readonly PageState[] = [
  { name: 'bulk-selected', reach: (scene) => select(scene, 3) },
  { name: 'bulk-whole', reach: selectWhole },
  { name: 'bulk-move', reach: askWhere },
  { name: 'bulk-delete-changed', reach: askAgain },
  { name: 'trash', reach: openTrash },
  { name: 'trash-empty', reach: openEmptyTrash },
  { name: 'trash-refused', reach: meetRefusal },
  { name: 'panel', reach: openPanel },
  { name: 'agreement-deleted', reach: openDeleted },
]

const boxes = ({ page }: Scene) => page.locator('tbody input[type=checkbox]')

async function select(scene: Scene, howMany: number, path = 'agreements'): Promise<void> {
  await open(scene, path)
  for (let n = 0; n < howMany; n++) await boxes(scene).nth(n).check()
  await scene.page.getByRole('region', { name: scene.say('bulk.bar') }).waitFor()
}

// 25 of the 45 of the demo company on a page.
async function selectWhole(scene: Scene): Promise<void> {
  await select(scene, 25, 'agreements?take=25')
  await scene.page.getByRole('button', { name: scene.say('bulk.choose-whole', { count: 45 }) }).click()
  await boxes(scene).first().scrollIntoViewIfNeeded() // no row is half behind the headings, where it is too small to be hit
}

async function askWhere(scene: Scene): Promise<void> {
  const { page, say } = scene
  await select(scene, 3)
  await page.getByRole('button', { name: say('bulk.move') }).click()
  await page.getByRole('dialog').waitFor()
  await page.getByRole('radio', { name: say('group.new') }).check()
}

async function askAgain(scene: Scene): Promise<void> {
  const { page, say } = scene
  await refuse(scene, 'DeleteAgreements', 'selection.changed', { params: { expected: 45, found: 47 } })
  await selectWhole(scene)
  await page
    .getByRole('region', { name: say('bulk.bar') })
    .getByRole('button', { name: say('agreement.delete') })
    .click()
  await page.getByRole('button', { name: say('bulk.delete-count', { count: 45 }) }).click()
  await page.getByRole('button', { name: say('bulk.delete-count', { count: 47 }) }).waitFor()
}

async function openTrash(scene: Scene): Promise<void> {
  await deleteSome(scene)
  await open(scene, 'trash')
}

async function openEmptyTrash(scene: Scene): Promise<void> {
  const { page } = scene
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('DeletedAgreements')) return route.fallback()
    await route.fulfill({ json: { data: { agreements: { __typename: 'AgreementPage', items: [], totalItems: 0 } } } })
  })
  await open(scene, 'trash')
}

async function meetRefusal(scene: Scene): Promise<void> {
  const { page, say } = scene
  const params = { subject: 'Contoso Lyon', found: 'Contoso Paris', id: '1' }
  const violations = [
    {
      field: 'ids.0',
      rule: 'agreement.name-taken',
      params: { ...params, found: 'contoso lyon', value: 'Contoso Lyon' },
    },
    { field: 'ids.0', rule: 'pair.taken', params: { ...params, value: '01-07001, 01-07001' } },
  ]
  await refuse(scene, 'RestoreAgreements', 'agreement.restore-refused', { params: { taken: 12 }, violations })
  await openTrash(scene)
  await boxes(scene).first().check()
  await page.getByRole('button', { name: say('trash.restore-count', { count: 1 }) }).click()
  await page.getByRole('dialog').waitFor()
}

async function openPanel(scene: Scene): Promise<void> {
  const [id] = await idsOf(scene, 'Archicad, Lille')
  await open(scene, `agreements?open=${id}`)
  await scene.page.getByRole('heading', { name: scene.say('history.title') }).waitFor()
  await arrived(scene.page)
}

async function openDeleted(scene: Scene): Promise<void> {
  const [id] = await deleteSome(scene)
  await open(scene, `agreements/${id}`)
}

// They take nothing from what other states show.
async function deleteSome(scene: Scene): Promise<string[]> {
  const { server } = scene
  const add = 'mutation ($input: AddVolumeAgreementInput!) { addVolumeAgreement(input: $input) { id } }'
  for (const name of ['Contoso Lyon', 'Contoso Marseille']) {
    const numbers = { number: `del-${name.length}`, partnerNumber: '1' }
    await server.ask(add, { input: { name, program: 'SELECT_ENTERPRISE', pairs: [numbers] } })
  }
  const ids = await idsOf(scene, 'Contoso')
  await server.ask('mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }', { ids })
  return ids
}

async function idsOf({ server }: Scene, search: string): Promise<string[]> {
  const query = 'query ($search: String!) { agreements(filter: { search: $search }) { items { id } } }'
  const { agreements } = await server.ask<{ agreements: { items: { id: string }[] } }>(query, { search })
  return agreements.items.map(({ id }) => id)
}

async function refuse({ page }: Scene, mutation: string, code: string, more: object): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(`mutation ${mutation}`)) return route.fallback()
    const extensions = { code, params: {}, violations: [], ...more }
    await route.fulfill({ json: { data: null, errors: [{ message: code, extensions }] } })
  })
}
