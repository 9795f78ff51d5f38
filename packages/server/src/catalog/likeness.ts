/** The groups of three characters of a text, blanks around it included: what texts with a slip in them still share. */
export function trigramsOf(text: string): Set<string> {
  const padded = ` ${text} `
  return new Set(Array.from({ length: Math.max(padded.length - 2, 0) }, (_, n) => padded.slice(n, n + 3)))
}

/** How alike two texts are, from 0 to 1; one that begins with the other, or holds it, is more so. */
export function likeness(one: string, other: string): number {
  const [some, others] = [trigramsOf(one), trigramsOf(other)]
  const shared = [...some].filter((trigram) => others.has(trigram)).length
  const alike = (2 * shared) / Math.max(some.size + others.size, 1)
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < 3) return alike
  if (long.startsWith(short)) return Math.max(alike, 0.8)
  return long.includes(short) ? Math.max(alike, 0.6) : alike
}
