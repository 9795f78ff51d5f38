import { type Client, type Exchange, type Operation, mapExchange } from '@urql/vue'

const shown = new Map<number, Operation>()

/** Keeps in mind what the page asked for. Stands before the cache, which would keep repeated questions to itself. */
export const reloadExchange: Exchange = mapExchange({
  onOperation(operation) {
    if (operation.kind === 'query') shown.set(operation.key, operation)
    else if (operation.kind === 'teardown') shown.delete(operation.key)
  },
})

/** Asks the server again for everything that the page shows. */
export function reloadShown(client: Client): void {
  for (const operation of shown.values()) {
    const context = { ...operation.context, requestPolicy: 'network-only' as const }
    client.reexecuteOperation(client.createRequestOperation('query', operation, context))
  }
}
