/** Gives a text to the reader as a file. The mark at its beginning tells spreadsheets that it is UTF-8. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes the text when it likes, and never says when.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
