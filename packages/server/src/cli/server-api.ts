/** What a command that talks to a running server is told. */
export interface ServerOptions {
  url: string
  token?: string
  json?: boolean
}

/** The server, or this command, refuses: the message is for the person at the terminal. */
export class Refused extends Error {}

interface Reply<T> {
  data?: T
  errors?: { message: string }[]
}

/** Asks the server over its public API. Throws `Refused` with the server's own words. */
export async function ask<T>(options: ServerOptions, query: string, variables: object = {}): Promise<T> {
  const { data } = await send<T>(options, 'graphql', 'application/json', JSON.stringify({ query, variables }))
  if (!data) throw new Refused(`${options.url} does not answer as Entitle does`)
  return data
}

/** Sends a file; its id is what an import is then asked for with. */
export async function upload(options: ServerOptions, name: string, content: Blob): Promise<string> {
  const path = `uploads?name=${encodeURIComponent(name)}`
  const reply = await send<unknown>(options, path, 'text/csv', content)
  return (reply as { id: string }).id
}

async function send<T>(options: ServerOptions, path: string, type: string, body: string | Blob): Promise<Reply<T>> {
  const { url, token } = options
  if (!token)
    throw new Refused('A token is needed: start the server with ENTITLE_ADMIN_TOKEN and give the same with --token')
  const headers = { authorization: `Bearer ${token}`, 'content-type': type }
  const response = await fetch(`${url.replace(/\/$/, '')}/${path}`, { method: 'POST', headers, body }).catch(() => {
    throw new Refused(`No server answers at ${url}: is it running? Another address goes with --url`)
  })
  const reply = (await response.json().catch(() => ({}))) as Reply<T>
  if (reply.errors) throw new Refused(reply.errors.map(({ message }) => message).join('\n'))
  if (!response.ok) throw new Refused(`${url} answered ${response.status}`)
  return reply
}
