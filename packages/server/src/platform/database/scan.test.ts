import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createNotes } from '../../testing/create-notes.ts'
import { keepNote, type Notes } from '../../testing/notes.ts'

describe.each(['sqlite', 'postgres'] as const)('dear reads on %s', (kind) => {
  let notes: Notes
  beforeAll(async () => {
    notes = await createNotes(kind)
    for (const name of ['a', 'b', "it's ?"]) await keepNote(notes.ctx, name)
  })
  afterAll(() => notes.close())

  const scan = (sql: string, values: (string | number | null)[] = []) => notes.database.scan(sql, values)

  test('values stand where the question marks are, several questions at once', async () => {
    const found = await Promise.all(
      ["it's ?", 'b', 'none'].map((name) => scan('SELECT name FROM note WHERE name = ?', [name])),
    )
    expect(found).toEqual([[{ name: "it's ?" }], [{ name: 'b' }], []])
    expect(await scan('SELECT name FROM note WHERE name > ? AND name < ? ORDER BY name', ['a', 'c'])).toEqual([
      { name: 'b' },
    ])
  })

  test('one that fails says why, and the next one works', async () => {
    await expect(scan('SELECT nothing FROM note')).rejects.toThrow('nothing')
    expect(await scan('SELECT name FROM note WHERE name = ?', ['a'])).toEqual([{ name: 'a' }])
  })

  test('they cannot write', async () => {
    await expect(scan('DELETE FROM note RETURNING id')).rejects.toThrow(/read-?only/)
    expect(await notes.names()).toHaveLength(3)
  })

  test('others go on meanwhile', async () => {
    let turns = 0
    const ticking = setInterval(() => turns++, 1)
    await scan('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT max(i) FROM n')
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(10)
  })
})
