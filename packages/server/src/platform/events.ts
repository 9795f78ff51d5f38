import type { Operation } from '@entitle/schema/operation/operation'
import { createPubSub } from '@graphql-yoga/subscription'

type Channels = {
  operationChanged: [Operation]
}

export type Events = ReturnType<typeof createEvents>

/** What happened, told to the subscriptions of this process. */
export function createEvents() {
  return createPubSub<Channels>()
}
