/** Where the browser keeps what a person chose last; followed by who it was. */
export const recentPrefix = 'entitle.palette-recent.'

/** Leaves nothing behind for the next person at this screen. */
export function forgetRecent(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(recentPrefix)) localStorage.removeItem(key)
}
