import type { PaletteFound } from './palette.graphql.ts'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'

type FoundAgreement = NonNullable<PaletteFound['agreements']>['items'][number]
interface Named {
  id: string
  name: string
}

/** What the server found, as groups of the palette. Without a workspace nothing leads to agreements, which are hidden. */
export function groupsFound(found: PaletteFound, workspace: boolean): PaletteGroup[] {
  return [
    { name: 'agreements' as const, items: (found.agreements?.items ?? []).map(agreementItem) },
    { name: 'groups' as const, items: found.licenseGroups.items.map((group) => groupItem(group, workspace)) },
    { name: 'publishers' as const, items: found.publishers.items.map((one) => publisherItem(one, workspace)) },
  ]
}

function agreementItem({ id, name, publisher, productTitle }: FoundAgreement): PaletteItem {
  const note = [publisher?.name, productTitle?.name].filter(Boolean).join(' · ')
  return { id: `agreement.${id}`, label: name, note, icon: 'i-lucide-scroll-text', to: `/agreements/${id}` }
}

function groupItem({ id, name }: Named, workspace: boolean): PaletteItem {
  const to = workspace ? `/agreements?groups=${id}` : `/groups?search=${encodeURIComponent(name)}`
  return { id: `group.${id}`, label: name, icon: 'i-lucide-folder', to }
}

function publisherItem({ id, name }: Named, workspace: boolean): PaletteItem {
  const to = workspace ? `/agreements?publisher=${id}` : `/catalog/publishers/${id}`
  return { id: `publisher.${id}`, label: name, icon: 'i-lucide-building-2', to }
}
