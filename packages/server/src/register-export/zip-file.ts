import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file to be packed: its name, and its text in parts. */
export interface Packed {
  name: string
  parts: AsyncIterable<string> | Iterable<string>
}

const utf8AndSizesFollow = 0x0808
const deflated = 8
const version = 20
// 1 January 1980, the first day that ZIP knows: when it was packed is nobody's business.
const day = 0x0021

interface Entry {
  name: Buffer
  offset: number
  check: number
  size: number
  packedSize: number
}

/**
 * Packs files into a ZIP as they come, without holding any of them: each is followed by its sizes (data descriptor). Less
 * than 4 GiB in all.
 */
export async function* zipFile(files: readonly Packed[]): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let offset = 0
  const counted = (part: Buffer) => {
    offset += part.length
    return part
  }
  for (const { name, parts } of files) {
    const entry: Entry = { name: Buffer.from(name), offset, check: 0, size: 0, packedSize: 0 }
    entries.push(entry)
    yield counted(localHeader(entry))
    for await (const part of deflate(parts, entry)) yield counted(part)
    yield counted(sizesOf(entry))
  }
  const start = offset
  for (const entry of entries) yield counted(directoryLine(entry))
  yield directoryEnd(entries.length, start, offset - start)
}

async function* deflate(parts: Packed['parts'], entry: Entry): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw()
  const packed: Buffer[] = []
  packer.on('data', (part: Buffer) => packed.push(part))
  try {
    for await (const text of parts) {
      const part = Buffer.from(text)
      entry.check = crc32(part, entry.check)
      entry.size += part.length
      if (!packer.write(part)) await once(packer, 'drain')
      yield* drained(packed, entry)
    }
    const ended = once(packer, 'end')
    packer.end()
    await ended
    yield* drained(packed, entry)
  } finally {
    packer.destroy()
  }
}

function* drained(packed: Buffer[], entry: Entry): Generator<Buffer> {
  for (const part of packed.splice(0)) {
    entry.packedSize += part.length
    yield part
  }
}

const twoBytes = (value: number) => [value & 0xff, (value >>> 8) & 0xff]
const fourBytes = (value: number) => [...twoBytes(value), ...twoBytes(value >>> 16)]
const sizes = ({ check, packedSize, size }: Entry) => [check, packedSize, size].flatMap(fourBytes)
const manner = [version, utf8AndSizesFollow, deflated, 0, day].flatMap(twoBytes)

function localHeader({ name }: Entry): Buffer {
  const sizesLater = [0, 0, 0].flatMap(fourBytes)
  const head = [...fourBytes(0x04034b50), ...manner, ...sizesLater, ...twoBytes(name.length), ...twoBytes(0)]
  return Buffer.concat([Buffer.from(head), name])
}

const sizesOf = (entry: Entry): Buffer => Buffer.from([...fourBytes(0x08074b50), ...sizes(entry)])

function directoryLine(entry: Entry): Buffer {
  const nameAndNoMore = [entry.name.length, 0, 0, 0, 0].flatMap(twoBytes)
  const head = [...fourBytes(0x02014b50), ...twoBytes(version), ...manner, ...sizes(entry), ...nameAndNoMore]
  return Buffer.concat([Buffer.from([...head, ...fourBytes(0), ...fourBytes(entry.offset)]), entry.name])
}

function directoryEnd(count: number, start: number, size: number): Buffer {
  const counts = [0, 0, count, count].flatMap(twoBytes)
  return Buffer.from([...fourBytes(0x06054b50), ...counts, ...fourBytes(size), ...fourBytes(start), ...twoBytes(0)])
}
