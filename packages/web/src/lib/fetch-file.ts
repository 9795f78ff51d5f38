import { CombinedError } from '@urql/vue'

type Fetched = { response: Response; error?: undefined } | { response?: undefined; error: CombinedError }

/** Asks for a file of the server's, from an address below that of the app; a refusal is as GraphQL would say it. */
export async function fetchFile(path: string, how: RequestInit): Promise<Fetched> {
  const address = new URL(path, document.baseURI)
  try {
    const response = await fetch(address, how)
    if (response.ok) return { response }
    // An answer to HEAD has no body: what is wrong is said to who asks for the file.
    const said = how.method === 'HEAD' ? await fetch(address) : response
    return { error: new CombinedError({ graphQLErrors: await errorsOf(said) }) }
  } catch (cause) {
    return { error: new CombinedError({ networkError: cause as Error }) }
  }
}

async function errorsOf(response: Response) {
  if (response.ok) {
    await response.body?.cancel()
    return []
  }
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: Record<string, unknown> }[] }
  return errors ?? []
}
