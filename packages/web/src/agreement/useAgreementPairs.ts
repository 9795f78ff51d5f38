import { useQuery } from '@urql/vue'
import { type ComputedRef, type Ref, computed, shallowRef, watch } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { type AgreementPair, AgreementPairs } from './volume-agreement.graphql.ts'

/** Pairs on one page: as many as the API gives at once. */
export const pairsOnPage = 100

export interface UseAgreementPairs {
  /** While the next page loads, still the one before. */
  pairs: ComputedRef<readonly AgreementPair[]>
  count: ComputedRef<number>
  /** True until there is anything to show. */
  loading: ComputedRef<boolean>
  outdated: ComputedRef<boolean>
  /** Whether there is a licensing service that checks pairs. */
  checkable: ComputedRef<boolean>
  rejection: ComputedRef<Rejection | undefined>
  reload: () => void
}

/** The pairs of a stored agreement, a page of them at a time. */
export function useAgreementPairs(id: () => string, page: Ref<number>): UseAgreementPairs {
  const { data, error, fetching, executeQuery } = useQuery({
    query: AgreementPairs,
    variables: computed(() => ({ id: id(), skip: (page.value - 1) * pairsOnPage, take: pairsOnPage })),
    requestPolicy: 'cache-and-network',
    context: { additionalTypenames: ['Agreement', 'AgreementPair'] },
  })

  const shown = shallowRef<NonNullable<typeof data.value>>()
  watch(
    data,
    (answer) => {
      if (answer) shown.value = answer
    },
    { immediate: true },
  )
  // The last page may empty under the reader: others change agreements too.
  watch(shown, (now) => {
    const last = Math.max(1, Math.ceil((now?.agreement?.pairCount ?? 0) / pairsOnPage))
    if (!fetching.value && page.value > last) page.value = last
  })

  return {
    pairs: computed(() => shown.value?.agreement?.pairs ?? []),
    count: computed(() => shown.value?.agreement?.pairCount ?? 0),
    loading: computed(() => shown.value === undefined && !error.value),
    outdated: computed(() => shown.value !== undefined && fetching.value),
    checkable: computed(() => shown.value?.workspace.licensingServiceConfigured ?? true),
    rejection: computed(() => (error.value ? rejectionOf(error.value) : undefined)),
    reload: () => void executeQuery({ requestPolicy: 'network-only' }),
  }
}
