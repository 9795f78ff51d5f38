import { recentPrefix } from './forget-recent.ts'
import type { PaletteItem } from './palette-item.ts'

const atMost = 5

/** What a person chose last, the latest first; of what only this browser knows, the words of then. */
export function readRecent(person: string): PaletteItem[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(recentPrefix + person) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isItem).slice(0, atMost) : []
  } catch {
    return []
  }
}

/** Puts a choice in front of the earlier ones. */
export function keepRecent(person: string, { id, label, icon, note, to }: PaletteItem): void {
  const earlier = readRecent(person).filter((item) => item.id !== id)
  const kept = [{ id, label, icon, note, to }, ...earlier].slice(0, atMost)
  try {
    localStorage.setItem(recentPrefix + person, JSON.stringify(kept))
  } catch {
    // No room left in the browser: nothing is lost but a short cut.
  }
}

// Stored by an earlier version, or by hand.
function isItem(value: unknown): value is PaletteItem {
  const item = value as Partial<PaletteItem> | null
  const texts = [item?.id, item?.label, item?.icon]
  return texts.every((text) => typeof text === 'string') && ['string', 'undefined'].includes(typeof item?.to)
}
