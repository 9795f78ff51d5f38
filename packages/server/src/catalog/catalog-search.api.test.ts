import { type CatalogLine, catalogLineRules } from '@entitle/schema/catalog/catalog.rules'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBooks } from '../platform/database/transaction.ts'
import { randomFrom } from '../testing/random-from.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { importLines, nothingTold } from './import-lines.ts'

interface Thing {
  id: string
  name: string
  aliases: string[]
}
interface Matches {
  items: Thing[]
  totalItems: number
}

const searchPublishers =
  'query ($search: String!, $first: Int) { publishers(search: $search, first: $first) { totalItems items { id name aliases } } }'
const searchTitles =
  'query ($of: ID!, $search: String!, $first: Int) { productTitles(publisherId: $of, search: $search, first: $first) { totalItems items { id name aliases } } }'

const letters = [...'aabBéEßñ1 -+%_\'"\\.日😀\u{10ffff}']

function drawing(seed: number) {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const word = (length: number) =>
    Array.from({ length: 1 + below(length) }, () => letters[below(letters.length)]).join('')
  return {
    word,
    aliases: () => Array.from({ length: below(3) }, () => word(6)),
    /** A few letters in a row of a name of something, or of nothing. */
    part({ name, aliases }: Thing): string {
      const from = [...([name, ...aliases, word(4)][below(aliases.length + 2)] ?? '')]
      const at = below(from.length)
      return from.slice(at, at + 1 + below(4)).join('')
    },
    oneOf: <T>(things: T[]): T => things[below(things.length)] as T,
  }
}

const lineOf = (cells: object): CatalogLine[] => {
  const { success, output } = v.safeParse(catalogLineRules, { title: '', aliases: [], ...cells })
  return success ? [output] : []
}

/** The rule of the ranking, as plain as it can be said. */
function tierOf(name: string, search: string): number {
  const [key, text] = [searchKey(name), searchKey(search)]
  if (key === text) return 0
  if (key.startsWith(text)) return 1
  const places = [...key].flatMap((_, at, all) => (all.slice(at).join('').startsWith(text) ? [all[at - 1] ?? ''] : []))
  if (places.length === 0) return 4
  return places.some((before) => !/[\p{L}\p{N}]/u.test(before)) ? 2 : 3
}

function ranked(things: Thing[], search: string): Thing[] {
  const best = (thing: Thing) => Math.min(...[thing.name, ...thing.aliases].map((name) => tierOf(name, search)))
  const bytes = ({ name }: Thing) => Buffer.from(searchKey(name))
  return things
    .filter((thing) => best(thing) < 4)
    .toSorted((a, b) => best(a) - best(b) || bytes(a).compare(bytes(b)) || Number(a.id) - Number(b.id))
}

const searches = [
  '',
  ' ',
  'a',
  'ab',
  'É',
  'SS',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '+',
  '++',
  '-a',
  'a b',
  '日',
  '😀',
  '\u{10ffff}',
]

describe.each(databaseKinds)('search of the catalog on %s', (kind) => {
  const { word, aliases, part, oneOf } = drawing(20261124)
  let app: TestApp
  const load = (lines: CatalogLine[]) =>
    keepBooks(app.application.system, (em) =>
      importLines({ database: app.application.database, em }, lines, nothingTold()),
    )
  const publishers = async (search: string, first?: number) =>
    (await app.get<{ publishers: Matches }>(searchPublishers, { search, first })).publishers

  beforeAll(async () => {
    app = await startTestApp(kind)
    await load(Array.from({ length: 80 }, () => lineOf({ publisher: word(8), aliases: aliases() })).flat())
    await load(
      Array.from({ length: 80 }, () => lineOf({ publisher: 'Some one', title: word(8), aliases: aliases() })).flat(),
    )
  })
  afterAll(() => app.close())

  test.each(['publishers', 'productTitles'] as const)('%s are found and ranked as said', async (what) => {
    const of = (await publishers('Some one')).items[0]?.id
    const find = async (search: string): Promise<Matches> =>
      what === 'publishers'
        ? publishers(search, 100)
        : (await app.get<{ productTitles: Matches }>(searchTitles, { of, search, first: 100 })).productTitles
    const all = (await find('')).items
    expect(all.length).toBeGreaterThan(50)
    expect(all.length).toBeLessThan(100)
    const drawn = Array.from({ length: 150 }, () => part(oneOf(all)))
    for (const search of [...searches, ...drawn]) {
      const wanted = ranked(all, search)
      const found = await find(search)
      expect({ search, found: found.items.map(({ name }) => name) }).toEqual({
        search,
        found: wanted.map(({ name }) => name),
      })
      expect({ search, totalItems: found.totalItems }).toEqual({ search, totalItems: wanted.length })
    }
  })

  test('the count ends at 1,001, the items where they were asked to', async () => {
    await load(Array.from({ length: 1100 }, (_, n) => lineOf({ publisher: `Many ${n}` })).flat())
    const { totalItems, items } = await publishers('MANY')
    expect({ totalItems, items: items.length }).toEqual({ totalItems: 1001, items: 20 })
    expect((await publishers('many', 1)).items).toHaveLength(1)
  })

  test.each([
    ['a'.repeat(101), 'text.too-long'],
    ['😀'.repeat(101), 'text.too-long'],
    ['a\0b', 'text.hidden-character'],
  ])('%j is no search', async (search, rule) => {
    expect(await app.refused(searchPublishers, { search })).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ field: 'search', rule }],
    })
  })

  test('100 characters are one, whatever they are', async () => {
    expect(await publishers('😀'.repeat(100))).toMatchObject({ totalItems: 0 })
    expect(await publishers('?$1;--\u200b\n\ud800')).toMatchObject({ totalItems: 0 })
  })

  test.each([0, -1, 101])('%i at once are refused', async (first) => {
    expect(await app.refused(searchPublishers, { search: '', first })).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test.each(['0', 'abc', '99999999999', '2147483647'])(
    'there is no publisher %s to search the titles of',
    async (of) => {
      expect(await app.refused(searchTitles, { of, search: '' })).toMatchObject({ code: 'NOT_FOUND' })
    },
  )
})
