import { gql } from '@urql/vue'
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { ref } from 'vue'
import { fakeServer, refusal } from '../testing/fake-server.ts'
import { callWith } from '../testing/mount-with.ts'
import { usePagedQuery } from './usePagedQuery.ts'

interface Data {
  things: { items: { id: string; __typename: string }[]; totalItems: number }
}
interface Variables {
  search: string | null
  page: { skip: number; take: number }
  [name: string]: unknown
}

const Things = gql<Data, Variables>`
  query Things($search: String, $page: PageInput) {
    things(search: $search, page: $page) {
      items {
        id
      }
      totalItems
    }
  }
`
const AddThing = gql<{ addThing: { id: string } }, Record<string, never>>`
  mutation AddThing {
    addThing {
      id
    }
  }
`

async function listOf(total: { value: number }, gate: () => Promise<unknown> = async () => {}) {
  const { client, asked } = fakeServer(async ({ variables, query }) => {
    await gate()
    if (query.includes('mutation')) return { data: { addThing: { __typename: 'Thing', id: '9' } } }
    const { skip, take } = (variables as Variables).page
    const count = Math.max(0, Math.min(take, total.value - skip))
    const items = Array.from({ length: count }, (_, index) => ({ id: String(skip + index), __typename: 'Thing' }))
    return { data: { things: { items, totalItems: total.value } } }
  })
  const page = ref(1)
  const search = ref<string | null>(null)
  const { result: list } = await callWith(
    () =>
      usePagedQuery({
        query: Things,
        variables: () => ({ search: search.value }),
        page,
        take: 10,
        pick: (data) => data.things,
        of: ['Thing'],
      }),
    { client },
  )
  return { list, page, search, client, asked }
}

test('asks for the part that is shown', async () => {
  const { list, page, asked } = await listOf({ value: 25 })
  expect(list.loading.value).toBe(true)
  await flushPromises()
  expect(list.items.value).toHaveLength(10)
  page.value = 3
  await flushPromises()
  expect(asked.at(-1)?.variables).toEqual({ search: null, page: { skip: 20, take: 10 } })
  expect(list.items.value).toHaveLength(5)
  expect(list.totalItems.value).toBe(25)
})

test('keeps the rows before on the screen until the new ones are there', async () => {
  let release = () => {}
  let wait = async () => {}
  const { list, page } = await listOf({ value: 25 }, () => wait())
  await flushPromises()
  wait = () => new Promise<void>((resolve) => (release = resolve))
  page.value = 2
  await flushPromises()
  expect(list.outdated.value).toBe(true)
  expect(list.items.value[0]?.id).toBe('0')
  release()
  await flushPromises()
  expect(list.outdated.value).toBe(false)
  expect(list.items.value[0]?.id).toBe('10')
})

test('an empty list learns of the first thing', async () => {
  const total = { value: 0 }
  const { list, client } = await listOf(total)
  await flushPromises()
  expect(list.items.value).toEqual([])
  total.value = 1
  await client.mutation(AddThing, {}).toPromise()
  await flushPromises()
  expect(list.totalItems.value).toBe(1)
})

test('when the page empties under the reader, the last one that there is comes', async () => {
  const total = { value: 21 }
  const { list, page } = await listOf(total)
  page.value = 3
  await flushPromises()
  total.value = 12
  list.reload()
  await flushPromises()
  await flushPromises()
  expect(page.value).toBe(2)
  expect(list.items.value).toHaveLength(2)
})

test('a refusal is told, and not taken for loading', async () => {
  const { client } = fakeServer(() => refusal('FORBIDDEN'))
  const { result: list } = await callWith(
    () =>
      usePagedQuery({
        query: Things,
        variables: () => ({ search: null }),
        page: ref(1),
        take: 10,
        pick: (data) => data.things,
        of: ['Thing'],
      }),
    { client },
  )
  await flushPromises()
  expect(list.rejection.value?.code).toBe('FORBIDDEN')
  expect(list.loading.value).toBe(false)
})
