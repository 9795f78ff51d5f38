import { viewAddressOf } from '@entitle/schema/agreement/agreement-address.rules'
import { useQuery } from '@urql/vue'
import { type ComputedRef, computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useWords } from '../lib/i18n/useWords.ts'
import { type BuiltInView, builtInViews } from './built-in-views.ts'
import { type SavedView, SavedViews } from './saved-view.graphql.ts'

/** A view as the menu lists it; `saved` is what the server keeps of it, if it is not built in. */
export interface View {
  id: string
  name: string
  address: string
  icon: string
  saved?: SavedView
}

interface UseViewNow {
  builtIn: ComputedRef<View[]>
  mine: ComputedRef<View[]>
  ofOthers: ComputedRef<View[]>
  /** The query string of what is shown, as a view would keep it. */
  address: ComputedRef<string>
  /** The view that what is shown is, or started from. */
  active: ComputedRef<View | undefined>
  /** Whether what is shown is no longer what the active view shows. */
  changed: ComputedRef<boolean>
  show: (view: { id: string; address: string } | null) => Promise<unknown>
}

/** The views there are, and which of them the list of agreements shows just now. */
export function useViewNow(): UseViewNow {
  const { t } = useWords()
  const route = useRoute()
  const router = useRouter()
  const { data } = useQuery({ query: SavedViews, context: { additionalTypenames: ['SavedView'] } })

  const saved = computed(() => (data.value?.savedViews ?? []).map(viewOf))
  const mine = computed(() => saved.value.filter(({ saved: kept }) => kept?.mine))
  const ofOthers = computed(() => saved.value.filter(({ saved: kept }) => !kept?.mine))
  const builtIn = computed(() => builtInViews.map((view) => ({ ...view, name: t(nameOf(view.id)) })))
  const all = computed<View[]>(() => [...mine.value, ...builtIn.value, ...ofOthers.value])

  const address = computed(() => viewAddressOf(route.fullPath.split('#', 1)[0]?.split('?')[1] ?? ''))
  const active = computed(
    () =>
      all.value.find(({ id }) => id === route.query['view']) ??
      all.value.find((view) => view.address !== '' && view.address === address.value),
  )
  const changed = computed(() => active.value !== undefined && active.value.address !== address.value)

  // Nothing else of the address is kept: neither the page nor what is open was of this view.
  const show: UseViewNow['show'] = (view) =>
    router.push(view ? `/agreements?${[view.address, `view=${view.id}`].filter(Boolean).join('&')}` : '/agreements')

  return { builtIn, mine, ofOthers, address, active, changed, show }
}

const nameOf = (id: BuiltInView) => `view.built-in.${id}` as const

function viewOf(saved: SavedView): View {
  const { id, name, address, shared } = saved
  return { id, name, address, icon: shared ? 'i-lucide-users' : 'i-lucide-bookmark', saved }
}
