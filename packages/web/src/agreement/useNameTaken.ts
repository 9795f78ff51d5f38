import { nameKey } from '@entitle/schema/shared/text.rules'
import { searchLimit } from '@entitle/schema/shared/search-key.rules'
import { useClientHandle } from '@urql/vue'
import { type ComputedRef, computed } from 'vue'
import { useTypeahead } from '../lib/useTypeahead.ts'
import { AgreementsNamed } from './agreement.graphql.ts'

interface Named {
  id: string
  name: string
}

const take = 50

/**
 * The agreement that has the name already, found while it is typed; null when none is known. A hint: what is not among the
 * first names that contain it, the server refuses when it is saved.
 */
export function useNameTaken(name: () => string, ownId?: string): ComputedRef<Named | null> {
  const { client } = useClientHandle()

  async function search(text: string) {
    const variables = { search: [...text.trim()].slice(0, searchLimit).join(''), take }
    const { data, error } = await client.query(AgreementsNamed, variables, fresh).toPromise()
    if (!data) throw error
    return data.agreements
  }

  const term = computed(name)
  const { matches, answered } = useTypeahead(term, search, () => term.value.trim() !== '')
  return computed(() => {
    const wanted = nameKey(term.value)
    if (wanted === '' || answered.value === null || nameKey(answered.value) !== wanted) return null
    return matches.value.items.find((each) => each.id !== ownId && nameKey(each.name) === wanted) ?? null
  })
}

// Others add agreements too.
const fresh = { requestPolicy: 'network-only' } as const
