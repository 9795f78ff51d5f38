import { onMac } from './keystroke.ts'

const signs: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** What stands on the keys of a shortcut, stroke by stroke: the names of the modifiers are of the language. */
export function keycaps(keys: string, modifiers: { ctrl: string; shift: string }): string[][] {
  const main = onMac ? '⌘' : modifiers.ctrl
  return keys.split(' ').map((stroke) =>
    stroke.split('+').map((part) => {
      if (part === 'Mod') return main
      if (part === 'Shift') return modifiers.shift
      return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part)
    }),
  )
}

/** The same for `aria-keyshortcuts`, which knows no sequences. */
export function ariaKeys(keys: string): string | undefined {
  if (keys.includes(' ')) return undefined
  return keys.replace('Mod', onMac ? 'Meta' : 'Control').replace(/\b[a-z]$/, (letter) => letter.toUpperCase())
}
