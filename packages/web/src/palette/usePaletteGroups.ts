import { useClientHandle, useQuery } from '@urql/vue'
import { type ComputedRef, type Ref, computed } from 'vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { useTypeahead } from '../lib/useTypeahead.ts'
import { groupsFound } from './palette-finds.ts'
import { type PaletteGroup, type PaletteItem, itemsWith } from './palette-item.ts'
import { type PaletteFound, PaletteFinds, PaletteWorkspace } from './palette.graphql.ts'
import { readRecent } from './recent.ts'
import { usePaletteCommands } from './usePaletteCommands.ts'
import { type CommonView, usePaletteViews } from './usePaletteViews.ts'

export interface UsePaletteGroups {
  groups: ComputedRef<PaletteGroup[]>
  /** Ids of what answers an earlier text: on the screen still, but nothing to go to unseen. */
  outdated: ComputedRef<ReadonlySet<string>>
  searching: Readonly<Ref<boolean>>
  failed: Readonly<Ref<boolean>>
}

/** What the palette offers for a text: pages and actions at once, and what the server finds after a pause in typing. */
export function usePaletteGroups(
  term: Ref<string>,
  person: () => string,
  commonViews: readonly CommonView[],
): UsePaletteGroups {
  const { t } = useWords()
  const { client } = useClientHandle()
  // Never of the cache alone: the workspace opens by what a device does, of which this tab knows nothing.
  const { data } = useQuery({ query: PaletteWorkspace, requestPolicy: 'cache-and-network' })
  const workspace = computed(() => data.value?.workspace.enabled === true)
  const { pages, actions } = usePaletteCommands(() => workspace.value)
  const views = usePaletteViews(commonViews, () => workspace.value)
  const text = computed(() => term.value.trim())

  const { matches, answered, searching, failed } = useTypeahead<PaletteFound>(text, ask, () => text.value !== '')
  async function ask(wanted: string) {
    const variables = { text: wanted, agreements: workspace.value }
    const { data: found } = await client.query(PaletteFinds, variables, { requestPolicy: 'network-only' }).toPromise()
    if (!found) throw new Error('no answer')
    return { items: [found], totalItems: 1 }
  }

  const found = computed(() => (text.value === '' ? undefined : matches.value.items[0]))
  const remote = computed(() => (found.value ? groupsFound(found.value, workspace.value) : []))
  const outdated = computed(
    () =>
      new Set(answered.value === text.value ? [] : remote.value.flatMap(({ items }) => items).map((item) => item.id)),
  )

  const all = computed((): PaletteItem | undefined => {
    if (text.value === '' || !workspace.value) return undefined
    const count = answered.value === text.value ? found.value?.agreements?.totalItems : undefined
    const label =
      count === undefined || count === 0 ? t('palette.search', { text: text.value }) : t('palette.show-all', { count })
    const to = `/agreements?q=${encodeURIComponent(text.value)}`
    return { id: 'all', label, icon: 'i-lucide-list-filter', to }
  })

  // A page, an action or a view is what it is now, or not offered any more; of what the server found, what was kept is shown.
  const mayOpen = ({ id, to }: PaletteItem) =>
    /^(agreement|group|publisher)\./.test(id) && (workspace.value || !to?.startsWith('/agreements'))

  const begin = computed((): PaletteGroup[] => {
    const local = [...pages.value, ...actions.value, ...views.value]
    const recent = readRecent(person()).flatMap((kept) => {
      const item = local.find(({ id }) => id === kept.id) ?? (mayOpen(kept) ? kept : undefined)
      return item ? [item] : []
    })
    const rest = (items: PaletteItem[]) => items.filter(({ id }) => !recent.some((item) => item.id === id))
    return [
      { name: 'recent', items: recent },
      { name: 'pages', items: rest(pages.value) },
      { name: 'actions', items: rest(actions.value) },
      { name: 'views', items: rest(views.value) },
    ]
  })

  const groups = computed(() => {
    const [agreements, ...others] = remote.value
    const offered: PaletteGroup[] =
      text.value === ''
        ? begin.value
        : [
            { name: 'pages', items: itemsWith(pages.value, text.value) },
            { name: 'actions', items: itemsWith(actions.value, text.value) },
            { name: 'views', items: itemsWith(views.value, text.value) },
            { name: 'agreements', items: [...(agreements?.items ?? []), ...(all.value ? [all.value] : [])] },
            ...others,
          ]
    return offered.filter(({ items }) => items.length > 0)
  })

  return { groups, outdated, searching, failed }
}
