import type { AuditEntry } from './audit-entry.ts'
import type { HistoryChange } from './history.ts'

/** Stands for what is a secret: it can be said that it changed, but not what it is. */
export const concealed = '•••'

type Known = ReadonlyMap<string, unknown>

/**
 * What an act changed, as text, field by field in the order that the entry names them. Of a new thing it is all that was
 * given; of a deleted one nothing, since what it was stands in the entries before.
 */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): HistoryChange[] {
  if (after === null) return []
  const [old, now] = [knownIn(before), knownIn(after)]
  const fields = [...new Set([...now.keys(), ...old.keys()])]
  // Compared as they are stored: two texts that are concealed look the same.
  const changed = fields.filter(
    (field) => JSON.stringify(old.get(field) ?? null) !== JSON.stringify(now.get(field) ?? null),
  )
  return changed
    .map((field) => ({ field, before: textOf(old.get(field)), after: textOf(now.get(field)) }))
    .filter((change) => change.before !== null || change.after !== null)
}

/** The name of what an entry is about, if the entry knows it. */
export function subjectOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string | null {
  const known = new Map([...knownIn(before), ...knownIn(after)])
  return textOf(known.get('name') ?? known.get('fileName') ?? known.get('publisherName'))
}

// A map, because every object has a `constructor`.
function knownIn(json: string | null): Known {
  return new Map(json === null ? [] : Object.entries(JSON.parse(json) as Record<string, unknown>))
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  // Items may hold commas and semicolons, but no newline.
  if (Array.isArray(value)) return value.map((item) => textOf(item) ?? '').join('\n') || null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return isDigest(text) ? concealed : text
}

/** Of a short key, a digest can be undone by trying. */
const isDigest = (text: string) => /^sha256:[0-9a-f]{64}$/.test(text)
