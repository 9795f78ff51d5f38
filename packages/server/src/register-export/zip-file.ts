import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file to be packed: its name, and its text in parts. */
export interface Packed {
  name: string
  parts: AsyncIterable<string> | Iterable<string>
}

// When it was packed is nobody's business: the first day that ZIP knows.
const manner = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/** Packs files into a ZIP as they come, without holding any of them. */
export async function* zipFile(files: readonly Packed[]): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  const sources = files.map(({ name, parts }) => {
    const source = Readable.from(parts)
    zip.addReadStream(source, name, manner)
    return source
  })
  zip.end()
  try {
    yield* output as AsyncIterable<Buffer>
  } finally {
    for (const source of sources) source.destroy()
  }
}
