import type { PlainWordKey } from '../lib/i18n/words.ts'
import type { ShortcutKeys } from '../lib/shortcut-table.ts'

/** A page that the sidebar, the palette or a shortcut leads to. */
export interface LeadingPage {
  path: string
  label: PlainWordKey
  icon: string
  keys?: ShortcutKeys
  /** It is reached from another page, and has no place in the sidebar. */
  inner?: boolean
}

/** The pages one goes to, in the order of the sidebar. */
export const leadingPages: readonly LeadingPage[] = [
  { path: '/agreements', label: 'shell.all-agreements', icon: 'i-lucide-scroll-text', keys: 'g a' },
  { path: '/groups', label: 'shell.license-groups', icon: 'i-lucide-folders', keys: 'g g' },
  { path: '/inventory', label: 'shell.software-inventory', icon: 'i-lucide-monitor-check', keys: 'g i' },
  { path: '/catalog', label: 'shell.catalog', icon: 'i-lucide-library', keys: 'g c' },
  { path: '/catalog/requests', label: 'catalog.requests', icon: 'i-lucide-inbox', inner: true },
  { path: '/operations', label: 'shell.operations', icon: 'i-lucide-list-checks', keys: 'g o' },
  { path: '/trash', label: 'trash.title', icon: 'i-lucide-trash-2', keys: 'g t' },
  { path: '/settings', label: 'shell.settings', icon: 'i-lucide-settings', keys: 'g s' },
]
