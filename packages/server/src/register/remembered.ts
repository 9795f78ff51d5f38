/**
 * Makes keys of texts, each once: the thousands of lines of a register share a few hundred names, and what makes two names
 * the same takes longer to find out than to look up.
 */
export function remembered(keyOf: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const key = keyOf(text)
    known.set(text, key)
    return key
  }
}
