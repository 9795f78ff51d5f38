import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createNotes } from '../../testing/create-notes.ts'
import { addNote, keepNote, NoteEntity, type Notes } from '../../testing/notes.ts'
import { inTransaction, keepBooks, type TransactionContext } from './transaction.ts'

const failing = new Error('fails on purpose')

describe.each(['sqlite', 'postgres'] as const)('the door for writes on %s', (kind) => {
  let notes: Notes
  beforeAll(async () => {
    notes = await createNotes(kind)
  })
  beforeEach(() => keepBooks(notes.ctx, (em) => em.createQueryBuilder().delete().from(NoteEntity).execute()))
  afterAll(() => notes.close())

  const act = <T>(work: (own: TransactionContext) => Promise<T>) => inTransaction(notes.ctx, 'note.try', work)

  test('an act that records nothing is refused, and nothing of it is kept', async () => {
    const silent = act(({ em }) => em.insert(NoteEntity, { id: 1_000, name: 'silent' }))
    await expect(silent).rejects.toThrow('note.try recorded nothing')
    expect(await notes.names()).toEqual([])
  })

  test('what a rolled back act within the act recorded does not count', async () => {
    const hollow = act(async (own) => {
      await own.em.insert(NoteEntity, { id: 1_000, name: 'silent' })
      await inTransaction(own, 'note.fail', async (inner) => {
        await addNote(inner, 'lost')
        throw failing
      }).catch(() => undefined)
    })
    await expect(hollow).rejects.toThrow('recorded nothing')
    expect(await notes.names()).toEqual([])
  })

  test('an act that would wait for itself is refused instead', async () => {
    await expect(act(() => keepNote(notes.ctx, 'never'))).rejects.toThrow('note.add would wait for note.try')
    const books = act(() => keepBooks(notes.ctx, (em) => em.insert(NoteEntity, { id: 1, name: 'never' })))
    await expect(books).rejects.toThrow('keepBooks would wait for note.try')
    await keepNote(notes.ctx, 'afterwards')
    expect(await notes.names()).toEqual(['afterwards'])
  })

  test('an act within an act is kept or lost by itself, and lost with the outer one', async () => {
    await act(async (own) => {
      await addNote(own, 'outer')
      await keepNote(own, 'inner')
      const lost = inTransaction(own, 'note.fail', async (inner) => {
        await addNote(inner, 'lost')
        await keepNote(inner, 'lost with it')
        throw failing
      })
      await expect(lost).rejects.toBe(failing)
    })
    const outer = act(async (own) => {
      await keepNote(own, 'lost too')
      throw failing
    })
    await expect(outer).rejects.toBe(failing)
    expect(await notes.names()).toEqual(['inner', 'outer'])
  })

  test('two acts within an act at once are refused: one would roll back what the other wrote', async () => {
    const both = act((own) => Promise.all([keepNote(own, 'one'), keepNote(own, 'two')]))
    await expect(both).rejects.toThrow('await each')
    expect(await notes.names()).toEqual([])
  })

  test('nothing is written through the em of a transaction that is over', async () => {
    let leaked: TransactionContext | undefined
    await act(async (own) => {
      leaked = own
      await addNote(own, 'kept')
    })
    await expect(leaked?.em.insert(NoteEntity, { id: 1_000, name: 'late' })).rejects.toThrow('This transaction is over')
    expect(await notes.names()).toEqual(['kept'])
  })

  test('what goes on beside a failure is not written after the rollback', async () => {
    let straggler: Promise<void> | undefined
    const half = act((own) => {
      straggler = addNote(own, 'first').then(() => addNote(own, 'second'))
      return Promise.all([straggler, Promise.reject(failing)])
    })
    await expect(half).rejects.toBe(failing)
    await expect(straggler).rejects.toThrow('This transaction is over')
    await keepNote(notes.ctx, 'next')
    expect(await notes.names()).toEqual(['next'])
  })

  test('what goes on beside a failure within an act is not written into the outer one', async () => {
    let straggler: Promise<void> | undefined
    await act(async (own) => {
      const half = inTransaction(own, 'note.fail', (inner) => {
        straggler = addNote(inner, 'first').then(() => addNote(inner, 'second'))
        return Promise.all([straggler, Promise.reject(failing)])
      })
      await half.catch(() => undefined)
      await straggler?.catch(() => undefined)
      await addNote(own, 'outer')
    })
    expect(await notes.names()).toEqual(['outer'])
  })

  test('a duplicate is refused as the index says, also when the database alone notices', async () => {
    await keepNote(notes.ctx, 'once')
    await expect(keepNote(notes.ctx, 'once')).rejects.toMatchObject({ code: 'group.name-taken' })
    expect(await notes.names()).toEqual(['once'])
  })

  test('others are told after the commit, once, and never of what was rolled back', async () => {
    const told: string[] = []
    const tell = (own: TransactionContext, what: string) => own.afterCommit(() => void told.push(what))
    await act(async (own) => {
      await addNote(own, 'kept')
      own.afterCommit(() => {
        throw failing // the act is kept all the same
      })
      tell(own, 'kept')
      await inTransaction(own, 'note.inner', async (inner) => tell(inner, 'inner'))
      await inTransaction(own, 'note.fail', async (inner) => {
        tell(inner, 'lost')
        throw failing
      }).catch(() => undefined)
      expect(told).toEqual([])
    })
    const lost = act(async (own) => {
      tell(own, 'lost')
      throw failing
    })
    await expect(lost).rejects.toBe(failing)
    expect(told).toEqual(['kept', 'inner'])
  })

  test('the reader cannot write', async () => {
    await expect(notes.database.reader.insert(NoteEntity, { id: 1, name: 'no' })).rejects.toThrow(/read-?only/)
  })

  test('ids rise and are not handed out again after a delete', async () => {
    await keepNote(notes.ctx, 'a')
    const first = await notes.database.reader.findOneByOrFail(NoteEntity, { name: 'a' })
    await keepBooks(notes.ctx, (em) => em.delete(NoteEntity, first.id))
    await keepNote(notes.ctx, 'b')
    expect(await notes.database.reader.find(NoteEntity)).toEqual([{ id: first.id + 1, name: 'b' }])
  })
})

test('on PostgreSQL a swallowed error loses the transaction, and nobody is told that it was kept', async () => {
  const notes = await createNotes('postgres')
  try {
    await keepNote(notes.ctx, 'taken')
    const swallowing = inTransaction(notes.ctx, 'note.try', async (own) => {
      await addNote(own, 'new')
      await addNote(own, 'taken').catch(() => undefined)
    })
    await expect(swallowing).rejects.toMatchObject({ code: 'group.name-taken' })
    expect(await notes.names()).toEqual(['taken'])
  } finally {
    await notes.close()
  }
})

test('when PostgreSQL ends the session nothing is kept, and the next act works', async () => {
  const notes = await createNotes('postgres')
  try {
    const cut = inTransaction(notes.ctx, 'note.try', async (own) => {
      await addNote(own, 'lost')
      await own.em.query('SELECT pg_terminate_backend(pg_backend_pid())')
    })
    await expect(cut).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await keepNote(notes.ctx, 'next')
    expect(await notes.names()).toEqual(['next'])
  } finally {
    await notes.close()
  }
})
