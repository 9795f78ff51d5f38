import { useClientHandle } from '@urql/vue'
import { type Ref, type ShallowRef, ref, shallowRef } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { ImportPairs } from './pair-import.graphql.ts'
import type { UsePairImport } from './usePairImport.ts'

/** What came of sending: the id of the import, or where to look for what stands in its way. */
export type PairSent = { saved: string } | { refused: 'lines' | 'group' | 'file' | 'all' }

export interface UsePairSending {
  sending: Ref<boolean>
  rejection: ShallowRef<Rejection | null>
  /** True when lines that were right have become wrong since they were checked. */
  overtaken: Ref<boolean>
  send: () => Promise<PairSent>
}

/** Sends the lines as they are. */
export function usePairSending({ reading, choices }: UsePairImport): UsePairSending {
  const { client } = useClientHandle()
  const sending = ref(false)
  const rejection = shallowRef<Rejection | null>(null)
  const overtaken = ref(false)

  async function send(): Promise<PairSent> {
    sending.value = true
    rejection.value = null
    overtaken.value = false
    const input = { ...reading.question(), group: choices.group, mode: choices.mode }
    const { data, error } = await client.mutation(
      ImportPairs,
      { input },
      { additionalTypenames: ['Agreement', 'LicenseGroup', 'PairImportReport'] },
    )
    sending.value = false
    const report = data?.importPairs
    if (report?.saved && report.id !== null) return { saved: report.id }
    if (report) {
      reading.learn(report)
      overtaken.value = true
      return { refused: 'lines' }
    }
    rejection.value = error ? rejectionOf(error) : { code: 'INTERNAL_SERVER_ERROR', params: {}, violations: [] }
    return { refused: placeOf(rejection.value) }
  }

  return { sending, rejection, overtaken, send }
}

function placeOf({ code, violations }: Rejection): 'group' | 'file' | 'all' {
  if (code.startsWith('group.') || violations.some(({ field }) => field.startsWith('group'))) return 'group'
  return violations.length > 0 ? 'file' : 'all'
}
