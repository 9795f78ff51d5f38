import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addNote, keepNote, type Notes, openNotes } from '../../testing/notes.ts'
import { inTransaction, keepBooks } from './transaction.ts'

const kilobytes = (count: number) => 'x'.repeat(count * 1024)

let folder: string
let notes: Notes
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entitle-full-'))
  notes = await openNotes({ dataDirectory: folder })
})
afterEach(async () => {
  await notes.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Allows the file so many pages more than it has. */
const allow = (pages: number) =>
  keepBooks(notes.ctx, async (em) => {
    const [size]: { page_count: number }[] = await em.query('PRAGMA page_count')
    await em.query(`PRAGMA max_page_count = ${(size?.page_count ?? 0) + pages}`)
  })

/** Writes until the disk is full, several at once; gives what was acknowledged. */
async function fill(prefix: string): Promise<string[]> {
  const kept: string[] = []
  for (let n = 0; n < 200; n += 4) {
    const names = [n, n + 1, n + 2, n + 3].map((each) => `${prefix} ${each} ${kilobytes(20)}`)
    const ended = await Promise.allSettled(names.map((name) => keepNote(notes.ctx, name)))
    kept.push(...names.filter((_, index) => ended[index]?.status === 'fulfilled'))
    const refusals = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'STORAGE_FULL' })
    if (refusals.length > 0) return kept
  }
  throw new Error('The disk never became full')
}

async function reopened(): Promise<string[]> {
  await notes.close()
  notes = await openNotes({ dataDirectory: folder })
  expect(await keepBooks(notes.ctx, (em) => em.query('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }])
  return notes.names()
}

test('a full disk refuses, and once there is space again nothing acknowledged is lost', async () => {
  await allow(100)
  const before = await fill('before')
  expect(before.length).toBeGreaterThan(5)
  expect(notes.database.failure()).toBeNull()
  expect(await notes.names()).toEqual(before.toSorted())
  await allow(200)
  const after = await fill('after')
  expect(after.length).toBeGreaterThan(5)
  expect(await reopened()).toEqual([...before, ...after].toSorted())
})

test('a disk that becomes full within an act of an act takes the whole act back, even if somebody carries on', async () => {
  await keepNote(notes.ctx, 'kept')
  await allow(10)
  const act = inTransaction(notes.ctx, 'note.try', async (own) => {
    await addNote(own, 'outer')
    const inner = inTransaction(own, 'note.inner', (deeper) => addNote(deeper, kilobytes(100)))
    await expect(inner).rejects.toMatchObject({ code: 'STORAGE_FULL' })
    await expect(addNote(own, 'behind')).rejects.toThrow('This transaction is over')
  })
  await expect(act).rejects.toMatchObject({ code: 'STORAGE_FULL' })
  expect(await notes.names()).toEqual(['kept'])
  await allow(100)
  await keepNote(notes.ctx, 'next')
  expect(await reopened()).toEqual(['kept', 'next'])
})

test('a real disk that becomes full, which shows on COMMIT, loses nothing either', async ({ skip }) => {
  await notes.close()
  skip(!mounted(folder, 3), 'needs the right to mount a small disk')
  try {
    notes = await openNotes({ dataDirectory: folder })
    const ballast = join(folder, 'ballast')
    writeFileSync(ballast, kilobytes(1024))
    const before = await fill('before')
    const [small] = await Promise.allSettled([keepNote(notes.ctx, kilobytes(40))])
    expect(small).toMatchObject({ status: 'rejected', reason: { code: 'STORAGE_FULL' } })
    rmSync(ballast)
    const after = await fill('after')
    expect(after.length).toBeGreaterThan(5)
    expect(await reopened()).toEqual([...before, ...after].toSorted())
  } finally {
    await notes.close()
    execFileSync('umount', [folder])
    notes = await openNotes({ dataDirectory: folder })
  }
})

function mounted(directory: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
