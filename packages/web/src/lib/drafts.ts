const prefix = 'entitle.draft.'

/** What was typed into a form and not sent, from this tab only; null when there is none. Secrets never leave the tab. */
export function readDraft(name: string): Record<string, unknown> | null {
  const text = sessionStorage.getItem(prefix + name)
  if (!text) return null
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return null
  }
}

export function writeDraft(name: string, state: object): void {
  sessionStorage.setItem(prefix + name, JSON.stringify(state))
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(prefix + name)
}

/** Leaves nothing behind for the next person at this screen. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}
