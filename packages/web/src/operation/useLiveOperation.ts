import { isOver } from '@entitle/schema/operation/operation.values'
import { useQuery, useSubscription } from '@urql/vue'
import { type ComputedRef, type Ref, computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { ResultOf } from '../lib/graphql.ts'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { OperationChanged, OperationDetail } from './operation.graphql.ts'

const silenceMs = 2000

type LiveOperation = ResultOf<typeof OperationDetail>['operation']

interface UseLiveOperation {
  /** null when there is no such operation; undefined until it is known. */
  operation: Readonly<Ref<LiveOperation | undefined>>
  rejection: ComputedRef<Rejection | undefined>
  reload: () => void
}

/** One operation as it stands, kept up to date by the server; where its messages do not come through, by asking every 2 s. */
export function useLiveOperation(id: Ref<string>, failures: { page: Ref<number>; take: number }): UseLiveOperation {
  const { take } = failures
  const variables = computed(() => ({ id: id.value, skip: (failures.page.value - 1) * take, take }))
  const { data, error, fetching, executeQuery } = useQuery({ query: OperationDetail, variables })
  const { data: change } = useSubscription({ query: OperationChanged, variables: computed(() => ({ id: id.value })) })
  const reload = () => void executeQuery({ requestPolicy: 'network-only' })

  // Question and message overtake each other: what came last counts, but nothing follows the end.
  const operation = shallowRef<LiveOperation>()
  watch(data, (answer) => answer && (operation.value = answer.operation), { immediate: true })
  watch(change, (message) => {
    const told = message?.operationChanged
    const known = operation.value
    if (told && known?.id === told.id && !isOver(known.status)) operation.value = { ...known, ...told }
  })

  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    [operation, fetching],
    ([now]) => {
      clearTimeout(timer)
      if (now && !isOver(now.status)) timer = setTimeout(reload, silenceMs)
    },
    { immediate: true },
  )
  // The failures come with the question, not with the message.
  watch(
    () => change.value?.operationChanged.failureCount,
    (count) => count && reload(),
  )
  onScopeDispose(() => clearTimeout(timer))

  return { operation, rejection: computed(() => (error.value ? rejectionOf(error.value) : undefined)), reload }
}
