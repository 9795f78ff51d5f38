import { useClientHandle } from '@urql/vue'
import { type Ref, type ShallowRef, ref, shallowRef } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { type PairImportInput, type PairReport, PreviewPairImport } from './pair-import.graphql.ts'

export interface UsePairPreview {
  asking: Ref<boolean>
  /** Why the file as a whole was refused, or that no answer came. */
  rejection: ShallowRef<Rejection | null>
  /** Null where the file was refused, or a later question overtook this one. */
  ask: (input: PairImportInput) => Promise<PairReport | null>
  /** What is asked by now is no longer wanted. */
  forget: () => void
}

/** Asks the server what an import would do, and drops answers that are overtaken by newer questions. */
export function usePairPreview(): UsePairPreview {
  const { client } = useClientHandle()
  const asking = ref(false)
  const rejection = shallowRef<Rejection | null>(null)
  let latest = 0

  async function ask(input: PairImportInput): Promise<PairReport | null> {
    const question = ++latest
    asking.value = true
    // What is stored may have changed since the same lines were asked about.
    const answer = client.query(PreviewPairImport, { input }, { requestPolicy: 'network-only' })
    const { data, error } = await answer.toPromise()
    if (question !== latest) return null
    asking.value = false
    rejection.value = error ? rejectionOf(error) : null
    return data?.previewPairImport ?? null
  }

  function forget() {
    latest++
    asking.value = false
    rejection.value = null
  }

  return { asking, rejection, ask, forget }
}
