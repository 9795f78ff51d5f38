import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addPublisher,
  catalogState,
  type Merged,
  merged,
  mergePublishers,
  mergeTitles,
  undoMerge,
} from '../../testing/catalog-merges.ts'
import { add, enrollDevice } from '../../testing/fixtures.ts'
import { randomFrom } from '../../testing/random-from.ts'
import { databaseKinds, startTestApp, type TestApp } from '../../testing/test-app.ts'

const required = ['YES', 'NO', 'UNKNOWN'] as const
const names = ['CAD', 'Reader', 'Suite', 'Draw']

describe.each(databaseKinds)('merges, undone in any order, on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
  })
  afterAll(() => app.close())

  /** Four publishers whose titles are often called the same, with agreements, of which some are deleted. */
  async function fill(seed: number, below: (limit: number) => number) {
    for (let p = 0; p < 4; p++) {
      const publisherId = await addPublisher(app, `P${seed} ${p}`, [`P${seed} ${p} Inc`])
      for (const name of names.filter(() => below(3) > 0)) {
        await addTitle(publisherId, name, below)
      }
    }
  }

  async function addTitle(publisherId: string, name: string, below: (limit: number) => number) {
    const licenseRequired = required[below(3)]
    const category = [null, 'one', 'two'][below(3)]
    const { addProductTitle } = await app.get<{ addProductTitle: { id: string } }>(
      `mutation ($publisherId: ID!, $name: String!, $category: String, $licenseRequired: LicenseRequired) {
        addProductTitle(publisherId: $publisherId, name: $name, category: $category, licenseRequired: $licenseRequired) { id } }`,
      { publisherId, name, category, licenseRequired },
    )
    const productTitleId = addProductTitle.id
    const aliases = ['Shared', `${name} Pro`, names[below(4)] ?? ''].filter((alias) => alias !== name && below(2) > 0)
    await app.application.database.transact(async (em) => {
      // Straight into the tables: an alias that is the name of a neighbour comes from files only.
      await em.query(`UPDATE product_title SET aliases = '${JSON.stringify(aliases)}' WHERE id = ${productTitleId}`)
      for (const [n, alias] of aliases.entries()) {
        const key = alias.toLowerCase()
        await em.query(`INSERT INTO product_title_key (product_title_id, position, publisher_id, name_key, search_key, word_key)
          VALUES (${productTitleId}, ${n + 1}, ${publisherId}, '${key}', '${key}', '${wordKeyOf(key)}')`)
      }
    })
    for (let n = below(3); n > 0; n--) {
      const name256 = `Agreement ${productTitleId} ${n}`
      const { id } = await add(app, { name: name256, licenseCount: 1, publisherId, productTitleId })
      if (below(3) === 0) await app.get(`mutation { deleteAgreements(selection: { ids: ["${id}"] }) { count } }`)
    }
  }

  const wordKeyOf = (key: string) =>
    key
      .split(' ')
      .map((word) => ` ${word}`)
      .join(' ')

  async function somePair(below: (limit: number) => number): Promise<[string, object] | undefined> {
    const query = (sql: string): Promise<{ id: number }[]> => app.application.database.reader.query(sql)
    const publishers = await query("SELECT id FROM publisher WHERE name_key <> 'microsoft'")
    const publisher = publishers[below(publishers.length)]?.id ?? 0
    if (below(3) === 0 && publishers.length > 1) return [mergePublishers, twoOf(publishers, below)]
    const titles = await query(`SELECT id FROM product_title WHERE publisher_id = ${publisher}`)
    return titles.length > 1 ? [mergeTitles, twoOf(titles, below)] : undefined
  }

  function twoOf(things: { id: number }[], below: (limit: number) => number): object {
    const at = below(things.length)
    const other = (at + 1 + below(things.length - 1)) % things.length
    return { fromId: String(things[at]?.id), intoId: String(things[other]?.id) }
  }

  test.each([1, 2, 3])('lead back to where they began, seed %i', async (seed) => {
    const random = randomFrom(seed)
    const below = (limit: number) => Math.floor(random() * limit)
    await fill(seed, below)
    const before = await catalogState(app)
    const standing: string[] = []
    /** Undoes any of those that stand; what stands in the way of one is refused, and changes nothing. */
    async function undoAny(): Promise<void> {
      const at = below(standing.length)
      const { errors } = await app.ask(undoMerge, { id: standing[at] })
      if (!errors) standing.splice(at, 1)
      const codes = errors?.map(({ extensions }) => extensions['code']) ?? []
      expect(['', 'catalog-merge.merged-further', 'catalog-merge.name-taken']).toContain(codes.join(' '))
    }
    for (let step = 0; step < 16; step++) {
      const pair = below(6) === 0 && standing.length > 0 ? await undoAny() : await somePair(below)
      if (pair) standing.push((await merged(app, ...pair)).id)
    }
    expect(standing.length).toBeGreaterThan(1)
    for (let tries = 0; standing.length > 0 && tries < 200; tries++) await undoAny()
    expect(standing).toEqual([])
    expect(await catalogState(app)).toEqual(before)
  })

  test('agreements that are added while their title is merged, and that back, are where their title is', async () => {
    const publisherId = await addPublisher(app, 'Race')
    for (let round = 0; round < 4; round++) {
      const ids: string[] = []
      for (const name of [`From ${round}`, `Into ${round}`]) {
        const { addProductTitle } = await app.get<{ addProductTitle: { id: string } }>(
          'mutation ($publisherId: ID!, $name: String!) { addProductTitle(publisherId: $publisherId, name: $name) { id } }',
          { publisherId, name },
        )
        ids.push(addProductTitle.id)
      }
      const [fromId = '', intoId = ''] = ids
      const input = (n: number) => ({
        name: `Race ${round} ${n}`,
        licenseCount: 1,
        publisherId,
        productTitleId: fromId,
      })
      const adding = 'mutation ($input: AddSoftwareAgreementInput!) { addSoftwareAgreement(input: $input) { id } }'
      const answers = await Promise.all([
        ...[1, 2, 3].map((n) => app.ask(adding, { input: input(n) })),
        app.ask(mergeTitles, { fromId, intoId }),
        ...[4, 5, 6].map((n) => app.ask(adding, { input: input(n) })),
      ])
      const merge = (answers[3] as { data: { merged: Merged } }).data.merged
      const codes = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions['code']) ?? [])
      expect(codes.filter((code) => code !== 'NOT_FOUND')).toEqual([])
      expect(merge.agreementsMoved).toBe(6 - codes.length)
      await merged(app, undoMerge, { id: merge.id })
      const [row] = await app.application.database.reader.query(
        `SELECT CAST(count(*) AS integer) AS count FROM agreement WHERE product_title_id = ${fromId}`,
      )
      expect(row.count).toBe(6 - codes.length)
    }
  })
})
