import { agreementAddress } from '@entitle/schema/agreement/agreement-address.rules'
import type { AgreementColumn } from '@entitle/schema/agreement/agreement-columns.values'
import { type ComputedRef, type WritableComputedRef, computed } from 'vue'
import { useStored } from '../lib/useStored.ts'
import type { AgreementAddress } from './agreement-address.ts'
import { usualColumns } from './agreement-columns.ts'

export interface UseAgreementColumns {
  /** Those that are shown, in their order. */
  shown: WritableComputedRef<readonly AgreementColumn[]>
  /** Whether somebody chose them: then the screen need not have room for them all. */
  chosen: ComputedRef<boolean>
  /** How many of them stay at the left while the others move. */
  pinned: WritableComputedRef<number>
  compact: WritableComputedRef<boolean>
  /** Whether anything is not as it is for who has chosen nothing. */
  unusual: ComputedRef<boolean>
  /** Back to what is usual. */
  reset: () => void
}

/** What the list shows of each agreement: as its address says, else as this browser remembers, else as is usual. */
export function useAgreementColumns({ columns, pinned, compact }: AgreementAddress): UseAgreementColumns {
  const lastColumns = useStored('agreement.columns', agreementAddress.columns)
  const lastPinned = useStored('agreement.pinned', agreementAddress.pinned)
  const lastCompact = useStored('agreement.compact', agreementAddress.compact)

  const wanted = computed(() => (columns.value.length > 0 ? columns.value : lastColumns.value))
  const chosen = computed(() => wanted.value.length > 0)

  return {
    shown: computed({
      get: () => (chosen.value ? withName(wanted.value) : usualColumns),
      set: (list) => (columns.value = lastColumns.value = list),
    }),
    chosen,
    pinned: computed({
      get: () => Number(pinned.value ?? lastPinned.value ?? 1),
      set: (count) => (pinned.value = lastPinned.value = agreementAddress.pinned.read(String(count)) ?? null),
    }),
    compact: computed({
      get: () => (compact.value ?? lastCompact.value) === '1',
      set: (low) => (compact.value = lastCompact.value = low ? '1' : '0'),
    }),
    unusual: computed(
      () =>
        chosen.value ||
        [pinned.value, compact.value, lastPinned.value, lastCompact.value].some((said) => said !== null),
    ),
    reset() {
      columns.value = lastColumns.value = []
      pinned.value = lastPinned.value = null
      compact.value = lastCompact.value = null
    },
  }
}

// An address may leave the name out, or say a column twice.
const withName = (columns: readonly AgreementColumn[]) => {
  const once = [...new Set(columns)]
  return once.includes('name') ? once : (['name', ...once] as const)
}
