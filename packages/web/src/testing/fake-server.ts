import { Client, cacheExchange, fetchExchange } from '@urql/vue'

export interface Question {
  query: string
  variables: Record<string, unknown>
}

type Answer = { data: unknown } | { errors: readonly { message: string; extensions?: unknown }[] }

/** A real client that talks to a function instead of a server; `asked` is what it was asked, in order. */
export function fakeServer(answer: (question: Question) => Answer | Promise<Answer>) {
  const asked: Question[] = []
  const fetch = async (_url: unknown, init?: RequestInit) => {
    const question = JSON.parse(init?.body as string) as Question
    asked.push(question)
    return new Response(JSON.stringify(await answer(question)), { headers: { 'content-type': 'application/json' } })
  }
  const client = new Client({
    url: 'http://test/graphql',
    preferGetMethod: false,
    fetch,
    exchanges: [cacheExchange, fetchExchange],
  })
  return { client, asked }
}

/** The answer by which a server refuses. */
export function refusal(code: string, params: object = {}, violations: readonly object[] = []): Answer {
  return { errors: [{ message: code, extensions: { code, params, violations } }] }
}
