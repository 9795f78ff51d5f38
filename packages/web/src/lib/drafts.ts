const prefix = 'entitle.draft.'

// Storing thousands of pairs takes longer than a keystroke may, so it waits for a pause in typing.
const pauseMs = 300
const waiting = new Map<string, object>()
let timer: ReturnType<typeof setTimeout> | undefined

addEventListener('pagehide', storeWaiting)

/** What was typed into a form and not sent, from this tab only; null when there is none. Secrets never leave the tab. */
export function readDraft(name: string): Record<string, unknown> | null {
  storeWaiting()
  const text = sessionStorage.getItem(prefix + name)
  if (!text) return null
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return null
  }
}

/** Keeps what a form holds, as it is after a pause in typing or when the page is left. */
export function writeDraft(name: string, state: object): void {
  waiting.set(name, state)
  clearTimeout(timer)
  timer = setTimeout(storeWaiting, pauseMs)
}

export function forgetDraft(name: string): void {
  waiting.delete(name)
  sessionStorage.removeItem(prefix + name)
}

/** Leaves nothing behind for the next person at this screen. */
export function forgetAllDrafts(): void {
  waiting.clear()
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

function storeWaiting(): void {
  clearTimeout(timer)
  for (const [name, state] of waiting) sessionStorage.setItem(prefix + name, JSON.stringify(state))
  waiting.clear()
}
