import { useClientHandle } from '@urql/vue'
import { type Ref, ref, shallowRef } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { RequestMissingEntry } from './picker.graphql.ts'

export interface UseEntryRequest {
  /** What has been asked for and noted; null before. */
  requested: Readonly<Ref<string | null>>
  rejection: Readonly<Ref<Rejection | null>>
  send: (publisherName: string, productTitle?: string) => Promise<void>
  /** Says nothing more about the last request. */
  forget: () => void
}

/** Asks for a publisher, or a title of one, that the catalog lacks (product.md rule 12). */
export function useEntryRequest(): UseEntryRequest {
  const { client } = useClientHandle()
  const requested = ref<string | null>(null)
  const rejection = shallowRef<Rejection | null>(null)

  function forget() {
    requested.value = null
    rejection.value = null
  }

  async function send(publisherName: string, productTitle?: string) {
    forget()
    const variables = { publisherName, productTitle: productTitle ?? null }
    const { error } = await client.mutation(RequestMissingEntry, variables, changed)
    if (error) rejection.value = rejectionOf(error)
    else requested.value = productTitle ?? publisherName
  }

  return { requested, rejection, send, forget }
}

const changed = { additionalTypenames: ['CatalogRequest'] }
