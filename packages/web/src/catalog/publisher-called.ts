import { pageLimit } from '@entitle/schema/shared/page.rules'
import { searchLimit } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Client } from '@urql/vue'
import { PublisherList, type PublisherRow } from './catalog.graphql.ts'

/** The publisher that goes by a name, its usual one or another; null when there is none. */
export async function publisherCalled(client: Client, name: string): Promise<PublisherRow | null> {
  const question = { search: name.slice(0, searchLimit), first: pageLimit }
  // Somebody may have added it a moment ago: that is when it is asked for.
  const { data } = await client.query(PublisherList, question, { requestPolicy: 'network-only' }).toPromise()
  return data?.publishers.items.find((publisher) => goesBy(publisher, name)) ?? null
}

function goesBy({ name, aliases }: PublisherRow, wanted: string): boolean {
  return [name, ...aliases].some((each) => nameKey(each) === nameKey(wanted))
}
