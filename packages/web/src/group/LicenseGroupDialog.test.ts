import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { fakeServer, refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import LicenseGroupDialog from './LicenseGroupDialog.vue'
import { groupWords } from './words.en.ts'

beforeEach(forgetAllDrafts)
afterEach(() => void (document.body.innerHTML = ''))

const seen = { id: '7', version: 1, name: 'Ventes', agreementCount: 3, createdAt: '2026-11-24T09:00:00Z' }

// The group was renamed to Sales by somebody else: its version is 2 now.
async function renaming(current: object | null = { __typename: 'LicenseGroup', ...seen, name: 'Sales', version: 2 }) {
  const { client, asked } = fakeServer(({ query, variables }) => {
    if (query.includes('licenseGroup(')) return { data: { licenseGroup: current } }
    if (variables['version'] !== 2) return refusal('CONFLICT', { version: 2 })
    return {
      data: { renameLicenseGroup: { __typename: 'LicenseGroup', id: '7', version: 3, name: variables['name'] } },
    }
  })
  const { wrapper } = await mountWith(LicenseGroupDialog, { group: seen }, { client, words: groupWords })
  await flushPromises()
  const rename = async () => {
    document.querySelector<HTMLFormElement>('form')?.dispatchEvent(new Event('submit'))
    await flushPromises()
    await flushPromises()
  }
  return { wrapper, asked, rename }
}
const input = () => document.querySelector<HTMLInputElement>('[role=dialog] input')

function type(text: string) {
  const field = input()
  if (!field) throw new Error('the dialog shows no field')
  field.value = text
  field.dispatchEvent(new Event('input'))
}

test('a conflict shows the name there is now, keeps what was typed, and can be overruled knowingly', async () => {
  const { wrapper, asked, rename } = await renaming()
  type('Ventes Europe')
  await rename()
  expect(document.body.textContent).toContain('Somebody has renamed this group to Sales meanwhile.')
  expect(input()?.value).toBe('Ventes Europe')
  expect(document.querySelector('button[type=submit]')?.textContent).toContain('Rename it anyway')
  await rename()
  expect(asked.at(-1)?.variables).toEqual({ id: '7', version: 2, name: 'Ventes Europe' })
  expect(wrapper.emitted('close')).toHaveLength(1)
})

test('a conflict with a deletion says so', async () => {
  const { rename } = await renaming(null)
  type('Ventes Europe')
  await rename()
  expect(document.body.textContent).toContain('Somebody has deleted this group meanwhile.')
})

test('what breaks a rule is not sent', async () => {
  const { asked, rename } = await renaming()
  type('Ventes/Europe')
  await rename()
  expect(asked).toEqual([])
  expect(document.body.textContent).toContain('Name contains /, which is not allowed there.')
})
