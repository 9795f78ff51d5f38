import { uploadLimit } from '@entitle/schema/upload/upload.values'
import UFileUpload from '@nuxt/ui/components/FileUpload.vue'
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeServer } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import CatalogFileUpload from './CatalogFileUpload.vue'
import { catalogWords as words } from './words.en.ts'

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

async function uploadOf(file: File, answer = new Response('{"id":"5"}', { status: 201 }), holds = 'titles') {
  const fetch = vi.fn<(address: URL, init: RequestInit) => Promise<Response>>(async () => answer)
  vi.stubGlobal('fetch', fetch)
  const { client, asked } = fakeServer(() => ({
    data: {
      importCatalog: { id: '77', __typename: 'Operation' },
      importCatalogAliases: { id: '78', __typename: 'Operation' },
    },
  }))
  const { wrapper } = await mountWith(CatalogFileUpload, { holds }, { client, words })
  wrapper.getComponent(UFileUpload).vm.$emit('update:modelValue', file)
  await wrapper.get('form').trigger('submit')
  await flushPromises()
  return { wrapper, fetch, asked }
}

test('a file is sent as it is, and its import begins', async () => {
  const file = new File(['publisher\nZeta'], 'été & co.csv')
  const { wrapper, fetch, asked } = await uploadOf(file)
  const [address, init] = fetch.mock.calls[0] ?? []
  expect(address?.searchParams.get('name')).toBe('été & co.csv')
  expect(init?.body).toBe(file)
  expect(asked[0]?.variables).toEqual({ uploadId: '5' })
  expect(wrapper.emitted('started')).toEqual([['77']])
})

test('a file of aliases begins an import of aliases', async () => {
  const { wrapper } = await uploadOf(new File(['publisher,alias'], 'a.csv'), undefined, 'aliases')
  expect(wrapper.emitted('started')).toEqual([['78']])
})

test.each([
  ['an empty one', '', 'a.csv', 'The file is empty.'],
  ['one that is too large', 'x'.repeat(uploadLimit + 1), 'a.csv', 'at most 16 MB'],
  ['one with too long a name', 'publisher', `${'a'.repeat(125)}.csv`, 'at most 128 are possible'],
])('%s is not sent, and the page says why', async (_, content, name, said) => {
  const { wrapper, fetch } = await uploadOf(new File([content], name))
  expect(wrapper.get('[role=alert]').text()).toContain(said)
  expect(fetch).not.toHaveBeenCalled()
})

test('what the server refuses is said, and the file stays chosen', async () => {
  const errors = [{ message: '', extensions: { code: 'UNAVAILABLE', params: {}, violations: [] } }]
  const { wrapper } = await uploadOf(new File(['publisher'], 'a.csv'), Response.json({ errors }, { status: 503 }))
  expect(wrapper.get('[role=alert]').text()).toContain('The server cannot do this just now.')
  expect(wrapper.text()).toContain('a.csv')
  expect(wrapper.emitted('started')).toBeUndefined()
})
