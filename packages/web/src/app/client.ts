import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from '@urql/vue'
import type { Connection } from '../lib/connection.ts'
import { isUnanswered, rejectionOf } from '../lib/rejection.ts'
import { reloadExchange, reloadShown } from '../lib/reload.ts'
import { onceExchange } from './once-exchange.ts'
import { patientFetch } from './patient-fetch.ts'
import { createApiSocket } from './socket.ts'

/** The one connection to the server. Its address follows `<base href>`, because the app may live under a path. */
export function createApiClient(connection: Connection, onSignedOut: () => void): Client {
  const address = new URL('graphql', document.baseURI)
  const reload = () => reloadShown(client)
  const socket = createApiSocket(address, connection, reload)
  connection.onReturn(reload)
  const client = new Client({
    url: address.href,
    fetch: patientFetch,
    // The server refuses plain GETs: another site could make the browser send them.
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onError(error) {
          const { code } = rejectionOf(error)
          if (code === 'UNAUTHENTICATED') onSignedOut()
          if (isUnanswered(code)) void connection.check()
        },
      }),
      reloadExchange,
      cacheExchange,
      onceExchange(),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  })
  return client
}
