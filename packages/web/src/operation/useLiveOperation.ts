import { isOver } from '@entitle/schema/operation/operation.values'
import { useQuery, useSubscription } from '@urql/vue'
import { type ComputedRef, type Ref, computed, onScopeDispose, watch } from 'vue'
import type { ResultOf } from '../lib/graphql.ts'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { OperationChanged, OperationDetail } from './operation.graphql.ts'

const silenceMs = 2000

interface UseLiveOperation {
  /** null when there is no such operation; undefined until it is known. */
  operation: ComputedRef<ResultOf<typeof OperationDetail>['operation'] | undefined>
  rejection: ComputedRef<Rejection | undefined>
  reload: () => void
}

/** One operation as it stands, kept up to date by the server; where its messages do not come through, by asking every 2 s. */
export function useLiveOperation(id: Ref<string>, failures: { page: Ref<number>; take: number }): UseLiveOperation {
  const { take } = failures
  const variables = computed(() => ({ id: id.value, skip: (failures.page.value - 1) * take, take }))
  const { data, error, executeQuery } = useQuery({ query: OperationDetail, variables })
  const { data: change } = useSubscription({ query: OperationChanged, variables: computed(() => ({ id: id.value })) })
  const reload = () => void executeQuery({ requestPolicy: 'network-only' })

  const operation = computed(() => {
    const asked = data.value?.operation
    const told = change.value?.operationChanged
    return asked && told?.id === asked.id && !isOver(asked.status) ? { ...asked, ...told } : asked
  })

  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    [operation, change],
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
