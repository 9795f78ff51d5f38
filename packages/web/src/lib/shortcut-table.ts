import type { PlainWordKey } from './i18n/words.ts'

/** Where a shortcut works: on every page, on the pages that offer it, or on the rows of a list. */
export const shortcutScopes = ['everywhere', 'page', 'list'] as const

export type ShortcutScope = (typeof shortcutScopes)[number]

export interface Shortcut {
  label: PlainWordKey
  scope: ShortcutScope
  /** Holding the key down does it again and again. */
  repeats?: boolean
}

/**
 * Every shortcut there is, by its keys: one meaning each in the whole application, so that one list tells them all. A component
 * says with `useShortcuts` what a key does while it is there. Keys are `event.key`, which is what the keycap says on any
 * layout; `Mod+` is Ctrl, and Command on a Mac; keys pressed one after the other are separated by a space.
 */
export const shortcuts = {
  'Mod+k': { label: 'shortcut.palette', scope: 'everywhere' },
  '?': { label: 'shortcut.help', scope: 'everywhere' },
  n: { label: 'shortcut.new', scope: 'everywhere' },
  r: { label: 'shortcut.reload', scope: 'everywhere' },
  'g a': { label: 'shortcut.go-agreements', scope: 'everywhere' },
  'g g': { label: 'shortcut.go-groups', scope: 'everywhere' },
  'g i': { label: 'shortcut.go-inventory', scope: 'everywhere' },
  'g c': { label: 'shortcut.go-catalog', scope: 'everywhere' },
  'g o': { label: 'shortcut.go-operations', scope: 'everywhere' },
  'g t': { label: 'shortcut.go-deleted', scope: 'everywhere' },
  'g s': { label: 'shortcut.go-settings', scope: 'everywhere' },
  j: { label: 'shortcut.next-row', scope: 'list', repeats: true },
  k: { label: 'shortcut.previous-row', scope: 'list', repeats: true },
  x: { label: 'shortcut.choose-row', scope: 'list' },
  'Shift+x': { label: 'shortcut.choose-rows', scope: 'list' },
  Escape: { label: 'shortcut.step-back', scope: 'list' },
  '/': { label: 'shortcut.search', scope: 'page' },
} as const satisfies Record<string, Shortcut>

/** The keys of a shortcut, as the table writes them. */
export type ShortcutKeys = keyof typeof shortcuts
