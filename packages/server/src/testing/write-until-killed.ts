import { flushCompileCache } from 'node:module'
import { keepBooks, inTransaction } from '../platform/database/transaction.ts'
import { addNote, openNotes } from './notes.ts'

// A process of its own, for killing: `node write-until-killed.ts FOLDER ROUND`. It prints each act once it is kept; an
// act is two notes, so that half of one would show.
const [folder = '', round = ''] = process.argv.slice(2)
const notes = await openNotes({ dataDirectory: folder })

async function write(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const name = `${round}.${writer}.${n}`
    await inTransaction(notes.ctx, 'note.try', async (own) => {
      await addNote(own, `${name} first`)
      await inTransaction(own, 'note.inner', (inner) => addNote(inner, `${name} second`))
    })
    process.stdout.write(`${name}\n`)
    if (n % 10 === 0) await keepBooks(notes.ctx, (em) => em.query('DELETE FROM note WHERE id < 0'))
  }
}

flushCompileCache() // who is killed keeps nothing for the next one, who would start more slowly
process.stdout.write('ready\n')
await Promise.all([1, 2, 3, 4].map(write))
