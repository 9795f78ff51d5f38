/** Gives a text to the reader as a file. The mark at its beginning tells spreadsheets that it is UTF-8. */
export function downloadText(name: string, text: string): void {
  downloadBlob(name, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
}

/** Gives what is in memory to the reader as a file. */
export function downloadBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  downloadFrom(address, name)
  // The browser takes it when it likes, and never says when.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Lets the browser fetch a file, under the name that the server gives it when none is said. The page stays. */
export function downloadFrom(address: string, name = ''): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
