import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { costOf } from './graphql-cost.ts'
import { admit } from './graphql-limits.ts'
import { shapeOf } from './graphql-shape.ts'

const schema = buildSchema(`
  input PageInput { skip: Int = 0, take: Int = 50, after: String }
  type Item { id: ID!, tags: [String!]!, parent: Item, parts(skip: Int = 0, take: Int = 100): [Item!]!, owners: [Item!]! }
  type ItemPage { items: [Item!]!, totalItems: Int! }
  union Thing = Item | ItemPage
  type Query {
    name: String
    item: Item
    items(page: PageInput): ItemPage!
    find(first: Int = 20): [Item!]!
    things: [Thing!]!
  }
`)

function asked(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('The query has not one operation')
  return { document, operation, variables }
}

describe('cost', () => {
  const cost = (query: string, given: Record<string, unknown> = {}) => {
    const { document, operation, variables } = asked(query, given)
    return costOf(schema, document, operation, variables)
  }

  test.each([
    ['scalars are free', '{ name item { id tags } }', 1],
    ['an object is one', '{ item { parent { parent { id } } } }', 3],
    ['a list has as many as it is asked for', '{ find(first: 7) { id } }', 7],
    ['or as many as its default says', '{ find { id } }', 20],
    ['a page has as many items as it is asked for', '{ items(page: { take: 30 }) { items { id } } }', 31],
    ['or as many as the default of the input says', '{ items { items { id } totalItems } }', 51],
    ['also when the input is there without it', '{ items(page: { skip: 5 }) { items { id } } }', 51],
    ['also when null stands for it', '{ items(page: null) { items { id } } find(first: null) { id } }', 71],
    ['a list without any limit counts as the longest', '{ item { owners { id } } }', 101],
    ['lists in lists multiply', '{ find(first: 10) { parts(take: 10) { parts(take: 10) { id } } } }', 1110],
    ['what a page says holds for its own list only', '{ items(page: { take: 2 }) { items { owners { id } } } }', 203],
    ['a negative number is no discount', '{ find(first: -1000000) { parts { id } } }', 101],
    ['nor is a number beyond what is possible', '{ find(first: 2147483647) { id } }', 100],
    ['inline fragments count', '{ ... { find(first: 2) { ... on Item { parent { id } } } } }', 4],
    ['so do members of a union', '{ things { ... on Item { parent { id } } ... on ItemPage { totalItems } } }', 200],
    ['a fragment counts each time', '{ a: item { ...F } b: item { ...F } } fragment F on Item { parent { id } }', 4],
    ['introspection counts nothing', '{ __schema { types { name fields { name } } } }', 0],
  ])('%s', (_, query, expected) => expect(cost(query)).toBe(expected))

  test('variables count as they are sent, else as they are declared', () => {
    const query = 'query ($n: Int = 5, $page: PageInput) { find(first: $n) { id } items(page: $page) { items { id } } }'
    expect(cost(query)).toBe(5 + 51)
    expect(cost(query, { n: 9, page: { take: 3 } })).toBe(9 + 4)
    expect(cost(query, { n: null, page: {} })).toBe(20 + 51)
    expect(cost(query, { n: 'many', page: 'all' })).toBe(100 + 51)
    expect(cost('query ($n: Int) { items(page: { take: $n }) { items { id } } }', { n: 4 })).toBe(5)
  })

  test('a bomb of fragments is counted at once', () => {
    const fragments = Array.from(
      { length: 100 },
      (_, n) => `fragment F${n} on Item { a: parent { ...F${n + 1} } b: parent { ...F${n + 1} } }`,
    )
    // Counted one spread after the other, this would not end.
    expect(cost(`{ item { ...F0 } } ${fragments.join(' ')} fragment F100 on Item { id }`)).toBeGreaterThan(2 ** 99)
  })

  test('a fragment within itself ends', () => {
    expect(cost('{ item { ...F } } fragment F on Item { parent { ...F } }')).toBe(2)
  })
})

describe('shape', () => {
  const shape = (query: string) => {
    const { document, operation } = asked(query)
    return shapeOf(document, operation)
  }

  test('each use of a fragment counts', () => {
    const query = `query @a { ...R x: item @b { ...F } y: item { ...F } }
      fragment R on Query { name }
      fragment F on Item { p: parent { ... @c { q: parent { id @d } } } }`
    expect(shape(query)).toEqual({ depth: 4, aliases: 6, directives: 6, fields: 3, introspects: false })
  })

  test('introspection has no depth, wherever it hides', () => {
    const query = getIntrospectionQuery()
    expect(shape(query)).toMatchObject({ depth: 0, introspects: true })
    expect(shape('{ ...F } fragment F on Query { ... { __type(name: "Item") { name } } }').introspects).toBe(true)
    expect(shape('{ __typename item { __typename } }')).toMatchObject({ depth: 2, introspects: false })
  })

  test('a fragment within itself ends', () => {
    expect(shape('{ item { ...F } } fragment F on Item { parent { ...F } }').depth).toBe(2)
  })
})

describe('admission', () => {
  const nested = (depth: number) => `{ item ${'{ parent '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 1)}`
  const many = (count: number, each: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => each(n)).join(' ')

  test.each([
    ['depth', nested(10), nested(11), 11, 10],
    [
      'number of aliases',
      `{ item { ${many(15, (n) => `a${n}: id`)} } }`,
      `{ item { ${many(16, (n) => `a${n}: id`)} } }`,
      16,
      15,
    ],
    ['number of directives', `{ name ${many(10, (n) => `@d${n}`)} }`, `{ name ${many(11, (n) => `@d${n}`)} }`, 11, 10],
    ['number of root fields', `{ ${many(10, () => 'name')} }`, `{ ${many(11, () => 'name')} }`, 11, 10],
    ['cost in objects', '{ find(first: 49) { parts { id } } }', '{ find(first: 50) { parts { id } } }', 5050, 5000],
  ])('the %s has a limit, and the refusal says which', (measure, fits, tooMuch, found, limit) => {
    admit(schema, asked(fits), true)
    expect(() => admit(schema, asked(tooMuch), true)).toThrow(
      expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', params: { measure, found, limit } }),
    )
  })

  test('strangers do not see the schema', () => {
    const introspection = asked(getIntrospectionQuery())
    admit(schema, introspection, true)
    expect(() => admit(schema, introspection, false)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }))
  })
})
