import { useQuery } from '@urql/vue'
import { type ComputedRef, computed } from 'vue'
import type { PlainWordKey } from '../lib/i18n/words.ts'
import { useWords } from '../lib/i18n/useWords.ts'
import type { PaletteItem } from './palette-item.ts'
import { PaletteViews } from './palette.graphql.ts'

/** A view of the list of agreements that everybody has. */
export interface CommonView {
  id: string
  label: PlainWordKey
  address: string
  icon: string
}

/** The views of the list of agreements: one's own and shared ones, and those that everybody has. */
export function usePaletteViews(common: readonly CommonView[], workspace: () => boolean): ComputedRef<PaletteItem[]> {
  const { t } = useWords()
  const { data } = useQuery({ query: PaletteViews, context: { additionalTypenames: ['SavedView'] } })
  return computed(() => {
    if (!workspace()) return []
    const own = (data.value?.savedViews ?? []).map((view) => ({ ...view, icon: 'i-lucide-bookmark' }))
    const named = common.map((view) => ({ ...view, name: t(view.label) }))
    return [...own, ...named].map(({ id, name, address, icon }): PaletteItem => {
      const query = [address, `view=${id}`].filter(Boolean).join('&')
      return { id: `view.${id}`, label: name, icon, to: `/agreements?${query}` }
    })
  })
}
