import { setImmediate } from 'node:timers/promises'

/** Goes through many things in parts of a few hundred; between two, others are answered. A query of SQLite holds the thread. */
export async function* inParts<T>(things: readonly T[], size = 500): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < things.length; from += size) {
    if (from > 0) await setImmediate()
    yield things.slice(from, from + size)
  }
}
