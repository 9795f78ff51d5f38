import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/vue'

export interface Question {
  query: string
  variables: Record<string, unknown>
}

type Answer = { data: unknown } | { errors: readonly { message: string; extensions?: unknown }[] }

/** A real client that talks to a function instead of a server: `asked` is what it was asked, `tell` sends to subscribers. */
export function fakeServer(answer: (question: Question) => Answer | Promise<Answer>) {
  const asked: Question[] = []
  const listeners = new Set<(data: Record<string, unknown>) => void>()
  const fetch = async (_url: unknown, init?: RequestInit) => {
    const question = JSON.parse(init?.body as string) as Question
    asked.push(question)
    return new Response(JSON.stringify(await answer(question)), { headers: { 'content-type': 'application/json' } })
  }
  const forwardSubscription = () => ({
    subscribe: (sink: { next: (result: { data: Record<string, unknown> }) => void }) => {
      const listener = (data: Record<string, unknown>) => sink.next({ data })
      listeners.add(listener)
      return { unsubscribe: () => void listeners.delete(listener) }
    },
  })
  const client = new Client({
    url: 'http://test/graphql',
    preferGetMethod: false,
    fetch,
    exchanges: [cacheExchange, fetchExchange, subscriptionExchange({ forwardSubscription })],
  })
  const tell = (data: Record<string, unknown>) => listeners.forEach((listener) => listener(data))
  return { client, asked, tell }
}

/** The answer by which a server refuses. */
export function refusal(code: string, params: object = {}, violations: readonly object[] = []): Answer {
  return { errors: [{ message: code, extensions: { code, params, violations } }] }
}
