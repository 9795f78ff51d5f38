import { type AnyVariables, type TypedDocumentNode, useQuery } from '@urql/vue'
import { type ComputedRef, type MaybeRefOrGetter, type Ref, computed, shallowRef, toValue, watch } from 'vue'
import { type Rejection, rejectionOf } from './rejection.ts'

/** A part of a list, as every list of the API answers. */
export interface ListPage<Item> {
  items: readonly Item[]
  totalItems: number
}

interface PagedQueryOptions<Data, Variables extends AnyVariables, Page> {
  query: TypedDocumentNode<Data, Variables>
  /** The variables without paging; read again whenever what they depend on changes. */
  variables: () => Omit<Variables, 'page'>
  /** Number of the page shown, from 1; usually of the URL. */
  page: Ref<number>
  take: MaybeRefOrGetter<number>
  /** Takes the page out of the answer. */
  pick: (data: Data) => Page
  /** GraphQL types whose change makes the list stale, though it may be empty now: the cache learns types only from items. */
  of: readonly string[]
}

export interface UsePagedQuery<Page extends ListPage<unknown>> {
  /** What is shown: while the next page loads, still the one before. */
  shown: ComputedRef<Page | undefined>
  items: ComputedRef<Page['items']>
  totalItems: ComputedRef<number>
  /** False while all that is known is that the question failed: an empty list would then be a lie. */
  known: ComputedRef<boolean>
  /** True until there is anything to show. */
  loading: ComputedRef<boolean>
  /** True while what is shown is no longer what was asked for. */
  outdated: ComputedRef<boolean>
  rejection: ComputedRef<Rejection | undefined>
  reload: () => void
}

/** A list that the server pages, filters and sorts. It keeps the old rows on the screen until the new ones are there. */
export function usePagedQuery<Data, Variables extends AnyVariables, Page extends ListPage<unknown>>(
  options: PagedQueryOptions<Data, Variables, Page>,
): UsePagedQuery<Page> {
  const { page } = options
  const take = computed(() => toValue(options.take))
  const { data, error, fetching, stale, executeQuery } = useQuery<Data, Variables>({
    query: options.query,
    variables: computed(
      () =>
        ({
          ...options.variables(),
          page: { skip: (page.value - 1) * take.value, take: take.value },
        }) as unknown as Variables,
    ),
    context: { additionalTypenames: [...options.of] },
  })

  const shown = shallowRef<Page>()
  watch(
    data,
    (answer) => {
      if (answer) shown.value = options.pick(answer)
    },
    { immediate: true },
  )

  // The last page may empty under the reader: others delete too.
  watch(shown, (now) => {
    const last = Math.max(1, Math.ceil((now?.totalItems ?? 0) / take.value))
    if (now && !fetching.value && page.value > last) page.value = last
  })

  return {
    shown: computed(() => shown.value),
    items: computed(() => shown.value?.items ?? []),
    totalItems: computed(() => shown.value?.totalItems ?? 0),
    known: computed(() => shown.value !== undefined || !error.value),
    loading: computed(() => shown.value === undefined && !error.value),
    outdated: computed(() => shown.value !== undefined && (fetching.value || stale.value)),
    rejection: computed(() => (error.value ? rejectionOf(error.value) : undefined)),
    reload: () => void executeQuery({ requestPolicy: 'network-only' }),
  }
}
