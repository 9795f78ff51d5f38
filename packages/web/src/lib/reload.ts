import { type Client, type Exchange, type Operation, makeOperation, mapExchange } from '@urql/vue'

const asked = new Map<number, Operation>()

// The oldest are of pages that were left long ago.
const most = 100

/** Keeps in mind what the page asked for. Stands before the cache, which would keep repeated questions to itself. */
export const reloadExchange: Exchange = mapExchange({
  onOperation(operation) {
    if (operation.kind !== 'query') return
    asked.delete(operation.key)
    asked.set(operation.key, operation)
    const [oldest] = asked.keys()
    if (asked.size > most && oldest !== undefined) asked.delete(oldest)
  },
})

/** Asks the server again for everything that the page shows: it stays there, dimmed, until the answer comes. */
export function reloadShown(client: Client): void {
  // Of those whose page was left the client knows that nobody waits for them. Asking again changes what was asked.
  const operations = [...asked.values()]
  for (const operation of operations) {
    const context = { ...operation.context, requestPolicy: 'cache-and-network' as const }
    client.reexecuteOperation(makeOperation('query', operation, context))
  }
}
