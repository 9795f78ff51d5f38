const width = 30

/** A line that is written over and over on the terminal of a person, and not at all where there is none. */
export interface ProgressBar {
  /** `total` null: nobody knows. */
  show(done: number, total: number | null, words: string): void
  end(): void
}

/** A bar on stderr. */
export function progressBar({ json = false }: { json?: boolean }): ProgressBar {
  if (!process.stderr.isTTY || json) return { show: () => undefined, end: () => undefined }
  let isShown = false
  return {
    show(done, total, words) {
      isShown = true
      const filled = total ? Math.round((done / total) * width) : 0
      process.stderr.write(`\r[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${words}`.padEnd(80))
    },
    end() {
      if (isShown) process.stderr.write('\n')
      isShown = false
    },
  }
}
