import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeServer } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import LicenseGroupListPage from './LicenseGroupListPage.vue'
import { groupWords } from './words.en.ts'

afterEach(() => void (document.body.innerHTML = ''))

async function list(role = 'LICENSE_MANAGER') {
  const groups = [
    {
      __typename: 'LicenseGroup',
      id: '7',
      version: 1,
      name: 'Ventes',
      agreementCount: 137,
      createdAt: '2026-11-24T09:00:00Z',
    },
  ]
  const { client, asked } = fakeServer(({ query }) => {
    if (query.includes('viewer')) return { data: { viewer: { __typename: 'Viewer', id: '1', name: 'Camille', role } } }
    if (query.includes('deleteLicenseGroup')) {
      const [gone] = groups.splice(0)
      return { data: { deleteLicenseGroup: { __typename: 'BulkResult', count: gone?.agreementCount } } }
    }
    const page = { __typename: 'LicenseGroupPage', items: groups, totalItems: groups.length, limit: 500 }
    return { data: { licenseGroups: page } }
  })
  await mountWith(LicenseGroupListPage, {}, { client, words: groupWords })
  await flushPromises()
  await vi.dynamicImportSettled()
  return { asked }
}

async function press(label: string) {
  const named = (element: Element) => [element.getAttribute('aria-label'), element.textContent?.trim()].includes(label)
  const element = [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')].find(named)
  element?.click()
  await flushPromises()
}

test('says how many groups there may be, and leads to the agreements of each', async () => {
  await list()
  expect(document.body.textContent).toContain('1 of 500')
  const link = document.querySelector<HTMLAnchorElement>('td a')
  expect(link?.getAttribute('href')).toBe('/agreements?groups=7')
  expect(link?.getAttribute('aria-label')).toBe('137 agreements of Ventes')
})

test('deleting says first how many agreements move, and then how many did', async () => {
  const { asked } = await list()
  await press('Actions for Ventes')
  await press('Delete')
  const dialog = document.querySelector('[role=alertdialog]')
  expect(dialog?.textContent).toContain('Its 137 agreements move to Unassigned Agreements. No agreement is deleted.')
  expect(asked.some(({ query }) => query.includes('deleteLicenseGroup'))).toBe(false)
  await press('Delete')
  await vi.waitFor(() => expect(document.body.textContent).toContain('137 agreements moved to Unassigned Agreements'))
  await vi.waitFor(() => expect(document.body.textContent).toContain('No license group yet'))
})

test('a reader is offered nothing that changes', async () => {
  await list('READER')
  expect(document.body.textContent).toContain('Ventes')
  expect(document.querySelector('[aria-label="Actions for Ventes"]')).toBeNull()
  expect(document.body.textContent).not.toContain('Create license group')
})
