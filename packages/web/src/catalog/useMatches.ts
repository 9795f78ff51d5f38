import { pageLimit } from '@entitle/schema/shared/page.rules'
import { type AnyVariables, type TypedDocumentNode, useQuery } from '@urql/vue'
import { type ComputedRef, computed, shallowRef, watch } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import type { Matches } from '../lib/useTypeahead.ts'

interface MatchesOptions<Data, Variables extends AnyVariables, Item> {
  query: TypedDocumentNode<Data, Variables>
  /** The variables without how many; read again whenever what they depend on changes. */
  variables: () => Omit<Variables, 'first'>
  pick: (data: Data) => Matches<Item>
  /** GraphQL types whose change makes the matches stale. */
  of: readonly string[]
}

interface UseMatches<Item> {
  /** False while all that is known is that the question failed: an empty list would then be a lie. */
  known: ComputedRef<boolean>
  items: ComputedRef<readonly Item[]>
  /** Exact up to 1,000; then 1,001. */
  totalItems: ComputedRef<number>
  /** True until there is anything to show. */
  loading: ComputedRef<boolean>
  /** True while what is shown answers an older question. */
  outdated: ComputedRef<boolean>
  rejection: ComputedRef<Rejection | undefined>
  reload: () => void
}

/** The best matches of a search, as many as the server gives at once: the catalog is searched, not paged through. */
export function useMatches<Data, Variables extends AnyVariables, Item>(
  options: MatchesOptions<Data, Variables, Item>,
): UseMatches<Item> {
  const { data, error, fetching, stale, executeQuery } = useQuery<Data, Variables>({
    query: options.query,
    variables: computed(() => ({ ...options.variables(), first: pageLimit }) as unknown as Variables),
    context: { additionalTypenames: [...options.of] },
    // Imports change the catalog too, and tell the cache nothing.
    requestPolicy: 'cache-and-network',
  })

  const shown = shallowRef<Matches<Item>>()
  watch(
    data,
    (answer) => {
      if (answer) shown.value = options.pick(answer)
    },
    { immediate: true },
  )

  return {
    known: computed(() => shown.value !== undefined || !error.value),
    items: computed(() => shown.value?.items ?? []),
    totalItems: computed(() => shown.value?.totalItems ?? 0),
    loading: computed(() => shown.value === undefined && !error.value),
    outdated: computed(() => shown.value !== undefined && (fetching.value || stale.value)),
    rejection: computed(() => (error.value ? rejectionOf(error.value) : undefined)),
    reload: () => void executeQuery({ requestPolicy: 'network-only' }),
  }
}
