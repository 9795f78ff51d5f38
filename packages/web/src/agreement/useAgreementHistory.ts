import { useClientHandle } from '@urql/vue'
import { type ShallowRef, computed, ref, shallowRef, watch } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { AgreementHistory, type HistoryEntry } from './history.graphql.ts'

const part = 10

/** What was done to an agreement, newest first, some at a time; read anew when its version is another. */
export function useAgreementHistory(id: string, version: () => number) {
  const { client } = useClientHandle()
  const entries: ShallowRef<readonly HistoryEntry[]> = shallowRef([])
  const rejection = shallowRef<Rejection | null>(null)
  const loading = ref(true)
  const more = ref(false)
  let asked = 0

  async function load(skip: number) {
    const turn = ++asked
    loading.value = true
    // One more than is shown: whether there is more need not be counted.
    const variables = { id, skip, take: part + 1 }
    const { data, error } = await client.query(AgreementHistory, variables, { requestPolicy: 'network-only' })
    if (turn !== asked) return // the version has changed meanwhile
    loading.value = false
    rejection.value = error ? rejectionOf(error) : null
    if (!data) return
    const found = data.agreement?.history ?? []
    more.value = found.length > part
    entries.value = [...entries.value.slice(0, skip), ...found.slice(0, part)]
  }

  watch(version, () => void load(0), { immediate: true })
  return {
    entries: computed(() => entries.value),
    rejection,
    loading,
    more,
    showMore: () => void load(entries.value.length),
    reload: () => void load(0),
  }
}
