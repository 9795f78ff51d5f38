import { CombinedError } from '@urql/vue'

interface Posted<Data> {
  data?: Data
  error?: CombinedError
}

/** Sends a body to an address of the server's beside GraphQL, and answers as a mutation does; no content counts as `{}`. */
export async function post<Data>(path: string, body: BodyInit, type: string): Promise<Posted<Data>> {
  let response: Response | undefined
  try {
    const address = new URL(path, document.baseURI)
    response = await fetch(address, { method: 'POST', body, headers: { 'content-type': type } })
    const answer: unknown = response.status === 204 ? {} : await response.json()
    if (response.ok) return { data: answer as Data }
    return { error: new CombinedError(errorsOf(answer)) }
  } catch (cause) {
    return { error: new CombinedError({ networkError: cause as Error, response }) }
  }
}

// The server refuses everywhere in the shape of GraphQL errors.
function errorsOf(answer: unknown) {
  const { errors } = answer as { errors?: { message: string; extensions: Record<string, unknown> }[] }
  return { graphQLErrors: errors ?? [] }
}
