import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openNotes } from '../../testing/notes.ts'
import { keepBooks } from './transaction.ts'

const program = fileURLToPath(new URL('../../testing/write-until-killed.ts', import.meta.url))
const rounds = 20

let folder: string
let child: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entitle-kill-'))
})
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(round: number): { lines: string[]; ended: Promise<unknown>; errors: string[] } {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') }
  const started = spawn(process.execPath, ['--conditions=source', program, folder, String(round)], { env })
  child = started
  const [lines, errors]: [string[], string[]] = [[], []]
  let rest = ''
  started.stdout.on('data', (chunk) => {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  started.stderr.on('data', (chunk) => errors.push(String(chunk)))
  return { lines, errors, ended: once(started, 'close') }
}

async function writing({ lines, errors, ended }: ReturnType<typeof start>): Promise<void> {
  const died = ended.then(() => {
    throw new Error(`The writer ended by itself:\n${errors.join('')}`)
  })
  while (!lines.includes('ready')) await Promise.race([wait(5), died])
  died.catch(() => undefined) // from here on it is meant to
}

/** What a new process finds, once the integrity of the file is proven. */
async function found(): Promise<string[]> {
  const notes = await openNotes({ dataDirectory: folder })
  try {
    expect(await keepBooks(notes.ctx, (em) => em.query('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }])
    return await notes.names()
  } finally {
    await notes.close()
  }
}

test(
  `killed ${rounds} times in a burst of writes, nothing acknowledged is lost and nothing is there in part`,
  {
    timeout: 120_000,
  },
  async () => {
    const acknowledged: string[] = []
    const moments = randomNumbers(20261124)
    for (let round = 0; round < rounds; round++) {
      const writer = start(round)
      await writing(writer)
      await wait(moments() * 150)
      child?.kill('SIGKILL')
      await writer.ended
      acknowledged.push(...writer.lines.filter((line) => line !== 'ready'))
      const names = await found()
      const whole = names.filter((name) => name.endsWith(' first')).map((name) => name.replace(' first', ''))
      expect(names).toEqual(whole.flatMap((name) => [`${name} first`, `${name} second`]))
      const kept = new Set(whole)
      expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
      expect(whole.length - acknowledged.length).toBeLessThan(rounds) // committed, but killed before it said so
    }
    expect(acknowledged.length).toBeGreaterThan(rounds)
  },
)

test('a second process is refused as long as the first lives, and let in once that was killed', async () => {
  const first = start(0)
  const holder = child
  await writing(first)
  const second = start(1)
  await second.ended
  expect(second.errors.join('')).toMatch(/Another process is using this data: .+ is locked/)
  expect(second.lines).toEqual([])
  holder?.kill('SIGKILL')
  await first.ended
  expect(await found()).not.toEqual([])
})

/** Numbers from 0 to 1 that look random, the same ones for the same seed (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
