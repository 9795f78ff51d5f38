import { Client, cacheExchange, fetchExchange, gql } from '@urql/vue'
import { expect, test } from 'vitest'
import { reloadExchange, reloadShown } from './reload.ts'

const Groups = gql('query ($search: String) { licenseGroups(search: $search) { totalItems } }')

test('what is on the screen is asked again, and what was left is not', async () => {
  const asked: unknown[] = []
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [reloadExchange, cacheExchange, fetchExchange],
    fetch: async (_url, init) => {
      const { variables } = JSON.parse(init?.body as string)
      asked.push(variables.search)
      const data = { licenseGroups: { __typename: 'LicenseGroupPage', totalItems: asked.length } }
      return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } })
    },
  })
  const seen: unknown[] = []
  const shown = client
    .query(Groups, { search: 'shown' })
    .subscribe(({ data }) => seen.push(data?.licenseGroups.totalItems))
  await client.query(Groups, { search: 'left' }).toPromise()
  await expect.poll(() => asked).toEqual(['shown', 'left'])
  reloadShown(client)
  await expect.poll(() => asked).toEqual(['shown', 'left', 'shown'])
  await expect.poll(() => seen.at(-1)).toBe(3)
  shown.unsubscribe()
})
