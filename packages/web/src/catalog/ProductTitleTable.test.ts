import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { Role } from '@entitle/schema/auth/role.values'
import { fakeServer, refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import type { ProductTitleRow } from './catalog.graphql.ts'
import ProductTitleTable from './ProductTitleTable.vue'
import { catalogWords as words } from './words.en.ts'

afterEach(() => void (document.body.innerHTML = ''))

const title = (id: string, name: string): ProductTitleRow => {
  const facts = { version: 1, category: null, aliases: [], licenseRequired: 'UNKNOWN' as const }
  return { id, name, ...facts, agreementCount: 0, userDefined: false }
}
const rows = [title('7', 'Photoshop'), title('8', 'Acrobat'), title('9', 'Reader')]

async function table(role: Role, refused = false) {
  const server = fakeServer(({ query }) => {
    if (query.includes('query Viewer'))
      return { data: { viewer: { id: '1', name: 'Ada', role, __typename: 'Viewer' } } }
    return refused ? refusal('FORBIDDEN') : { data: { setLicenseRequired: { count: 2, __typename: 'BulkResult' } } }
  })
  const { wrapper } = await mountWith(
    ProductTitleTable,
    { publisher: { id: '1', name: 'Adobe' }, rows, search: '', loading: false, outdated: false },
    { client: server.client, words },
  )
  await flushPromises()
  const choose = (name: string) => wrapper.get(`[aria-label="${name}"]`).trigger('click')
  const press = async (label: string) => {
    await wrapper
      .findAll('button')
      .find((button) => button.text() === label)
      ?.trigger('click')
    await flushPromises()
  }
  return { wrapper, choose, press, ...server }
}

test('an administrator chooses titles and says that they need a license; a toast says how many', async () => {
  const { wrapper, choose, press, asked } = await table('ADMINISTRATOR')
  await choose('Choose Photoshop')
  await choose('Choose Reader')
  expect(wrapper.text()).toContain('2 chosen')
  await press('Required')
  expect(asked.at(-1)?.variables).toEqual({ productTitleIds: ['7', '9'], value: 'YES' })
  expect(document.body.textContent).toContain('2 product titles require a license now')
  expect(wrapper.text()).not.toContain('chosen')
})

test('what was chosen stays so when the server refuses', async () => {
  const { wrapper, choose, press } = await table('ADMINISTRATOR', true)
  await choose('Choose Photoshop')
  await press('Not required')
  expect(document.body.textContent).toContain('Not saved')
  expect(wrapper.text()).toContain('1 chosen')
})

test('a license manager only reads them', async () => {
  const { wrapper } = await table('LICENSE_MANAGER')
  expect(wrapper.find('[role=checkbox]').exists()).toBe(false)
  expect(wrapper.findAll('tbody tr')).toHaveLength(3)
})
