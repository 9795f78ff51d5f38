import { useQuery } from '@urql/vue'
import { type ComputedRef, computed } from 'vue'
import { useWords } from '../lib/i18n/useWords.ts'
// The palette knows of everything that can be gone to; of other slices it takes no more than the data that names it.
import { builtInViews } from '../saved-view/built-in-views.ts'
import type { PaletteItem } from './palette-item.ts'
import { PaletteViews } from './palette.graphql.ts'

/** The saved views of the list of agreements: one's own and shared ones, and those that everybody has. */
export function usePaletteViews(workspace: () => boolean): ComputedRef<PaletteItem[]> {
  const { t } = useWords()
  const { data } = useQuery({ query: PaletteViews, context: { additionalTypenames: ['SavedView'] } })
  return computed(() => {
    if (!workspace()) return []
    const own = (data.value?.savedViews ?? []).map((view) => ({ ...view, icon: 'i-lucide-bookmark' }))
    const common = builtInViews.map((view) => ({ ...view, name: t(`view.built-in.${view.id}`) }))
    return [...own, ...common].map(({ id, name, address, icon }): PaletteItem => {
      const query = [address, `view=${id}`].filter(Boolean).join('&')
      return { id: `view.${id}`, label: name, icon, to: `/agreements?${query}` }
    })
  })
}
