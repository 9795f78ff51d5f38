import { type PageState, type Scene, open } from './scene.ts'
import type { Server } from './server.ts'

/** All agreements, and each by itself, of the demo company. */
export const agreementStates: readonly PageState[] = [
  { name: 'list', reach: (scene) => open(scene, 'agreements') },
  {
    name: 'list-filtered',
    reach: (scene) => open(scene, 'agreements?status=EXPIRING_SOON&unassigned=1&sort=-endDate'),
  },
  { name: 'list-no-match', reach: (scene) => open(scene, 'agreements?search=nothing%20of%20the%20sort') },
  { name: 'list-filter-open', reach: (scene) => openFilter(scene, 'agreement.column.status') },
  { name: 'list-group-filter-open', reach: (scene) => openFilter(scene, 'group.picker') },
  { name: 'list-row-menu', reach: openRowMenu },
  { name: 'list-failed', reach: failToLoad },
  { name: 'agreement', reach: (scene) => openAgreement(scene) },
  { name: 'agreement-gone', reach: (scene) => open(scene, 'agreements/999999') },
  { name: 'edit', reach: (scene) => openAgreement(scene, '/edit') },
  { name: 'edit-conflict', reach: meetConflict },
]

const shown = 'Archicad, Lille'

async function openFilter(scene: Scene, key: string): Promise<void> {
  await open(scene, 'agreements')
  await scene.page
    .getByRole('main')
    .getByRole('button', { name: scene.say(key), exact: true })
    .first()
    .click()
}

async function openRowMenu(scene: Scene): Promise<void> {
  await open(scene, `agreements?search=${encodeURIComponent(shown)}`)
  await scene.page.getByRole('button', { name: scene.say('agreement.actions-of', { name: shown }) }).click()
  await scene.page.getByRole('menu').waitFor()
}

async function failToLoad(scene: Scene): Promise<void> {
  const { page } = scene
  await page.route('**/graphql', async (route) => {
    const lists = route.request().postData()?.includes('AgreementList')
    await (lists ? route.fulfill({ status: 429, body: '' }) : route.fallback())
  })
  await open(scene, 'agreements')
  await page.getByRole('alert').waitFor()
  await page.unroute('**/graphql')
}

async function openAgreement(scene: Scene, part = ''): Promise<void> {
  await open(scene, `agreements/${(await shownNow(scene.server)).id}${part}`)
}

async function meetConflict(scene: Scene): Promise<void> {
  const { page, say, server } = scene
  await openAgreement(scene, '/edit')
  await page.getByLabel(say('agreement.details'), { exact: true }).fill('Renewed by Claire, see the folder.')
  const { id, version } = await shownNow(server)
  const input = { details: `Renewed by telephone, version ${version}.`, licenseCount: version + 3 }
  const update = 'mutation ($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) '
  await server.ask(`${update} { updateSoftwareAgreement(id: $id, version: $version, input: $input) { id } }`, {
    id,
    version,
    input,
  })
  await page.getByRole('button', { name: say('common.save'), exact: true }).click()
  await page.getByRole('region', { name: say('agreement.changed-meanwhile') }).waitFor()
}

interface Versioned {
  id: string
  version: number
}

async function shownNow(server: Server): Promise<Versioned> {
  const query = 'query ($search: String!) { agreements(filter: { search: $search }) { items { id version } } }'
  const { agreements } = await server.ask<{ agreements: { items: [Versioned] } }>(query, { search: shown })
  return agreements.items[0]
}
