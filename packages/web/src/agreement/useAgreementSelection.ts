import { type ComputedRef, type Ref, computed, shallowRef, watch } from 'vue'
import { type UseSelection, useSelection } from '../lib/useSelection.ts'
import type { AgreementQuestion } from './agreement.graphql.ts'
import type { Selected } from './bulk.graphql.ts'

type Filter = AgreementQuestion['filter']

export interface AgreementsSelected extends UseSelection {
  /** How many are selected, wherever they are. */
  count: ComputedRef<number>
  /** Whether all that match are, rather than those that were chosen one by one. */
  whole: ComputedRef<boolean>
  chooseWhole: () => void
  /** Them as the API takes them; as many as were seen, or it asks again. */
  selected: ComputedRef<Selected>
}

interface ListOf {
  items: Ref<readonly { id: string }[]>
  totalItems: Ref<number>
}

/**
 * Which agreements of a list are selected: some, on whatever page they are, or all that match what is asked for. Those
 * stay selected when the list is sorted or paged; another question ends that all which match are.
 */
export function useAgreementSelection({ items, totalItems }: ListOf, filter: () => Filter): AgreementsSelected {
  const rows = useSelection(() => items.value)
  const matching = shallowRef<{ matching: Filter; expected: number } | null>(null)
  watch(
    () => JSON.stringify(filter()),
    () => (matching.value = null),
  )

  function choose(id: string, wanted: boolean) {
    if (matching.value) {
      matching.value = null
      rows.all.value = true // one of those in sight is taken out; the others of the page remain
    }
    rows.choose(id, wanted)
  }

  function clear() {
    matching.value = null
    rows.clear()
  }

  const whole = computed(() => matching.value !== null)
  const all = computed({
    get: () => whole.value || rows.all.value,
    set: (wanted) => {
      if (whole.value) clear()
      else rows.all.value = wanted
    },
  })

  return {
    ...rows,
    has: (id) => whole.value || rows.has(id),
    choose,
    extend: (id) => void (whole.value || rows.extend(id)),
    all,
    clear,
    whole,
    chooseWhole() {
      const expected = totalItems.value
      rows.clear()
      matching.value = { matching: filter(), expected }
    },
    count: computed(() => matching.value?.expected ?? rows.chosen.value.length),
    selected: computed(() => matching.value ?? { ids: rows.chosen.value }),
  }
}
