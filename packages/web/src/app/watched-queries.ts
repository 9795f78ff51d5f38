import { type Client, type Exchange, type Operation, makeOperation, mapExchange } from '@urql/vue'

interface WatchedQueries {
  exchange: Exchange
  /** Asks again all that is on the screen: what is shown stays there, dimmed, until the answer comes. */
  refetch: (client: Client) => void
}

// The oldest are of pages that were left long ago.
const most = 100

/** Knows what was asked, so that it can be asked again after the connection was lost. */
export function watchQueries(): WatchedQueries {
  const asked = new Map<number, Operation>()
  return {
    exchange: mapExchange({
      onOperation(operation) {
        if (operation.kind !== 'query') return
        asked.delete(operation.key)
        asked.set(operation.key, operation)
        const [oldest] = asked.keys()
        if (asked.size > most && oldest !== undefined) asked.delete(oldest)
      },
    }),
    refetch(client) {
      // Of those whose page was left the client knows that nobody waits for them. Asking again changes what was asked.
      const operations = [...asked.values()]
      for (const operation of operations) {
        const context = { ...operation.context, requestPolicy: 'cache-and-network' as const }
        client.reexecuteOperation(makeOperation('query', operation, context))
      }
    },
  }
}
