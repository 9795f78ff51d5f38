import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { fakeServer, refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import CatalogMergeDialog from './CatalogMergeDialog.vue'
import { catalogPickerWords } from './picker.words.en.ts'
import PublisherPicker from './PublisherPicker.vue'
import { catalogWords } from './words.en.ts'

afterEach(() => void (document.body.innerHTML = ''))

const words = { ...catalogWords, ...catalogPickerWords }
const merge = {
  __typename: 'CatalogMerge',
  id: '9',
  kind: 'PUBLISHER',
  at: '2026-11-24T10:00:00Z',
  by: 'Ada',
  fromName: 'Acme Inc',
  intoId: '2',
  intoName: 'Acme',
  publisherName: 'Acme',
  agreementsMoved: 3,
  titlesMoved: 1,
  titlesMerged: ['Reader'],
  undoneAt: null,
  undoneBy: null,
  agreementsElsewhere: null,
}
const preview = {
  __typename: 'CatalogMergePreview',
  name: 'Acme',
  aliases: ['Acme Inc'],
  agreementsMoved: 3,
  titlesMoved: 1,
  titlesMerged: ['Reader'],
}

async function dialog(undo: object = { data: { undone: { ...merge, agreementsElsewhere: 2 } } }) {
  const server = fakeServer(({ query }) => {
    if (query.includes('query PreviewPublisherMerge')) return { data: { preview } }
    if (query.includes('mutation MergePublishers')) return { data: { merged: merge } }
    if (query.includes('mutation UndoCatalogMerge')) return undo as { data: object }
    return { data: { viewer: { __typename: 'Viewer', id: '1', name: 'Ada', role: 'ADMINISTRATOR' } } }
  })
  const { wrapper } = await mountWith(
    CatalogMergeDialog,
    { thing: { id: '1', name: 'Acme Inc' } },
    { client: server.client, words },
  )
  await flushPromises()
  wrapper.getComponent(PublisherPicker).vm.$emit('update:modelValue', { id: '2', name: 'Acme' })
  await flushPromises()
  const press = async (label: string) => {
    // The newest, where toasts of before are shown still.
    const buttons = [...document.querySelectorAll('button')]
    buttons.findLast((button) => button.textContent?.trim() === label)?.click()
    await flushPromises()
  }
  const sent = (what: string) => server.asked.filter(({ query }) => query.includes(what)).map((each) => each.variables)
  return { wrapper, press, sent }
}
const shown = () => document.body.textContent ?? ''

test('what would happen is said before it does, and whose name stays can be chosen', async () => {
  const { press, sent } = await dialog()
  expect(sent('PreviewPublisherMerge')).toEqual([{ fromId: '1', intoId: '2' }])
  expect(shown()).toContain('3 agreements move, deleted ones included')
  expect(shown()).toContain('1 product title that both have becomes one: Reader')
  document.querySelectorAll<HTMLElement>('[role=radio]')[1]?.click()
  await flushPromises()
  expect(sent('PreviewPublisherMerge').at(-1)).toEqual({ fromId: '2', intoId: '1' })
  await press('Merge into Acme Inc')
  expect(sent('mutation MergePublishers')).toEqual([{ fromId: '2', intoId: '1' }])
})

test('the toast undoes it, and tells what did not come back', async () => {
  const { wrapper, press, sent } = await dialog()
  await press('Merge into Acme')
  expect(wrapper.emitted('close')).toHaveLength(1)
  expect(shown()).toContain('Acme Inc merged into Acme')
  await press('Undo')
  expect(sent('mutation UndoCatalogMerge')).toEqual([{ id: '9' }])
  expect(shown()).toContain('2 agreements did not come back')
})

test('what stands in the way of undoing is said', async () => {
  const { press } = await dialog(refusal('catalog-merge.merged-further', { name: 'Acme', into: 'Apex' }))
  await press('Merge into Acme')
  await press('Undo')
  expect(shown()).toContain('Acme has been merged into Apex meanwhile. Undo that first.')
})
