import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createNotes } from '../../testing/create-notes.ts'
import { addNote, keepNote, NoteEntity, type Notes } from '../../testing/notes.ts'
import { nextId } from './next-id.ts'
import { inTransaction, keepBooks, type TransactionContext } from './transaction.ts'

const failing = new Error('fails on purpose')

/** A way to write some notes; gives the names that must be there once it is acknowledged. */
type Write = (notes: Notes, name: string) => Promise<string[]>

const plain: Write = async ({ ctx }, name) => {
  await keepNote(ctx, name)
  return [name]
}

const several: Write = ({ ctx }, name) =>
  inTransaction(ctx, 'note.try', async (own) => {
    const names = ['a', 'b', 'c'].map((part) => `${name} ${part}`)
    for (const each of names) await addNote(own, each)
    return names
  })

const nested: Write = ({ ctx }, name) =>
  inTransaction(ctx, 'note.try', async (own) => {
    await addNote(own, `${name} outer`)
    await inTransaction(own, 'note.inner', async (inner) => {
      await addNote(inner, `${name} inner`)
      await keepNote(inner, `${name} innermost`)
      await failInside(inner, name)
    })
    return ['outer', 'inner', 'innermost'].map((part) => `${name} ${part}`)
  })

const books: Write = ({ ctx, database }, name) =>
  keepBooks(ctx, async (em) => {
    const id = await nextId({ database, em }, 'note')
    await turn() // somebody else has the event loop, and must not get in between
    await em.insert(NoteEntity, { id, name })
    return [name]
  })

const fails: Write = ({ ctx }, name) =>
  inTransaction(ctx, 'note.try', async (own) => {
    await addNote(own, `${name} lost`)
    await keepNote(own, `${name} lost as well`)
    await turn()
    throw failing
  })

async function failInside(own: TransactionContext, name: string): Promise<void> {
  const lost = inTransaction(own, 'note.fail', async (inner) => {
    await addNote(inner, `${name} lost`)
    throw failing
  })
  await lost.catch(() => undefined)
}

const writes = [plain, several, nested, books, plain, several, nested, books, plain, fails]

describe.each(['sqlite', 'postgres'] as const)('many who write at once on %s', (kind) => {
  let notes: Notes
  beforeEach(async () => {
    notes = await createNotes(kind)
  })
  afterEach(() => notes.close())

  test('500 mixed writes, every tenth failing, leave exactly what was acknowledged', async () => {
    const begun = Array.from({ length: 500 }, (_, n) => (writes[n % writes.length] ?? plain)(notes, `note ${n}`))
    const ended = await Promise.allSettled(begun)
    const refused = ended.filter(({ status }) => status === 'rejected')
    expect(refused).toEqual(Array.from({ length: 50 }, () => ({ status: 'rejected', reason: failing })))
    const acknowledged = ended.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
    expect(await notes.names()).toEqual(acknowledged.toSorted())
  })

  test('nobody sees what is not committed, and everybody what is', async () => {
    const steps: string[][] = []
    const look = async () => steps.push(await notes.names())
    await inTransaction(notes.ctx, 'note.try', async (own) => {
      await addNote(own, 'a')
      await look()
      await keepNote(own, 'b')
      await look()
      expect(await own.em.count(NoteEntity)).toBe(2)
    })
    await look()
    expect(steps).toEqual([[], [], ['a', 'b']])
  })

  test('a dear read sees no more than others do', async () => {
    const count = async () =>
      (await notes.database.scan<{ count: number }>('SELECT count(*) AS count FROM note', []))[0]
    await inTransaction(notes.ctx, 'note.try', async (own) => {
      await addNote(own, 'a')
      expect(Number((await count())?.count)).toBe(0)
    })
    expect(Number((await count())?.count)).toBe(1)
  })
})
