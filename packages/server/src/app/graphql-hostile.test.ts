import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Refusal, startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp('sqlite')
  await post('{ viewer { id } }') // the first request is slower: nothing is compiled yet
})
afterAll(() => app.close())

interface Answer {
  status: number
  errors: Refusal[]
  data: unknown
  milliseconds: number
}

async function send(payload: string, headers: Record<string, string> = {}): Promise<Answer> {
  const began = process.cpuUsage()
  const response = await app.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', cookie: app.cookieOf('ADMINISTRATOR'), ...headers },
    payload,
  })
  const { user, system } = process.cpuUsage(began) // not by the clock: other tests run at the same time
  const milliseconds = (user + system) / 1_000
  const { errors = [], data } = response.json<Partial<Answer>>()
  return { status: response.statusCode, errors, data, milliseconds }
}

const post = (query: string, variables: object = {}, headers?: Record<string, string>) =>
  send(JSON.stringify({ query, variables }), { accept: 'application/graphql-response+json', ...headers })

const times = (count: number, each: (n: number) => string) => Array.from({ length: count }, (_, n) => each(n)).join(' ')
const nested = (depth: number) => `${'{ operations { items '.repeat(depth / 2)}{ id }${' } }'.repeat(depth / 2)}`
const bomb = `{ ...F0 } ${times(20, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F20 on Query { viewer { id } }`
const deepIntrospection = `{ __schema { types ${'{ fields { type '.repeat(12)}{ name }${' } }'.repeat(12)} } }`

describe('what asks for too much is refused in no time, before it runs', () => {
  test.each([
    ['20 levels', nested(20), 'GRAPHQL_VALIDATION_FAILED'],
    ['5,000 levels', nested(5_000), 'GRAPHQL_PARSE_FAILED'],
    ['1,000 aliases', `{ ${times(1_000, (n) => `a${n}: viewer { id }`)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['250 aliases', `{ ${times(250, (n) => `a${n}: viewer { id }`)} }`, 'QUERY_TOO_COMPLEX'],
    [
      'circular fragments',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a bomb of fragments', bomb, 'QUERY_TOO_COMPLEX'],
    ['2,000 directives', `{ viewer ${times(2_000, () => '@include(if: true)')} { id } }`, 'GRAPHQL_PARSE_FAILED'],
    ['11 directives', `{ ${times(11, (n) => `a${n}: viewer @include(if: true) { id }`)} }`, 'QUERY_TOO_COMPLEX'],
    ['15,000 tokens', `{ ${times(15_000, () => 'viewer')} }`, 'GRAPHQL_PARSE_FAILED'],
    ['600 repeated fields', `{ viewer { ${times(600, () => 'id name')} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'lists in lists',
      '{ operations(page: { take: 100 }) { items { failures(take: 100) { code } } } }',
      'QUERY_TOO_COMPLEX',
    ],
    [
      'lists in lists, dressed up',
      '{ operations(page: { take: -1 }) { items { failures(take: 99999) { code } } } }',
      'BAD_USER_INPUT',
    ],
    ['deep introspection', deepIntrospection, 'GRAPHQL_VALIDATION_FAILED'],
    ['a document that defers', '{ ... @defer { viewer { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_, query, code) => {
    const answers = [await post(query), await post(query), await post(query)]
    for (const { status, errors } of answers) {
      expect(status).toBeLessThan(500)
      expect(errors[0]?.extensions.code).toBe(code)
    }
    expect(Math.min(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(100)
    expect((await post('{ viewer { id } }')).status).toBe(200)
  })

  test('a refusal says what is too much and what to do', async () => {
    const query = 'query ($take: Int) { operations(page: { take: $take }) { items { failures { code } } } }'
    expect((await post(query, { take: 40 })).errors).toEqual([])
    expect((await post(query, { take: 50 })).errors).toEqual([
      {
        message:
          'This asks for too much at once: its cost in objects is 5051, at most 5000 is possible. Ask for fewer items (`take`, `first`) or fewer levels, and for the rest in another request.',
        extensions: {
          code: 'QUERY_TOO_COMPLEX',
          params: { measure: 'cost in objects', found: 5051, limit: 5000 },
          violations: [],
        },
      },
    ])
  })
})

describe('the schema', () => {
  test('is shown to the signed-in: the playground works', async () => {
    const { errors, data } = await post(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))
    expect(errors).toEqual([])
    expect(data).toMatchObject({ __schema: { queryType: { name: 'Query' } } })
  })

  test.each(['{ __schema { queryType { name } } }', '{ ...F } fragment F on Query { __type(name: "Role") { name } }'])(
    'is not shown to strangers: %s',
    async (query) => {
      const { status, errors } = await post(query, {}, { cookie: '' })
      expect([status, errors.map(({ extensions }) => extensions.code)]).toEqual([401, ['UNAUTHENTICATED']])
    },
  )

  test('is no secret to who asks only for the name of a type', async () => {
    expect((await post('{ __typename viewer { __typename } }', {}, { cookie: '' })).errors).toEqual([])
  })
})

describe('a faulty request', () => {
  const create = 'mutation ($name: String!) { createLicenseGroup(name: $name) { name } }'
  const page = 'query ($page: PageInput) { licenseGroups(page: $page) { totalItems } }'

  test.each([
    ['a batch', `[${JSON.stringify({ query: '{ viewer { id } }' })}]`, {}, 400],
    ['no JSON', '{ viewer', {}, 400],
    ['an empty body', '', {}, 400],
    ['an empty object', '{}', {}, 400],
    ['a number for a query', '{"query":1}', {}, 400],
    ['text for variables', '{"query":"{ viewer { id } }","variables":"x"}', {}, 400],
    ['plain text', '{"query":"{ viewer { id } }"}', { 'content-type': 'text/plain' }, 400],
    ['a form', 'query={viewer{id}}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['an operation that is not there', '{"query":"query A { viewer { id } }","operationName":"B"}', {}, 400],
    ['two operations and no name', '{"query":"query A { viewer { id } } query B { viewer { id } }"}', {}, 400],
    ['a key of the prototype', '{"query":"{ viewer { id } }","variables":{"__proto__":{"a":1}}}', {}, 400],
    ['a hash instead of a query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}', {}, 200],
    ['a body of more than 2 MB', JSON.stringify({ query: ' '.repeat(2 * 1024 * 1024) }), {}, 413],
  ])('%s is refused in the shape of GraphQL errors', async (_, body, headers, expected) => {
    const { status, errors } = await send(body, headers)
    expect(status).toBe(expected)
    expect(errors).toEqual([
      { message: expect.any(String), extensions: expect.objectContaining({ code: expect.any(String) }) },
    ])
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|at .+:\d+:\d+/)
  })

  test.each([
    ['not a number', '{"take":NaN}', 'BAD_USER_INPUT'],
    ['beyond all numbers', '{"take":1e400}', 'BAD_USER_INPUT'],
    ['beyond an integer', '{"take":2147483648}', 'BAD_USER_INPUT'],
    ['a fraction', '{"take":1.5}', 'BAD_USER_INPUT'],
    ['negative', '{"take":-1}', 'BAD_USER_INPUT'],
    ['text', '{"take":"5"}', 'BAD_USER_INPUT'],
    ['too many', '{"take":101}', 'BAD_USER_INPUT'],
    ['a bad cursor', '{"after":"x"}', 'BAD_USER_INPUT'],
  ])('a page that is %s is refused', async (_, value, code) => {
    const { status, errors } = await send(`{"query":${JSON.stringify(page)},"variables":{"page":${value}}}`)
    expect(status).toBeLessThan(500)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
  })

  test('a name of 90 KB is refused by its rule', async () => {
    const { errors } = await post(create, { name: 'x'.repeat(90 * 1024) })
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ field: 'name', rule: 'text.too-long' }],
    })
  })

  test('names of the prototype mean nothing', async () => {
    const { errors } = await post('query ($page: PageInput) { licenseGroups(page: $page) { totalItems } }', {
      page: { constructor: 1 },
    })
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect((await post('{ constructor }')).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect((await post('{ __proto__ }')).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('a mutation by GET is refused, and so is a query that a link of another site could send', async () => {
    const by = (headers: Record<string, string>, query: string) =>
      app.server.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(query)}`, headers })
    const asked = { 'apollo-require-preflight': 'true', cookie: app.cookieOf('ADMINISTRATOR') }
    expect((await by(asked, 'mutation { createLicenseGroup(name: "x") { id } }')).statusCode).toBe(405)
    expect((await by(asked, '{ viewer { id } }')).statusCode).toBe(200)
    expect((await by({}, '{ viewer { id } }')).statusCode).toBe(400)
  })

  test.each([
    ['older clients', 'application/json', 200],
    ['clients that take anything', '*/*', 200],
    ['newer clients', 'application/graphql-response+json', 400],
  ])('%s get a faulty document answered with a status that they understand', async (_, accept, status) => {
    expect((await post('{', {}, { accept })).status).toBe(status)
    expect((await post('{ nothing }', {}, { accept })).status).toBe(status)
    expect((await post(page, { page: { take: 'x' } }, { accept })).status).toBe(status)
    expect((await post(`{ ${times(11, () => 'viewer { id }')} }`, {}, { accept })).status).toBe(400)
  })
})
