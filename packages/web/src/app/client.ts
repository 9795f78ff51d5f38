import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from '@urql/vue'
import { createClient as createSocket } from 'graphql-ws'
import { rejectionOf } from '../lib/rejection.ts'
import { reloadExchange } from '../lib/reload.ts'

/** The one connection to the server. Its address follows `<base href>`, because the app may live under a path. */
export function createApiClient(onSignedOut: () => void): Client {
  const address = new URL('graphql', document.baseURI)
  const socket = createSocket({
    url: address.href.replace(/^http/, 'ws'),
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  })
  return new Client({
    url: address.href,
    // The server refuses plain GETs: another site could make the browser send them.
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (rejectionOf(error).code === 'UNAUTHENTICATED') onSignedOut()
        },
      }),
      reloadExchange,
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  })
}
