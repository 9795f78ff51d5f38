import { type Exchange, type Operation, makeOperation, mapExchange, stringifyDocument } from '@urql/vue'
import { isUncertain, rejectionOf } from '../lib/rejection.ts'

/**
 * Sends each act with an Idempotency-Key. The same act keeps its key until the server has answered, so that pressing the
 * button again after a lost connection does not do it twice. Once the server has accepted anything, whoever sends the same
 * as before means it anew.
 */
export function onceExchange(): Exchange {
  const unanswered = new Map<string, string>()
  return mapExchange({
    onOperation(operation) {
      if (operation.kind !== 'mutation') return operation
      const act = actOf(operation)
      const key = unanswered.get(act) ?? newKey()
      unanswered.set(act, key)
      return withKey(operation, key)
    },
    onResult({ operation, error }) {
      if (operation.kind !== 'mutation') return
      const act = actOf(operation)
      if (!error) unanswered.clear()
      else if (isUncertain(rejectionOf(error).code)) unanswered.set(act, keyOf(operation))
      else unanswered.delete(act)
    },
  })
}

const header = 'idempotency-key'

// What is sent, not when or from where: pressing the button again sends the same.
function actOf({ query, variables }: Operation): string {
  return stringifyDocument(query) + JSON.stringify(variables)
}

function withKey(operation: Operation, key: string): Operation {
  const { fetchOptions } = operation.context
  const options = typeof fetchOptions === 'function' ? fetchOptions() : fetchOptions
  const headers = new Headers(options?.headers)
  headers.set(header, key)
  return makeOperation('mutation', operation, { ...operation.context, fetchOptions: { ...options, headers } })
}

function keyOf({ context: { fetchOptions } }: Operation): string {
  const headers = typeof fetchOptions === 'object' ? new Headers(fetchOptions.headers) : undefined
  return headers?.get(header) ?? newKey()
}

// Not randomUUID: browsers have it only where the address is https or this machine.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
