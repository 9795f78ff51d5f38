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
  const drafts = [...waiting]
  waiting.clear()
  for (const [name, state] of drafts) store(name, JSON.stringify(state))
}

// A tab has room for some megabytes. Without any left, a reload costs what was typed, but typing goes on.
function store(name: string, text: string): void {
  try {
    sessionStorage.setItem(prefix + name, text)
  } catch {
    sessionStorage.removeItem(prefix + name)
  }
}
