import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { agreementServer, autocad, wordsOfAgreements } from '../testing/agreements.ts'
import { refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import AgreementListPage from './AgreementListPage.vue'

afterEach(() => void (document.body.innerHTML = ''))

type Answers = Parameters<typeof agreementServer>[0]

const listOf = (items: readonly object[], totalItems = items.length) => ({
  data: { agreements: { __typename: 'AgreementPage', items, totalItems } },
})

async function page(at = '/agreements', answers: Answers = {}, role?: string) {
  const server = agreementServer({ AgreementList: () => listOf([autocad], 1000), ...answers }, role)
  const { wrapper, router } = await mountWith(
    AgreementListPage,
    {},
    { client: server.client, at, words: wordsOfAgreements },
  )
  await flushPromises()
  const button = (label: string) =>
    wrapper.findAll('button').find((each) => (each.attributes('aria-label') ?? each.text()) === label)
  const press = async (label: string) => {
    const found = button(label)
    ;(found?.element as HTMLElement | undefined)?.focus()
    await found?.trigger('click')
    await flushPromises()
    await flushPromises()
  }
  const question = () => server.sent('AgreementList').at(-1)
  return { wrapper, router, button, press, question }
}

test('asks for what the address says, and counts aloud', async () => {
  const { wrapper, question } = await page('/agreements?search=cad&status=EXPIRED&groups=3&sort=-endDate&page=2')
  expect(question()).toEqual({
    filter: expect.objectContaining({ search: 'cad', kind: null, status: ['EXPIRED'], groupIds: ['3'] }),
    sort: [{ field: 'END_DATE', direction: 'DESC' }],
    page: { skip: 50, take: 50 },
  })
  expect(wrapper.get('[role=status]').text()).toBe('1,000 agreements')
})

test('each condition is a chip that takes it away, and the focus goes to the next', async () => {
  const { wrapper, router, press } = await page('/agreements?status=EXPIRED&groups=3&unassigned=1')
  const chips = () => wrapper.get('[role=group][aria-label="Filters in use"]').text()
  expect(chips()).toContain('Group: Ventes')
  await press('Remove the filter Status: Expired')
  expect(router.currentRoute.value.fullPath).toBe('/agreements?groups=3&unassigned=1')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove the filter Group: Unassigned Agreements')
  await press('Clear all filters')
  expect(router.currentRoute.value.fullPath).toBe('/agreements')
  expect(chips()).toBe('')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Filters in use')
})

test('an address of before, which looks in the name alone, keeps its meaning and says so', async () => {
  const { wrapper, question, press } = await page('/agreements?search=cad&q=4711')
  expect(question()).toMatchObject({ filter: { search: 'cad', anywhere: '4711' } })
  expect((wrapper.get('input[type=search]').element as HTMLInputElement).value).toBe('4711')
  await press('Remove the filter Name contains: cad')
  expect(question()).toMatchObject({ filter: { search: null, anywhere: '4711' } })
})

test('the rarer conditions are chips too, by the names of what the address knows the id of', async () => {
  const { wrapper, press, router } = await page(
    '/agreements?publisher=1&productTitle=11&endsBefore=2026-12-31&noticeAfter=2026-01-31',
    {
      PublisherName: () => ({ data: { publisher: autocad.publisher } }),
      ProductTitleName: () => ({ data: { productTitle: { ...autocad.productTitle, publisher: autocad.publisher } } }),
    },
  )
  const chips = wrapper.get('[role=group][aria-label="Filters in use"]').text()
  expect(chips).toContain('Publisher: Autodesk')
  expect(chips).toContain('Product title: AutoCAD')
  expect(chips).toContain('Ends before: Dec 31, 2026')
  expect(wrapper.findAll('button').some((button) => button.text() === 'Filters4')).toBe(true)
  await press('Remove the filter Notice date after: Jan 31, 2026')
  await press('Remove the filter Publisher: Autodesk')
  expect(router.currentRoute.value.fullPath).toBe('/agreements?productTitle=11&endsBefore=2026-12-31')
})

test('a heading sorts, and the order is in the address', async () => {
  const { wrapper, router, press } = await page()
  const sorted = () => wrapper.findAll('th').map((heading) => heading.attributes('aria-sort'))
  expect(sorted()[1]).toBe('ascending')
  await press('Licenses')
  expect(router.currentRoute.value.fullPath).toBe('/agreements?sort=licenseCount')
  await press('Licenses')
  expect(router.currentRoute.value.fullPath).toBe('/agreements?sort=-licenseCount')
  expect(sorted()).toContain('descending')
})

test('shows the volume licensing agreement without title, and the license of all', async () => {
  const volume = { ...autocad, id: '8', kind: 'VOLUME_LICENSING', productTitle: null, licenseCount: null }
  const site = { ...autocad, id: '9', metric: 'SITE' }
  const { wrapper } = await page('/agreements', { AgreementList: () => listOf([volume, site]) })
  const [first, second] = wrapper.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))
  expect(first).toEqual(expect.arrayContaining([expect.stringContaining('Not available')]))
  expect(second).toEqual(expect.arrayContaining([expect.stringContaining('Unlimited')]))
})

test('no match leads back to everything', async () => {
  const { wrapper, router, press } = await page('/agreements?search=zzz', { AgreementList: () => listOf([]) })
  expect(wrapper.text()).toContain('No agreement matches')
  await press('Clear all filters')
  expect(router.currentRoute.value.fullPath).toBe('/agreements')
})

test('none yet leads to adding one', async () => {
  const { wrapper } = await page('/agreements', { AgreementList: () => listOf([]) })
  expect(wrapper.text()).toContain('No agreement yet')
  expect(wrapper.findAll('a[href="/agreements/new"]')).toHaveLength(2)
})

test('none yet says why none can be added, and what to do about it', async () => {
  const waiting = {
    settings: { __typename: 'Settings', requireManagedDevice: true },
    workspace: { __typename: 'Workspace', deviceCount: 1, licensableSoftwareReported: false },
  }
  const { wrapper } = await page('/agreements', {
    AgreementList: () => listOf([]),
    AgreementPrecondition: () => ({ data: waiting }),
  })
  expect(wrapper.text()).toContain('wait for a first software report')
  expect(wrapper.find('a[href="/welcome"]').exists()).toBe(true)
})

test('a reader is offered nothing that is refused', async () => {
  const { wrapper, button } = await page('/agreements', {}, 'READER')
  expect(wrapper.find('a[href="/agreements/new"]').exists()).toBe(false)
  expect(button('Actions for AutoCAD Lyon')).toBeUndefined()
})

test('what could not be loaded can be asked for again', async () => {
  let down = true
  const { wrapper, press } = await page('/agreements', {
    AgreementList: () => (down ? refusal('UNAVAILABLE') : listOf([autocad])),
  })
  expect(wrapper.get('[role=alert]').text()).toContain('The server cannot do this just now')
  down = false
  await press('Try again')
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
  expect(wrapper.text()).toContain('AutoCAD Lyon')
})
