import { searchKey } from '@entitle/schema/shared/search-key.rules'
import type { ShortcutKeys } from '../lib/shortcut-table.ts'

/** One thing that the palette offers: a place to go to, or something to do. */
export interface PaletteItem {
  /** The same for as long as the thing exists: `page./groups`, `agreement.12`. */
  id: string
  label: string
  /** What tells it from others of that name. */
  note?: string
  icon: string
  keys?: ShortcutKeys
  to?: string
  act?: () => void
}

export type PaletteGroupName = 'recent' | 'pages' | 'actions' | 'agreements' | 'groups' | 'publishers' | 'views'

export interface PaletteGroup {
  name: PaletteGroupName
  items: readonly PaletteItem[]
}

/** The items whose label holds every word of a text, whatever the case and the accents; those that begin with it first. */
export function itemsWith(items: readonly PaletteItem[], text: string): PaletteItem[] {
  const wanted = searchKey(text)
  const words = wanted.split(' ')
  const found = items.filter(({ label }) => words.every((word) => searchKey(label).includes(word)))
  const begins = (item: PaletteItem) => searchKey(item.label).startsWith(wanted)
  return [...found.filter(begins), ...found.filter((item) => !begins(item))]
}
